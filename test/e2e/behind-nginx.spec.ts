import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { BrowserServer, Frame } from 'playwright-core';
import { pngSize } from '../../scripts/manifest/icons';
import { lintManifest } from '../../scripts/manifest/lint';
import { FOR_EVER, HASHED, PICTURE } from '../../scripts/package/headers';
import { filesBelow, writePackage } from '../../scripts/package/write-package';
import { SAMPLES } from '../../src/samples/samples';
import { OFFICE_JS, PAGE_ORIGIN } from '../host/addresses';
import { closeBrowser, openInBrowser, openInOutlook, type Opened } from '../host/open';
import { toTheEnd } from '../host/walking';
import { realClock } from '../services/clock';
import { GraphServer } from '../services/graph/server';
import { serveGraph, signInHost } from '../services/in-browser';
import { generateMailbox } from '../services/mailbox';
import { hasBrotli, hasNginx, startNginx, type Nginx } from '../services/nginx';
import { serveSignIn } from '../services/sign-in-window';
import { launchBrowser } from '../tools/browser-launch';

const ROOT = path.resolve(__dirname, '../..');
const BUILT = path.resolve(ROOT, process.env.PAGE_FOLDER ?? 'dist');
const HOST = new URL(PAGE_ORIGIN).host;
const CLIENT_ID = '7f9dd4d6-1f0e-4a7e-9a57-2d6a3f0f6c11';
const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const MANIFESTS = ['manifest.xml', 'manifest-on-premises.xml'];

const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-nginx-'));
const policy = path.join(folder, 'policy.json');
writeFileSync(policy, JSON.stringify({ version: 1, organisation: 'Example Ltd', clientId: CLIENT_ID }));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The package for one address, made of the built page. */
function packageFor(base: string): string {
  const out = path.join(folder, base === '/' ? 'root' : 'path');
  writePackage({
    root: ROOT,
    built: BUILT,
    out,
    address: new URL(base, PAGE_ORIGIN),
    ring: null,
    version: null,
    provider: null,
    support: null,
    policy,
    previous: null,
    frames: [],
    unified: false,
  });
  return out;
}

const settingsOf = (made: string) => readFileSync(path.join(made, 'headers/nginx.conf'), 'utf8');

/** `npm run check-site` as it stands in package.json, for the server on this machine. */
function checkSite(base: string, made: string, { port, certificate }: Nginx) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', './scripts/run-typescript.cjs', 'scripts/check-site.ts', PAGE_ORIGIN + base, '--package', made],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        NEARBY_PORT: String(port),
        NODE_EXTRA_CA_CERTS: certificate,
        NODE_OPTIONS: `--require ${path.join(ROOT, 'test/tools/ask-nearby.cjs')}`,
      },
    },
  );
  return { status, said: stdout + stderr };
}

/** Where the page may ask besides its own server: Microsoft's library and what stands in for its sign-in and Graph. */
const ELSEWHERE = [
  new URL(OFFICE_JS).origin,
  'https://ajax.aspnetcdn.com',
  'https://login.microsoftonline.com',
  'https://graph.microsoft.com',
];

/** Ada's export as she would drop it, before the fix and after it. */
async function adaExport(afterFix = false) {
  const ada = SAMPLES.find(({ id }) => id === 'ada');
  const files = (afterFix ? ada?.afterFix?.() : ada?.files()) ?? [];
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      mimeType: 'text/plain',
      buffer: Buffer.from(await file.text()),
    })),
  );
}

/** Asks for a mailbox at Microsoft, which stands in for the real one. */
function mailboxAtMicrosoft() {
  const mailbox = generateMailbox({ seed: 2, folders: 20, items: 5_000, now: Date.now() });
  return { mailbox, graph: new GraphServer({ mailbox, clock: realClock, latency: 0 }) };
}

async function inOutlook(base: string): Promise<Opened> {
  const { mailbox, graph } = mailboxAtMicrosoft();
  const account = { address: mailbox.address, tenant: TENANT };
  const opened = await openInOutlook({
    served: true,
    address: `${base}index.html`,
    email: mailbox.address,
    accountType: 'office365',
    requirementSets: { Mailbox: '1.14', NestedAppAuth: '1.1' },
    signIn: signInHost((scopes) => graph.issueToken(scopes), account).answer,
  });
  await serveGraph(opened.context, graph);
  return opened;
}

async function inBrowser(base: string): Promise<Opened> {
  const { mailbox, graph } = mailboxAtMicrosoft();
  const opened = await openInBrowser({ served: true, address: base });
  const account = { address: mailbox.address, tenant: TENANT };
  await serveSignIn(opened.context, (scopes) => graph.issueToken(scopes), account);
  await serveGraph(opened.context, graph);
  return opened;
}

const heading = (pane: Frame, name: string | RegExp) =>
  pane.getByRole('heading', { level: 1, name }).waitFor();

const back = (pane: Frame) => pane.getByRole('button', { name: 'Back', exact: true }).click();

async function fromMenu(pane: Frame, name: string): Promise<void> {
  await pane.getByRole('button', { name: 'Menu' }).click();
  await pane.getByRole('menuitem', { name }).click();
}

/** From the opened page to the settings: what a person does with it, once each. */
async function wholeJourney(pane: Frame, storage: (pane: Frame) => Promise<void>): Promise<void> {
  await pane.waitForSelector('main h1');
  await pane.setInputFiles('input[type=file]', await adaExport());
  await pane.waitForSelector('text=/No. (All of it|Mail) can be lost for good/');
  await pane.click('text=Show me how');
  await toTheEnd(pane);
  await pane.setInputFiles('input[type=file]', await adaExport(true));
  await pane.waitForSelector('text=Proved. It is fixed.');
  await pane.click('text=See the receipt');
  await pane.waitForSelector('h2:text("After")');
  await pane.getByRole('button', { name: 'To the overview' }).click();
  await pane.getByRole('tab', { name: 'Storage' }).click();
  await heading(pane, 'How full the mailbox is');
  await storage(pane);
  await pane.getByRole('tab', { name: /^What if/ }).click();
  await heading(pane, /^What if/);
  await pane
    .getByRole('button', { name: /disk dies/ })
    .first()
    .click();
  await heading(pane, 'What if this computer’s disk dies?');
  await back(pane);
  await heading(pane, /^What if …/);
  await fromMenu(pane, 'Report');
  await heading(pane, 'Take the report with you');
  await back(pane);
  await heading(pane, /^What if …/);
  await fromMenu(pane, 'Settings');
  await heading(pane, 'Settings');
}

/** In Outlook the mailbox beside the pane is read; what Ada's own server holds is told. */
async function readMailbox(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Sign in and read the mailbox' }).click();
  await pane.getByText('Everything was read.').first().waitFor();
}
async function tellSpace(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Say how much is used' }).click();
  await pane.getByRole('textbox').first().fill('3.2 GB');
  await pane.getByRole('button', { name: 'Save', exact: true }).first().click();
  await pane.getByText('3.2 GB').first().waitFor();
}

if (!hasNginx) {
  console.warn('nginx (Debian: nginx) is not installed; the journeys behind a real web server are left out.');
  test('a package has settings for nginx', () => {
    expect(settingsOf(packageFor('/'))).toContain('location ^~ / {');
  });
} else
  describe.each([
    ['at the root of a host', '/'],
    ['under a path', '/checkup/'],
  ])('%s', (where, base) => {
    let made: string;
    let server: Nginx;
    let browser: BrowserServer;

    beforeAll(async () => {
      made = packageFor(base);
      server = await startNginx({
        host: HOST,
        site: path.join(made, 'site'),
        base,
        settings: settingsOf(made),
      });
      browser = await launchBrowser({ host: HOST, port: server.port });
      process.env.BROWSER_ENDPOINT = browser.wsEndpoint();
    });
    afterAll(async () => {
      await closeBrowser();
      await browser.close();
      await server.stop();
    });

    test.each([
      ['the pane in Outlook', inOutlook, readMailbox],
      ['the page in a browser', inBrowser, tellSpace],
    ])('%s goes the whole way, and nothing is asked that is not on the list', async (what, open, storage) => {
      const { pane, context, troubles, assertClean, close } = await open(base);
      const answers: { address: string; status: number }[] = [];
      context.on('response', (response) => {
        answers.push({ address: response.url(), status: response.status() });
      });
      await wholeJourney(pane, storage);
      const own = answers.filter(({ address }) => address.startsWith(PAGE_ORIGIN));
      const others = answers.map(({ address }) => new URL(address).origin);
      process.stdout.write(
        `${where}, ${what}: ${own.length} answers of its own server, ` +
          `${troubles.policyViolations.length} violations, ${troubles.refused.length} requests off the list\n`,
      );
      expect(
        own.filter(({ address, status }) => status !== 200 || !address.startsWith(PAGE_ORIGIN + base)),
      ).toEqual([]);
      expect(own.length).toBeGreaterThan(20);
      expect(others.filter((origin) => ![PAGE_ORIGIN, ...ELSEWHERE].includes(origin))).toEqual([]);
      assertClean();
      await close();
    });

    // What needs no other settings of the server at a root is tried under a path, which is harder.
    if (base !== '/') {
      test('signing in through a window of the browser comes back', async () => {
        const { page, pane, assertClean, close } = await inBrowser(base);
        await page.evaluate(() => (window.location.hash = 'storage'));
        await readMailbox(pane);
        assertClean();
        await close();
      });

      test('the page for administrators shows an example company', async () => {
        const { pane, assertClean, close } = await openInBrowser({
          served: true,
          address: `${base}admin.html`,
        });
        await pane.click('text=See it with an example company');
        await pane.waitForSelector('text=15 machines read');
        assertClean();
        await close();
      });
    }

    test('every address of both manifests answers, and every icon has the size that it is named for', async () => {
      for (const file of MANIFESTS) {
        const manifest = readFileSync(path.join(made, file), 'utf8');
        const addresses = new Set(
          [...manifest.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, found = '']) => found),
        );
        const icons = new Map<string, ReturnType<typeof pngSize>>();
        for (const address of addresses) {
          const { status, body } = await server.ask(new URL(address).pathname);
          expect([address, status]).toEqual([address, 200]);
          if (address.endsWith('.png')) icons.set(new URL(address).pathname, pngSize(body));
        }
        expect(icons.size).toBeGreaterThan(5);
        const sizeOf = (address: string) => icons.get(address) ?? null;
        expect(
          lintManifest(manifest, sizeOf, file === 'manifest.xml' ? 'microsoft365' : 'onPremises'),
        ).toEqual([]);
      }
    });

    test('files come compressed and may be kept for as long as they stay the same', async () => {
      const kept: Record<string, number> = {};
      for (const file of filesBelow(path.join(made, 'site')).filter((name) => !/\.(?:gz|br)$/.test(name))) {
        const plain = readFileSync(path.join(made, 'site', file));
        const { status, headers, body } = await server.ask(base + file, { 'accept-encoding': 'gzip' });
        if (file.endsWith('.txt')) continue;
        const due = HASHED.test(file) ? FOR_EVER : PICTURE.test(file) ? 'public, max-age=86400' : 'no-cache';
        expect([file, status, headers['cache-control']]).toEqual([file, 200, due]);
        kept[due] = (kept[due] ?? 0) + 1;
        if (!/\.(?:js|css|html|svg)$/.test(file)) continue;
        expect([file, headers['content-encoding'], headers.vary]).toEqual([file, 'gzip', 'Accept-Encoding']);
        expect([file, gunzipSync(body).equals(plain)]).toEqual([file, true]);
        if (!hasBrotli) continue;
        const smaller = await server.ask(base + file, { 'accept-encoding': 'gzip, br' });
        expect([file, smaller.headers['content-encoding']]).toEqual([file, 'br']);
        expect([file, brotliDecompressSync(smaller.body).equals(plain)]).toEqual([file, true]);
      }
      if (!hasBrotli)
        console.warn(
          'nginx has no brotli here (Debian: libnginx-mod-http-brotli-static): gzip only was looked at.',
        );
      process.stdout.write(`${where}: ${JSON.stringify(kept)}\n`);
      // What is asked again each time is sent again only if it has changed.
      const { headers } = await server.ask(`${base}index.html`);
      const again = await server.ask(`${base}index.html`, { 'if-none-match': String(headers.etag) });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      // The address as people type it.
      const typed = await server.ask(base === '/' ? '/' : base.slice(0, -1));
      expect(typed.status).toBe(base === '/' ? 200 : 301);
    });

    test('check-site has no fault to tell, and tells X-Frame-Options by its name', async () => {
      const good = checkSite(base, made, server);
      expect([good.status, good.said]).toEqual([0, expect.stringContaining('No fault found')]);
      const settings = settingsOf(made).replaceAll(
        'add_header Cache-Control',
        'add_header X-Frame-Options SAMEORIGIN always;\n$&',
      );
      const framed = await startNginx({ host: HOST, site: path.join(made, 'site'), base, settings });
      const { status, said } = checkSite(base, made, framed);
      expect([status, said]).toEqual([
        1,
        expect.stringContaining('X-Frame-Options: SAMEORIGIN keeps every Outlook'),
      ]);
      await framed.stop();
    });
  });
