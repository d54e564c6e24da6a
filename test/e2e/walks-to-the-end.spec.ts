import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { accountId } from '../../src/core/facts/blank';
import type { Account } from '../../src/core/facts/account';
import type { Subject } from '../../src/core/facts/subject';
import type { Answer, QuestionId } from '../../src/core/questions/question';
import { BEN } from '../../src/samples/sample-files';
import { SAMPLES } from '../../src/samples/samples';
import { openInBrowser } from '../host/open';
import { rememberSnapshot } from '../host/remember';
import { beginWalkHere, openFinding, textOf, toTheEnd, untilKept } from '../host/walking';
import { imap, imported, snapshotOf } from '../tools/make-snapshot';
import { writePst } from '../tools/pst-writer/write-pst';

const GB = 1024 ** 3;
const DAY_MS = 86_400_000;
const folder = mkdtempSync(path.join(tmpdir(), 'walks-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const account = (id: string): Subject => ({ type: 'account', id });
const yesNo = (question: QuestionId, subject: Subject, value: 'yes' | 'no'): Answer => ({
  question,
  subject,
  value: { kind: 'choice', value },
  answeredAt: new Date().toISOString(),
});

/** A page that remembers these accounts and answers. */
async function openWith(accounts: Account[], answers: Answer[]) {
  const opened = await openInBrowser();
  const takenAt = new Date(Date.now() - DAY_MS).toISOString();
  await rememberSnapshot(opened.page, snapshotOf({ accounts, takenAt }), answers);
  return opened;
}

/** The mirror of a mailbox, so large and no larger: what is behind its few folders takes no room on the disk. */
function mirror(gigabytes: number, changedOn: Date): string {
  const file = path.join(folder, 'ada@example.com.ost');
  const folders = [{ name: 'Inbox', special: 'inbox', count: 4, message: () => ({}) }] as const;
  const { disk } = writePst({ format: 'unicode', encoding: 'permute', client: 'SO', folders });
  writeFileSync(file, disk.toBuffer());
  const open = openSync(file, 'r+');
  ftruncateSync(open, gigabytes * GB);
  closeSync(open);
  utimesSync(file, changedOn, changedOn);
  return file;
}

const filesOf = (files: readonly File[]) =>
  Promise.all(
    files.map(async (file) => ({
      name: file.name,
      mimeType: 'text/plain',
      buffer: Buffer.from(await file.arrayBuffer()),
    })),
  );

/** Drops a file of the disk as a person does. */
async function drop(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 100, y: 200, data });
  await session.detach();
}

test('a full mirror: fewer years are kept, nothing is moved or deleted, and the smaller file proves it', async () => {
  const { page, pane, assertClean, close } = await openInBrowser();
  await page.waitForSelector('.fui-FluentProvider h1');
  await drop(page, mirror(48, new Date(Date.now() - 9 * DAY_MS)));
  await page.getByRole('heading', { level: 1, name: 'Your mail' }).waitFor();
  const id = (await untilKept(pane, 'dataFile')).dataFiles[0]?.id ?? '';
  await openFinding(pane, 'mirror-near-limit', { type: 'dataFile', id });
  await beginWalkHere(pane);
  const steps = (await toTheEnd(pane)).join('\n');
  expect(steps).toContain('Classic Outlook for Windows');
  expect(steps).toContain('Download email for the past');
  expect(steps).toContain('Mail to keep offline');
  expect(steps).toContain('Do not delete mail to make the file smaller.');
  expect(steps).not.toMatch(/Clean Up Old Items|Move Folder/);
  await drop(page, mirror(12, new Date()));
  await page.getByRole('button', { name: 'The file in use' }).click();
  await pane.getByText('Proved. It is fixed.').waitFor();
  assertClean();
  await close();
});

test('a rule that will delete: the walk comes before the date, says it, and ends with what is told of the copy', async () => {
  const startsOn = new Date(Date.now() + 40 * DAY_MS).toISOString().slice(0, 10);
  const retention = [
    { id: 'year', olderThanDays: 365, scope: 'all', startsOn, endsOn: null, reason: 'A year.', link: null },
  ];
  const { page, pane, assertClean, close } = await openInBrowser({
    policy: { version: 1, retention },
  });
  const ben = SAMPLES.find(({ id }) => id === 'ben');
  await page.waitForSelector('input[type=file]', { state: 'attached' });
  await page.setInputFiles('input[type=file]', await filesOf(ben?.files() ?? []));
  await page.getByRole('heading', { level: 1, name: 'Your mail' }).waitFor();
  await untilKept(pane, 'profileExport');
  const { address, host } = BEN;
  const id = accountId({ kind: 'imap', address, name: address, host, profile: 'Outlook' });
  await openFinding(pane, 'retention-exposure', account(id));
  await pane.getByRole('button', { name: 'No, there is none' }).click();
  await beginWalkHere(pane);
  const pages = await toTheEnd(pane);
  for (const text of pages) expect(text).toMatch(/Be done before .*20\d\d/);
  const at = (words: string) => pages.findIndex((text) => text.includes(words));
  const order = [
    'Fetch the whole mailbox first',
    'Write the mail to a file on another disk',
    'Open the copy',
  ];
  expect(order.map(at)).toEqual(order.map(at).sort((a, b) => a - b));
  expect(Math.min(...order.map(at))).toBeGreaterThanOrEqual(0);
  await pane.getByRole('button', { name: 'Yes, there is one' }).click();
  assertClean();
  await close();
});

const PROVIDERS = [
  ['me@outlook.com', 'outlook.office365.com', 'Outlook.com in a browser', 'account.microsoft.com/security'],
  ['me@gmail.com', 'imap.gmail.com', 'Gmail in a browser', '2-Step Verification'],
  ['me@yahoo.com', 'imap.mail.yahoo.com', 'The provider’s page in a browser', 'Yahoo'],
] as const;

test('two-step verification is turned on at the provider of each mailbox, and a word is told', async () => {
  const accounts = PROVIDERS.map(([address, host]) =>
    imap({ id: address, name: address, address, incoming: imported({ host, port: 993, encryption: 'tls' }) }),
  );
  const answers = PROVIDERS.map(([address]) => yesNo('twoStep', account(address), 'no'));
  const { pane, assertClean, close } = await openWith(accounts, answers);
  for (const [address, , home, path] of PROVIDERS) {
    await openFinding(pane, 'two-step-unconfirmed', account(address));
    await beginWalkHere(pane);
    const pages = await toTheEnd(pane);
    expect([address, pages[0]?.includes(`Open for this: ${home}`)]).toEqual([address, true]);
    expect([address, pages.some((text) => text.includes(path))]).toEqual([address, true]);
    expect([address, pages.some((text) => /print|write/i.test(text))]).toEqual([address, true]);
    await pane.getByRole('button', { name: /^Yes/ }).first().click();
    await pane.getByText('You told us', { exact: true }).waitFor();
  }
  assertClean();
  await close();
});

test('a disk that is encrypted already: the walk is about the key alone, and turns nothing on', async () => {
  const answers = [
    yesNo('diskEncrypted', { type: 'computer' }, 'yes'),
    yesNo('recoveryKey', { type: 'computer' }, 'no'),
  ];
  const { pane, assertClean, close } = await openWith([imap()], answers);
  await openFinding(pane, 'recovery-key-unknown', { type: 'computer' });
  await beginWalkHere(pane);
  const pages = (await toTheEnd(pane)).join('\n');
  expect(pages).toContain('Back up your recovery key');
  expect(pages).toContain('aka.ms/myrecoverykey');
  expect(pages).not.toMatch(/Turn on BitLocker|Turn On…/);
  await pane.getByRole('button', { name: /^Yes/ }).first().click();
  await pane.getByText('You told us', { exact: true }).waitFor();
  expect(await textOf(pane)).not.toContain('Proved. It is fixed.');
  assertClean();
  await close();
});
