import { existsSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser-launch';

/** Runs once before the browser tests, which find the browser through the environment variable. */
export default async (): Promise<void> => {
  if (!existsSync(path.resolve(__dirname, '../..', process.env['PAGE_FOLDER'] ?? 'dist', 'index.html')))
    throw new Error('The browser tests run on the built page: run `npm run build` first.');
  const server = await launchBrowser();
  process.env['BROWSER_ENDPOINT'] = server.wsEndpoint();
  Object.assign(globalThis, { browserServer: server });
};
