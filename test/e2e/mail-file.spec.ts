import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openInBrowser, openInOutlook } from '../host/open';

const folder = mkdtempSync(path.join(tmpdir(), 'mail-file-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const mbox = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `From - x\nDate: ${new Date(Date.UTC(2024, 0, 1 + at)).toUTCString()}\nSubject: planted\n\nplanted\n\n`,
  ).join('');

function onDisk(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** A file that takes long to read and no room: some messages, and gigabytes of nothing behind them. */
function endless(name: string, messages: number): string {
  const file = onDisk(name, mbox(messages));
  const open = openSync(file, 'r+');
  ftruncateSync(open, 8 * 1024 ** 3);
  closeSync(open);
  return file;
}

/** Drops a file of the disk as a person does. */
async function drop(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 100, y: 200, data });
  await session.detach();
}

const toStorage = (page: Page) => page.evaluate(() => (location.hash = 'storage'));

test('a large file shows how far it is, can be stopped, keeps what was counted over a reload, and a second one comes beside it', async () => {
  const { page, assertClean, close } = await openInBrowser();
  await page.waitForSelector('.fui-FluentProvider h1');
  await drop(page, endless('Large.mbox', 40));
  await page
    .getByText(/Reading .*Large\.mbox/)
    .first()
    .waitFor();
  await page
    .getByText(/messages in .* so far/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page
    .getByText(/You stopped the reading of .*Large\.mbox.*is kept/)
    .first()
    .waitFor();
  await toStorage(page);
  await page
    .getByText(/at least \d+ messages/)
    .first()
    .waitFor();
  await page.reload();
  await page
    .getByText(/at least \d+ messages/)
    .first()
    .waitFor();

  await drop(page, onDisk('Small.mbox', mbox(7)));
  await page.getByRole('heading', { level: 1, name: 'Your mail' }).waitFor();
  // Beside the result where there is room for it, else under its tab.
  await page.evaluate(() => (location.hash = 'accounts'));
  await page
    .getByText(/^7 messages/)
    .first()
    .waitFor();
  await page
    .getByText(/at least \d+ messages/)
    .first()
    .waitFor();
  // What was counted is kept, and no word of a message.
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('planted');
  assertClean();
  await close();
});

test('in Outlook, which keeps its own file to itself, the pane reads its size and says what to do', async () => {
  const { pane, assertClean, close } = await openInOutlook();
  await pane.waitForSelector('input[type=file]', { state: 'attached' });
  // Windows refuses every byte of a file that another program has opened for itself.
  await pane.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('in use', 'NotReadableError'));
  });
  await pane.setInputFiles('input[type=file]', {
    name: 'ada.pst',
    mimeType: 'application/octet-stream',
    buffer: Buffer.alloc(16_384),
  });
  await pane.getByText(/ada\.pst.* is in use by your mail program\. We read its size/).waitFor();
  assertClean();
  await close();
});
