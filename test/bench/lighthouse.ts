/**
 * `npm run lighthouse`: Lighthouse's own figures of the built page, with its mobile setting, from the files and headers that
 * `npm run package` hands to an administrator. Microsoft's office.js comes from its npm package on this machine.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { generateCertificates } from 'office-addin-dev-certs';
import { FOR_EVER, cacheOf, commonHeaders } from '../../scripts/package/headers';
import { packageFiles } from '../../scripts/package/write-package';
import { browsersToTry } from '../tools/browser-find';
import { contentTypeOf } from '../tools/content-type';

const ROOT = path.resolve(__dirname, '../..');
const OFFICE_HOST = 'appsforoffice.microsoft.com';
const OFFICE_FILES = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');
/** Pinned: its figures change from version to version. */
const LIGHTHOUSE = 'lighthouse@12.8.0';

/** Points of 100 that each category has to reach. */
const AIMS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

interface Result {
  categories: Record<string, { score: number | null }>;
  audits: Record<
    string,
    { score: number | null; title: string; displayValue?: string; numericValue?: number }
  >;
}

/** A web server with the package's site; asked by Microsoft's name, it answers with office.js. */
async function serve(folder: string): Promise<{ server: Server; port: number }> {
  const [authority, certificate, key] = ['ca.crt', 'host.crt', 'host.key'].map((file) =>
    path.join(folder, file),
  );
  await generateCertificates(authority, certificate, key, 2, ['localhost', OFFICE_HOST]);
  const site = packageFiles({
    root: ROOT,
    built: path.join(ROOT, 'dist'),
    out: folder,
    address: new URL('https://localhost/'),
    ring: null,
    version: null,
    provider: null,
    support: null,
    policy: null,
    previous: null,
    frames: [],
    unified: false,
  });
  const headers = commonHeaders([], 'worldwide');
  const pem = (file = '') => readFileSync(file);
  const server = createServer({ cert: pem(certificate), key: pem(key) }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    if (request.headers.host?.startsWith(OFFICE_HOST)) {
      const file = pathname.replace('/lib/1/hosted/', '');
      response.writeHead(200, {
        'content-type': contentTypeOf(file),
        'content-encoding': 'gzip',
        'Cache-Control': FOR_EVER,
        'access-control-allow-origin': '*',
      });
      response.end(gzipSync(readFileSync(path.join(OFFICE_FILES, file))));
      return;
    }
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const brotli = site.get(`site/${file}.br`);
    const body = brotli ?? site.get(`site/${file}`);
    response.writeHead(body ? 200 : 404, {
      ...headers,
      'Cache-Control': cacheOf(file),
      'content-type': contentTypeOf(file),
      ...(brotli && { 'content-encoding': 'br', vary: 'Accept-Encoding' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, port: address.port };
}

/** Lets Lighthouse itself open the page, once; what it writes. */
async function audit(port: number, chromium: string): Promise<Result> {
  const report = path.join(ROOT, '.bench/lighthouse.json');
  mkdirSync(path.dirname(report), { recursive: true });
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--ignore-certificate-errors',
    `--host-resolver-rules='MAP ${OFFICE_HOST} 127.0.0.1:${port}'`,
  ];
  const arguments_ = [
    '--yes',
    LIGHTHOUSE,
    `https://localhost:${port}/`,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    `--only-categories=${Object.keys(AIMS).join(',')}`,
    `--chrome-flags=${flags.join(' ')}`,
  ];
  const ended = spawn('npx', arguments_, {
    stdio: 'inherit',
    shell: false,
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    ended.on('error', reject).on('close', resolve);
  });
  if (status !== 0) throw new Error(`Lighthouse ended with ${String(status)}.`);
  return JSON.parse(readFileSync(report, 'utf8')) as Result;
}

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-lighthouse-'));
  const { server, port } = await serve(folder);
  try {
    const browser = await browsersToTry()[0]?.();
    if (!browser) throw new Error('No browser to be had.');
    const { categories, audits } = await audit(port, browser.executablePath);
    const rows = Object.entries(AIMS).map(([what, aim]) => {
      const seen = Math.round((categories[what]?.score ?? 0) * 100);
      return { what, seen, aim: `at least ${aim}`, reached: seen >= aim };
    });
    console.table(rows);
    for (const audit of Object.values(audits))
      if (audit.numericValue !== undefined && audit.displayValue !== undefined)
        console.log(`${audit.title}: ${audit.displayValue}`);
    const missed = Object.values(audits).filter(({ score }) => score !== null && score < 1);
    for (const { title, score } of missed) console.log(`${score}: ${title}`);
    if (rows.some(({ reached }) => !reached)) process.exitCode = 1;
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

void run();
