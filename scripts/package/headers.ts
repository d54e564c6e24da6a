import { CLOUD_SERVERS, type Cloud } from '../../src/core/policy/clouds';
import { contentSecurityPolicy } from '../build/security-policy';

/** Directives of the page's own policy that no release changes; the others stand in each page, with its hashes. */
const LASTING = ['script-src', 'connect-src', 'frame-src', 'base-uri', 'form-action'];

export const FOR_EVER = 'public, max-age=31536000, immutable';
/** Asked again each time, and sent again only if it has changed. */
export const REVALIDATE = 'no-cache';
/** Outlook refuses icons that may not be kept at all. */
export const A_DAY = 'public, max-age=86400';

/** Scripts and styles carry a hash of what is in them in their name. */
export const HASHED = /\.[0-9a-f]{8}\.(?:js|css)(?:\.LICENSE\.txt)?$/;
export const PICTURE = /\.(?:png|svg)$/;

/** How long a file of the site may be kept. */
export function cacheOf(file: string): string {
  if (HASHED.test(file)) return FOR_EVER;
  return PICTURE.test(file) ? A_DAY : REVALIDATE;
}

/** Header names with their values, as every file of the site is sent with; `frames`: further pages that frame it. */
export function commonHeaders(frames: readonly string[], cloud: Cloud): Record<string, string> {
  const lasting = contentSecurityPolicy(cloud, [])
    .split('; ')
    .filter((directive) => LASTING.includes(directive.split(' ')[0] ?? ''));
  const ancestors = ["'self'", ...CLOUD_SERVERS[cloud].outlook, ...frames];
  return {
    'Content-Security-Policy': [
      ...lasting,
      "object-src 'none'",
      `frame-ancestors ${ancestors.join(' ')}`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // Outlook shows the icons on pages of its own.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}

const NEVER =
  'X-Frame-Options must not be sent: no Outlook in a browser could show the pane. frame-ancestors says who may.';

/** Settings for one web server each, by the path of the file below `headers`. */
export function headerFiles(address: URL, frames: readonly string[], cloud: Cloud): Record<string, string> {
  const headers = Object.entries(commonHeaders(frames, cloud));
  return {
    'nginx.conf': nginx(address, headers),
    'apache.conf': apache(address, headers),
    'iis/web.config': iis(headers),
    Caddyfile: caddy(address, headers),
    'azure-static-web-apps/staticwebapp.config.json': azure(headers),
  };
}

type Headers = readonly (readonly [string, string])[];

function nginx(address: URL, headers: Headers): string {
  const path = address.pathname;
  const send = (indent: string, cache: string) =>
    [...headers, ['Cache-Control', cache] as const]
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
      .join('');
  return `# Put into the server block of ${address.host}, for example with "include".
# Lay what is in the folder site into /var/www/mailbox-checkup${path}
# ${NEVER}
# nginx passes no add_header from an outer block to one that has its own, so each says all of them.
${path === '/' ? '' : `location = ${path.slice(0, -1)} {\n    return 301 ${path};\n}\n`}location ^~ ${path} {
    root /var/www/mailbox-checkup;
    index index.html;
    try_files $uri $uri/ =404;
    gzip_static on;
    gzip_vary on;
    # With the module ngx_brotli: brotli_static on;
${send('    ', REVALIDATE)}
    location ~ \\.(?:js|css)$ {
${send('        ', FOR_EVER)}    }
    location ~ \\.(?:png|svg)$ {
${send('        ', A_DAY)}    }
}
`;
}

function apache(address: URL, headers: Headers): string {
  const path = address.pathname;
  const lines = headers.map(([name, value]) => `    Header always set ${name} "${value}"\n`).join('');
  return `# Needs the modules headers, rewrite and mime. Lay what is in the folder site into /var/www/mailbox-checkup${path}
# ${NEVER}
Alias "${path}" "/var/www/mailbox-checkup${path}"
<Directory "/var/www/mailbox-checkup${path}">
    Require all granted
    DirectoryIndex index.html
${lines}    Header always unset X-Frame-Options
    Header set Cache-Control "${REVALIDATE}"
    <FilesMatch "\\.(?:js|css)(?:\\.gz)?$">
        Header set Cache-Control "${FOR_EVER}"
    </FilesMatch>
    <FilesMatch "\\.(?:png|svg)$">
        Header set Cache-Control "${A_DAY}"
    </FilesMatch>

    # The compressed files that lie beside the others.
    RewriteEngine On
    RewriteCond "%{HTTP:Accept-Encoding}" "gzip"
    RewriteCond "%{REQUEST_FILENAME}.gz" -f
    RewriteRule "^(.*)\\.(js|css|html|json|svg)$" "$1.$2.gz" [QSA]
    RewriteRule "\\.js\\.gz$" "-" [T=text/javascript,E=no-gzip:1]
    RewriteRule "\\.css\\.gz$" "-" [T=text/css,E=no-gzip:1]
    RewriteRule "\\.html\\.gz$" "-" [T=text/html,E=no-gzip:1]
    RewriteRule "\\.json\\.gz$" "-" [T=application/json,E=no-gzip:1]
    RewriteRule "\\.svg\\.gz$" "-" [T=image/svg+xml,E=no-gzip:1]
    <FilesMatch "\\.(?:js|css|html|json|svg)\\.gz$">
        Header set Content-Encoding gzip
        Header append Vary Accept-Encoding
    </FilesMatch>
</Directory>
`;
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function iis(headers: Headers): string {
  const lines = headers
    .map(
      ([name, value]) =>
        `        <remove name="${name}" />\n        <add name="${name}" value="${xml(value)}" />\n`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Lay this file beside index.html. Needs the module URL Rewrite.
     ${NEVER} -->
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <urlCompression doStaticCompression="true" />
    <httpProtocol>
      <customHeaders>
        <remove name="X-Frame-Options" />
${lines}      </customHeaders>
    </httpProtocol>
    <rewrite>
      <outboundRules>
        <rule name="scripts and styles for ever">
          <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />
          <conditions><add input="{REQUEST_URI}" pattern="\\.(js|css)$" /></conditions>
          <action type="Rewrite" value="${FOR_EVER}" />
        </rule>
        <rule name="pictures for a day">
          <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />
          <conditions><add input="{REQUEST_URI}" pattern="\\.(png|svg)$" /></conditions>
          <action type="Rewrite" value="${A_DAY}" />
        </rule>
        <rule name="all else is asked again">
          <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />
          <conditions><add input="{REQUEST_URI}" pattern="\\.(js|css|png|svg)$" negate="true" /></conditions>
          <action type="Rewrite" value="${REVALIDATE}" />
        </rule>
      </outboundRules>
    </rewrite>
  </system.webServer>
</configuration>
`;
}

function caddy(address: URL, headers: Headers): string {
  const lines = headers.map(([name, value]) => `        header ${name} \`${value}\`\n`).join('');
  return `# Lay what is in the folder site into /var/www/mailbox-checkup${address.pathname}
# ${NEVER}
${address.host} {
    handle ${address.pathname}* {
        root * /var/www/mailbox-checkup
${lines}        header -X-Frame-Options
        @scripts path *.js *.css
        @pictures path *.png *.svg
        @others not path *.js *.css *.png *.svg
        header @scripts Cache-Control "${FOR_EVER}"
        header @pictures Cache-Control "${A_DAY}"
        header @others Cache-Control "${REVALIDATE}"
        file_server {
            precompressed br gzip
        }
    }
}
`;
}

function azure(headers: Headers): string {
  const config = {
    // An empty value takes a header away.
    globalHeaders: { ...Object.fromEntries(headers), 'Cache-Control': REVALIDATE, 'X-Frame-Options': '' },
    routes: [
      { route: '/*.{js,css}', headers: { 'Cache-Control': FOR_EVER } },
      { route: '/*.{png,svg}', headers: { 'Cache-Control': A_DAY } },
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
