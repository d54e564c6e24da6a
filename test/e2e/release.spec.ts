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
import type { Frame } from 'playwright-core';
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

const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name }).first();

/** The page with a sample person's mail on it, before anything else was loaded. */
async function opened(folder: string) {
  const open = await openInBrowser({ folder });
  await button(open.pane, /Ada/).click();
  await open.pane.getByRole('tab', { name: 'What if' }).waitFor({ timeout: 60_000 });
  return open;
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

it('an update that keeps the earlier scripts goes unnoticed by an open page, and so does the way back', async () => {
  const [server, first, second] = [copied(), copied(), nextRelease()];
  const { pane, close } = await opened(server);
  deploy(second, server, true);
  await pane.getByRole('tab', { name: 'What if' }).click();
  await pane.getByRole('heading', { level: 1, name: /\?|…/ }).waitFor({ timeout: 60_000 });
  deploy(first, server, true);
  await pane.getByRole('tab', { name: 'Storage' }).click();
  await pane.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
  expect(await pane.getByRole('alert').count()).toBe(0);
  await close();
});

it('an open page that meets a newer release says so and goes on with nothing lost', async () => {
  const [server, second] = [copied(), nextRelease()];
  const { pane, close } = await opened(server);
  deploy(second, server, false);
  await pane.getByRole('tab', { name: 'What if' }).click();
  await pane.getByText('A newer version of this page is there.').waitFor({ timeout: 60_000 });
  await button(pane, 'Try again').click();
  // The person that was chosen is there again, on the page that was asked for.
  await pane.getByRole('heading', { level: 1, name: /\?|…/ }).waitFor({ timeout: 60_000 });
  const loaded = await pane.locator('script[src*="taskpane."]').first().getAttribute('src');
  expect(existsSync(path.join(second, loaded ?? ''))).toBe(true);
  await close();
});

it('a half-finished upload is told as what it is, and is whole a minute later', async () => {
  const [server, second] = [copied(), nextRelease()];
  const { pane, close } = await opened(server);
  // The page is there already, its scripts are not.
  deploy(second, server, false);
  for (const file of filesIn(server)) rmSync(path.join(server, file));
  await pane.getByRole('tab', { name: 'What if' }).click();
  await pane.getByText('A part of this page is missing on the server').waitFor({ timeout: 60_000 });
  expect(await pane.getByText('Check the connection').count()).toBe(0);
  deploy(second, server, false);
  await button(pane, 'Try again').click();
  await pane.getByRole('heading', { level: 1, name: /\?|…/ }).waitFor({ timeout: 60_000 });
  await close();
});
