import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { tokenOf } from '../../src/session/page';
import { openInBrowser } from '../host/open';

const DAYS = ['2009-03-04', '2025-01-05', '2025-06-18'];
const SECRET = 'plantedtext';
const folder = mkdtempSync(path.join(tmpdir(), 'backup-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const mail = (day: string) =>
  `Date: ${new Date(`${day}T09:00:00Z`).toUTCString()}\nFrom: ${SECRET}@example.com\nTo: b@example.com\nSubject: ${SECRET}\n\n${SECRET}\n`;

/** A file on the disk; a copy that was just made has the name, size and date of its original. */
function onDisk(name: string, text: string, changedOn = '2025-06-20'): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  const changed = new Date(`${changedOn}T09:00:00Z`);
  utimesSync(file, changed, changed);
  return file;
}

const mbox = (days: readonly string[]) => days.map((day) => `From - x\n${mail(day)}\n`).join('');

/** Drops a file of the disk as a person does: the browser gives the page a handle of it. */
async function drop(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 100, y: 200, data });
  await session.detach();
}

/** A page that has read the mail in use, at the page about its backup. */
async function openBackup(live: string) {
  const opened = await openInBrowser();
  const { page } = opened;
  await page.waitForSelector('.fui-FluentProvider h1');
  await drop(page, live);
  await page.getByRole('heading', { level: 1, name: 'Your mail' }).waitFor();
  // What was read is kept a moment after it is shown.
  const found = await page.waitForFunction(
    () =>
      Object.keys(localStorage)
        .find((key) => key.includes('source|dataFile|'))
        ?.split('source|dataFile|')[1],
  );
  const id = await found.jsonValue();
  const fragment = `backup/${tokenOf(id ?? '')}`;
  await page.evaluate((hash) => (location.hash = hash), fragment);
  await page.getByRole('heading', { name: 'Is your backup whole?' }).waitFor();
  return opened;
}

const rung = (page: Page) => page.textContent('[aria-current=step]');

test('one file never proves a backup, dropped twice or renamed, and a copy that is seen beside it does', async () => {
  const live = onDisk('live/Archive.mbox', mbox(DAYS));
  const justMade = onDisk('stick/Archive.mbox', mbox(DAYS));
  const copy = onDisk('stick/old/Archive.mbox', mbox(DAYS), '2025-06-19');
  const renamed = path.join(folder, 'live/Backup.mbox');
  const { page, assertClean, close } = await openBackup(live);
  await drop(page, live);
  await page.getByText('This is the very file that your mail program uses.').waitFor();
  expect(await rung(page)).toBe('Not known yet');
  renameSync(live, renamed);
  await drop(page, renamed);
  await page.getByText('It may be the file in use under another name').waitFor();
  renameSync(renamed, live);
  // One file may be reached by two paths, and then looks like this.
  await drop(page, justMade);
  await page.getByText('This file looks just like the one in use').waitFor();
  await drop(page, copy);
  await page.getByText('It is another file than the one in use.').waitFor();
  await page.getByText('Whole up to Jun 19, 2025').waitFor();
  assertClean();
  await close();
});

test('an old message out of a copy is noted by its date, and no text of a message is kept', async () => {
  const live = onDisk('live/Archive.mbox', mbox(DAYS));
  const copy = onDisk('stick/Copy.mbox', mbox(DAYS.slice(0, 2)));
  const { page, assertClean, close } = await openBackup(live);
  await drop(page, copy);
  await page.getByText('Whole up to').waitFor();
  await page.getByText('1 newer message is in no copy.').waitFor();
  await page.getByRole('button', { name: 'On another disk, stick or computer' }).click();
  await page.getByText('You told us: Another disk.').waitFor();
  await drop(page, onDisk(`${SECRET}.eml`, mail('2009-03-04')));
  await page.getByText('came out of the copy.').waitFor();
  await page.reload();
  await page.getByText('came out of the copy.').waitFor();
  const kept = await page.evaluate(
    () => JSON.stringify(Object.entries(localStorage)) + document.documentElement.outerHTML,
  );
  expect(kept).not.toContain(SECRET);
  expect(await heapStrings(page)).not.toContain(SECRET);
  assertClean();
  await close();
});

/** All texts in the memory of the page. */
async function heapStrings(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return pieces.join('');
}
