import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ADDRESS } from './built-page';

/** Does something to a package. */
export type Break = (folder: string) => void;

export const edit =
  (file: string, find: string | RegExp, put: string): Break =>
  (folder) => {
    const place = path.join(folder, file);
    const text = readFileSync(place, 'utf8');
    const edited = text.replace(find, put);
    expect(edited).not.toBe(text);
    writeFileSync(place, edited);
  };
const drop =
  (file: string): Break =>
  (folder) => {
    rmSync(path.join(folder, file), { recursive: true });
  };
const write =
  (file: string, text: string): Break =>
  (folder) => {
    writeFileSync(path.join(folder, file), text);
  };
const copy =
  (from: string, to: string): Break =>
  (folder) => {
    cpSync(path.join(folder, from), path.join(folder, to));
  };

const MANIFEST = 'manifest.xml';
const TWIN = 'manifest-on-premises.xml';
const POLICY = 'site/policy.json';
const NGINX = 'headers/nginx.conf';
const IIS = 'headers/iis/web.config';
const PAGE = `id="page" DefaultValue="${ADDRESS}index.html`;

/** Ways to break the manifest, with the kind of fault, and whether its line can be told. */
const IN_MANIFEST: [kind: string, find: string | RegExp, put: string, line: boolean][] = [
  ['notXml', '</OfficeApp>', '', false],
  ['wrongNamespace', 'http://www.w3.org/2001', 'https://www.w3.org/2001', true],
  ['unknownElement', '<DesktopFormFactor>', '$&<SupportsSharedFolders>true</SupportsSharedFolders>', true],
  ['wrongOrder', /<IconUrl .*/, '$&$&', true],
  ['missingElement', /<Permissions>.*/, '', false],
  ['badId', /<Id>(.*)<\/Id>/, '<Id>{$1}</Id>', true],
  ['badVersion', '<Version>1.', '<Version>0.', true],
  ['notHttps', PAGE, PAGE.replace('https', 'http'), true],
  ['otherOrigin', `${ADDRESS}assets/icon-64`, 'https://elsewhere.test/assets/icon-64', true],
  ['tooLong', 'DisplayName DefaultValue="', `$&${'n'.repeat(120)}`, true],
  ['wrongPermission', 'ReadItem<', 'ReadWriteMailbox<', true],
  ['forbiddenSet', '<Set Name="Mailbox"', '<Set Name="NestedAppAuth" MinVersion="1.1" />$&', true],
  ['setTooHigh', 'MinVersion="1.1"', 'MinVersion="1.8"', false],
  ['setNotHigher', 'DefaultMinVersion="1.13"', 'DefaultMinVersion="1.3"', false],
  ['danglingId', '<Label resid="button.label" />', '<Label resid="button.text" />', true],
  ['unusedResource', '<bt:LongStrings>', '$&<bt:String id="old" DefaultValue="Old" />', true],
  ['duplicateId', 'id="compose.open"', 'id="read.open"', true],
  ['wrongTab', 'id="TabDefault"', 'id="TabMail"', true],
  ['missingIconSize', /<bt:Image size="80" resid="icon.80" \/>/, '', false],
  ['misplacedElement', '<SourceLocation resid="page" />', '$&<SupportsPinning>true</SupportsPinning>', true],
  ['pageMissing', PAGE, PAGE.replace('index', 'pane'), true],
  ['versionNotHigher', '<Version>1.0.0.1', '<Version>1.0.0.0', true],
  ['otherId', /<Id>./, '<Id>0', true],
];

/** Ways to break a package, each a fault of its own kind; the file that is named, and whether a line is. */
export const BREAKS: [kind: string, breakIt: Break, file: string, line: boolean][] = [
  ...IN_MANIFEST.map(([kind, find, put, line]): [string, Break, string, boolean] => [
    kind,
    edit(MANIFEST, find, put),
    MANIFEST,
    line,
  ]),
  ['missingFile', drop(TWIN), TWIN, false],
  ['iconFileMissing', drop('site/assets/icon-16.png'), MANIFEST, true],
  ['wrongIconSize', copy('site/assets/icon-16.png', 'site/assets/icon-64.png'), MANIFEST, true],
  ['twinId', edit(TWIN, /<Id>./, '<Id>0'), TWIN, true],
  ['twinVersion', edit(TWIN, '<Version>1.0.0.1', '<Version>1.0.0.0'), TWIN, true],
  ['twinAddress', edit(TWIN, /mail\.example\.test/g, 'old.example.test'), TWIN, true],
  ['twinProvider', edit(TWIN, '<ProviderName>', '$&The '), TWIN, true],
  ['localhost', edit('INSTALL.md', ADDRESS, 'https://localhost:3000/'), 'INSTALL.md', true],
  ['sourceMap', write('site/taskpane.js.map', '{}'), 'site/taskpane.js.map', false],
  ['withoutPlain', drop('site/privacy.html'), 'site/privacy.html.gz', false],
  ['notCompressed', write('site/index.html.gz', 'oh'), 'site/index.html.gz', false],
  [
    'compressedDiffers',
    write('site/signed-in.0a1b2c3d.js', '"other"'),
    'site/signed-in.0a1b2c3d.js.gz',
    false,
  ],
  ['scriptMissing', drop('site/taskpane.0a1b2c3d.js'), 'site/index.html', true],
  ['noPolicy', edit('site/index.html', /<meta[^>]*>/, ''), 'site/index.html', true],
  ['commaTooMany', edit(POLICY, '"version": 1,', '"version": 1,,'), POLICY, true],
  ['otherCloud', edit(POLICY, '"cloud": null', '"cloud": "china"'), POLICY, true],
  ['listedMissing', drop('site/assets/icon.svg'), 'SHA256SUMS', true],
  ['sumDiffers', write('site/signed-in.0a1b2c3d.js', '"other"'), 'site/signed-in.0a1b2c3d.js', false],
  ['notListed', write('site/extra.js', '1'), 'site/extra.js', false],
  ['badBill', write('sbom.cdx.json', '{}'), 'sbom.cdx.json', false],
  ['frameOptions', edit(NGINX, '    add_header', '    add_header X-Frame-Options "DENY";\n$&'), NGINX, true],
  ['noFrameAncestors', edit(NGINX, /https:\/\/outlook\.office\.com/g, ''), NGINX, true],
  ['otherSecurityPolicy', edit(NGINX, /connect-src [^;]*/, 'connect-src *'), NGINX, true],
  ['noSniff', edit('headers/Caddyfile', /.*nosniff.*/, ''), 'headers/Caddyfile', false],
  ['noReferrerPolicy', edit('headers/Caddyfile', /.*no-referrer.*/, ''), 'headers/Caddyfile', false],
  [
    'iconsBlocked',
    edit('headers/apache.conf', '"cross-origin"', '"same-origin"'),
    'headers/apache.conf',
    false,
  ],
  ['noRevalidation', edit(IIS, 'no-cache', 'max-age=31536000'), IIS, false],
  ['noLongCache', edit(IIS, 'public, max-age=31536000, immutable', 'no-cache'), IIS, false],
];
