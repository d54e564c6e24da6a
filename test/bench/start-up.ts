import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import HtmlPlugin from 'html-webpack-plugin';
import { chromium, type Browser } from 'playwright-core';
import { webpack } from 'webpack';
import { launchBrowser } from '../tools/browser-launch';

const ROUNDS = 10;
const CPU_SLOWDOWN = 4;
const root = path.resolve(__dirname, '../..');

/** Weights of JavaScript for the first page that others ship, in gzip bytes, as measured in November 2026. */
export const REFERENCE_GZIP_BYTES = {
  'official React task-pane template': 165_695,
  'bare six-component Fluent pane': 137_180,
  'empty Fluent page': 81_473,
};

interface Visit {
  firstContentfulPaint: number;
  /** Sum over all long tasks of what exceeds 50 ms; not Lighthouse's figure, which is 0 for a single bundle. */
  totalBlocking: number;
}

export interface StartUp {
  firstViewGzipBytes: number;
  bareGzipBytes: number;
  referenceGzipBytes: typeof REFERENCE_GZIP_BYTES;
  rounds: number;
  ours: Visit;
  bare: Visit;
  /** First contentful paint of our page over that of the bare pane. */
  paintRatio: number;
}

/**
 * Builds the bare pane, serves it and our `dist/` from this machine, and visits both in turn in Chromium, a
 * fresh context each time, with the processor slowed down. Gives medians, in milliseconds.
 */
export async function measureStartUp(): Promise<StartUp> {
  const bareFolder = path.join(root, '.bench/bare');
  await buildBarePane(bareFolder);
  const servers = await Promise.all([serve(path.join(root, 'dist')), serve(bareFolder)]);
  const launched = await launchBrowser();
  const browser = await chromium.connect(launched.wsEndpoint());
  try {
    const visits: { ours: Visit[]; bare: Visit[] } = { ours: [], bare: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await visit(browser, addressOf(servers[0]));
      const bare = await visit(browser, addressOf(servers[1]));
      // The first round warms the machine up and is thrown away.
      if (round > 0) {
        visits.ours.push(ours);
        visits.bare.push(bare);
      }
    }
    const ours = medians(visits.ours);
    const bare = medians(visits.bare);
    return {
      firstViewGzipBytes: scriptBytes(path.join(root, 'dist')),
      bareGzipBytes: scriptBytes(bareFolder),
      referenceGzipBytes: REFERENCE_GZIP_BYTES,
      rounds: ROUNDS,
      ours,
      bare,
      paintRatio: ours.firstContentfulPaint / bare.firstContentfulPaint,
    };
  } finally {
    await browser.close();
    await launched.close();
    servers.forEach((server) => server.close());
  }
}

async function buildBarePane(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry: './test/bench/bare-pane.tsx',
    target: ['web', 'es2022'],
    output: { path: folder, filename: '[name].[contenthash:8].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({
        scriptLoading: 'defer',
        templateContent:
          '<!doctype html><html lang="en"><head><title>Bare pane</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><div id="root"></div></body></html>',
      }),
    ],
    performance: false,
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve());
    });
  });
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves a folder on this machine, compressed beforehand. */
export async function serve(folder: string): Promise<Server> {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [
        `/${path.relative(folder, file).replaceAll(path.sep, '/')}`,
        gzipSync(readFileSync(file), { level: 9 }),
      ]),
  );
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0] ?? '/';
    const body = files.get(name === '/' ? '/index.html' : name);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(name === '/' ? '/index.html' : name)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The address of a server that `serve` started. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  try {
    const page = await context.newPage();
    await page.route('https://appsforoffice.microsoft.com/**', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'window.Office={onReady:()=>Promise.resolve({host:null,platform:null})}',
      }),
    );
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { longTasks: tasks });
      new PerformanceObserver((list) => {
        list.getEntries().forEach((entry) => tasks.push(entry.duration));
      }).observe({ type: 'longtask', buffered: true });
    });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(2_500);
    return await page.evaluate(() => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      const tasks = (window as unknown as { longTasks: number[] }).longTasks;
      return {
        firstContentfulPaint: paint?.startTime ?? Number.NaN,
        totalBlocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      };
    });
  } finally {
    await context.close();
  }
}

/** Gzip bytes of the scripts that the page itself names: what is loaded before anything is clicked. */
function scriptBytes(folder: string): number {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js') && html.includes(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length, 0);
}

function medians(visits: readonly Visit[]): Visit {
  return {
    firstContentfulPaint: median(visits.map((v) => v.firstContentfulPaint)),
    totalBlocking: median(visits.map((v) => v.totalBlocking)),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
