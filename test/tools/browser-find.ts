import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A browser to start, and the folder of shared libraries that it may need beside it. */
export interface FoundBrowser {
  executablePath: string;
  libraries?: string;
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Unpacks the browser that npm brought along, once; its own copies of nss and nspr beside it. Which one that is stands in
 * package-lock.json, so it is the same on every machine. Linux on x64 only.
 */
export async function packagedBrowser(): Promise<FoundBrowser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const build = path.dirname(require.resolve('@sparticuz/chromium'));
  const { inflate } = (await import(path.join(build, 'lambdafs.cjs'))) as {
    inflate: (file: string) => Promise<string>;
  };
  const executablePath = await packaged.executablePath();
  await inflate(path.join(build, '../../bin/al2023.tar.br'));
  return { executablePath, libraries: path.join(os.tmpdir(), 'al2023/lib') };
}

/**
 * The browsers to try, in order: what CHROMIUM_PATH names, what is installed, what npm brought along (Linux x64
 * only). CHROMIUM_PATH=packaged leaves out what is installed.
 */
export function browsersToTry(): (() => Promise<FoundBrowser>)[] {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '' && asked !== 'packaged')
    return [() => Promise.resolve({ executablePath: asked })];
  const found = asked === 'packaged' ? [] : INSTALLED.filter((file) => existsSync(file));
  return [...found.map((executablePath) => () => Promise.resolve({ executablePath })), packagedBrowser];
}
