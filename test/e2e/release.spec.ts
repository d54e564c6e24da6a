import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openInBrowser } from '../host/open';

const BUILT = path.resolve(__dirname, '../..', process.env.PAGE_FOLDER ?? 'dist');
const HASHED = /\.([0-9a-f]{8})\.(?:js|css)$/;

const filesIn = (folder: string) => readdirSync(folder).filter((file) => HASHED.test(file));
const made: string[] = [];

/** A copy of the built page, in a folder that the test may change under the open page. */
function copied(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-release-'));
  made.push(folder);
  cpSync(BUILT, folder, { recursive: true });
  return folder;
}

/** The next release: every hash is another one, as after a change to every file. */
function nextRelease(): string {
  const folder = copied();
  const other = (hash: string) =>
    Array.from(hash)
      .reverse()
      .join('')
      .replace(/./g, (digit) => (15 - parseInt(digit, 16)).toString(16));
  const hashes = filesIn(folder).map((file) => HASHED.exec(file)?.[1] ?? '');
  const renewed = (text: string) => hashes.reduce((all, hash) => all.replaceAll(hash, other(hash)), text);
  for (const file of readdirSync(folder).filter((one) => /\.(?:js|css|html)$/.test(one))) {
    const place = path.join(folder, file);
    writeFileSync(place, renewed(readFileSync(place, 'utf8')));
    renameSync(place, path.join(folder, renewed(file)));
  }
  return folder;
}

/** What is on the server becomes what is in another folder; `keep`: its scripts stay beside, as a package keeps them. */
function deploy(from: string, to: string, keep: boolean): void {
  if (!keep) for (const file of filesIn(to)) rmSync(path.join(to, file));
  cpSync(from, to, { recursive: true });
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** The page with a sample person's mail on it, before the other areas were loaded. */
async function opened(folder: string) {
  const open = await openInBrowser({ folder, officeJs: 'blocked', address: '/index.html#samples' });
  await open.page.locator('.choice').first().click();
  await open.page.waitForSelector('.verdict');
  return open;
}

/** Turns to another area, as its tab does. */
const turnTo = (page: Page, area: 'whatIf' | 'storage') =>
  page.evaluate((fragment) => {
    window.location.hash = fragment;
  }, area);

/** What only the page of the what-ifs shows. */
const whatIf = (page: Page) =>
  page.getByRole('heading', { level: 1, name: /\?|…/ }).waitFor({ timeout: 60_000 });

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

it('an update that keeps the earlier scripts goes unnoticed by an open page, and so does the way back', async () => {
  const [server, first, second] = [copied(), copied(), nextRelease()];
  const { page, close } = await opened(server);
  deploy(second, server, true);
  await turnTo(page, 'whatIf');
  await whatIf(page);
  deploy(first, server, true);
  await turnTo(page, 'storage');
  // The heading of the page before stands there until the next has come.
  await page.getByRole('heading', { level: 1, name: /^Mail from the file/ }).waitFor({ timeout: 60_000 });
  expect(await page.getByRole('alert').count()).toBe(0);
  await close();
});

it('an open page that meets a newer release says so and goes on with nothing lost', async () => {
  const [server, second] = [copied(), nextRelease()];
  const { page, close } = await opened(server);
  deploy(second, server, false);
  await turnTo(page, 'whatIf');
  await page.getByText('A newer version of this page is there.').waitFor({ timeout: 60_000 });
  await button(page, 'Try again').click();
  // The person that was chosen is there again, on the page that was asked for.
  await whatIf(page);
  const loaded = await page.locator('script[src*="taskpane."]').first().getAttribute('src');
  expect(existsSync(path.join(second, loaded ?? ''))).toBe(true);
  await close();
});
