import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Debian's packages lay the server, and its module that sends files that are compressed with brotli already. */
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((file) => existsSync(file));
const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const TYPES = '/etc/nginx/mime.types';

/** Whether the server can be had on this machine, and a certificate for it. */
export const hasNginx =
  NGINX !== undefined && existsSync(TYPES) && spawnSync('openssl', ['version']).status === 0;
/** Whether it can send brotli. */
export const hasBrotli = existsSync(MODULE);

export interface NginxOptions {
  /** Name of the host that the certificate is for. */
  host: string;
  /** The folder `site` of a package. */
  site: string;
  /** Path below which it lies, with / at both ends. */
  base: string;
  /** Text of the settings that the package brings for this server. */
  settings: string;
}

export interface Nginx {
  /** On this machine. */
  port: number;
  /** File with the certificate. */
  certificate: string;
  /** What the server answers, as it comes over the wire. */
  ask: (where: string, headers?: Record<string, string>) => Promise<Answered>;
  stop: () => Promise<void>;
}

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Starts the server with the settings as they are, but for the folder and, where the module is there, for brotli. */
export async function startNginx({ host, site, base, settings }: NginxOptions): Promise<Nginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-nginx-'));
  const at = (file: string) => path.join(folder, file);
  const place = path.join(at('www'), base);
  mkdirSync(path.dirname(path.resolve(place)), { recursive: true });
  symlinkSync(site, path.resolve(place));
  certify(host, at('key.pem'), at('certificate.pem'));
  const port = await freePort();
  writeFileSync(
    at('package.conf'),
    settings
      .replaceAll('/var/www/mailbox-checkup', at('www'))
      .replace('# With the module ngx_brotli: ', hasBrotli ? '' : '$&'),
  );
  writeFileSync(at('nginx.conf'), around(folder, host, port));
  const server = spawn(NGINX ?? '', ['-p', folder, '-e', at('error.log'), '-c', at('nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const certificate = at('certificate.pem');
  const ask: Nginx['ask'] = (where, headers = {}) =>
    new Promise((resolve, reject) => {
      https
        .get(
          // The certificate is for the name, and the name is nowhere but here.
          {
            host: '127.0.0.1',
            port,
            servername: host,
            path: where,
            headers,
            rejectUnauthorized: false,
            agent: false,
          },
          (response) => {
            const pieces: Buffer[] = [];
            response.on('data', (piece: Buffer) => pieces.push(piece));
            response.on('end', () => {
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(pieces),
              });
            });
          },
        )
        .on('error', reject);
    });
  await untilItListens(server, () => ask(base));
  return {
    port,
    certificate,
    ask,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('close', resolve));
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** What Debian has around such settings, in one process and with all its files in one folder. */
const around = (folder: string, host: string, port: number): string => `
${hasBrotli ? `load_module ${MODULE};` : ''}
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
    include ${TYPES};
    default_type application/octet-stream;
    access_log off;
    gzip on;
    client_body_temp_path ${folder}/body;
    proxy_temp_path ${folder}/proxy;
    fastcgi_temp_path ${folder}/fastcgi;
    uwsgi_temp_path ${folder}/uwsgi;
    scgi_temp_path ${folder}/scgi;
    server {
        listen 127.0.0.1:${port} ssl;
        server_name ${host};
        ssl_certificate ${folder}/certificate.pem;
        ssl_certificate_key ${folder}/key.pem;
        include ${folder}/package.conf;
    }
}
`;

/** A certificate that the host vouches for itself. */
function certify(host: string, key: string, certificate: string): void {
  const made = spawnSync(
    'openssl',
    [
      ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2'.split(' '),
      ...['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`],
      ...['-keyout', key, '-out', certificate],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${made.stderr}`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });

async function untilItListens(server: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`nginx ended with ${server.exitCode}`);
    try {
      await ask();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
