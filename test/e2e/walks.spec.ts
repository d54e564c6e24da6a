import type { Frame } from 'playwright-core';
import { inspect } from '../../src/core/report/inspect';
import type { Finding } from '../../src/core/report/report';
import { SAMPLES } from '../../src/samples/samples';
import { keptOnDevice } from '../host/kept';
import { openInBrowser, openInOutlook } from '../host/open';
import { beginWalkHere, openFinding, textOf, toTheEnd, untilKept } from '../host/walking';

interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

async function adaExport(): Promise<Given[]> {
  const files = SAMPLES.find(({ id }) => id === 'ada')?.files() ?? [];
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      mimeType: 'text/plain',
      buffer: Buffer.from(await file.text()),
    })),
  );
}

const GMAIL = [
  'user_pref("mail.accountmanager.accounts", "account1");',
  'user_pref("mail.account.account1.server", "server1");',
  'user_pref("mail.account.account1.identities", "id1");',
  'user_pref("mail.identity.id1.useremail", "gita@gmail.com");',
  'user_pref("mail.server.server1.type", "pop3");',
  'user_pref("mail.server.server1.hostname", "pop.gmail.com");',
  'user_pref("mail.server.server1.userName", "gita@gmail.com");',
  'user_pref("mail.server.server1.socketType", 3);',
  'user_pref("mail.server.server1.leave_on_server", true);',
].join('\n');

/** Gives the files on the start page, and waits for what they show. */
async function give(pane: Frame, files: Given[]): Promise<void> {
  await pane.evaluate(() => {
    window.location.hash = 'start';
  });
  await pane.waitForSelector('input[type=file]', { state: 'attached' });
  await pane.setInputFiles('input[type=file]', files);
  await untilKept(pane, 'profileExport');
}

async function findingsOf(pane: Frame): Promise<Finding[]> {
  const { remembered } = await keptOnDevice(pane);
  const { snapshot } = remembered;
  return snapshot === null ? [] : inspect(snapshot, snapshot.takenAt.slice(0, 10)).findings;
}

const fails = ({ verdict, fix }: Finding) => verdict === 'fail' && fix !== null;

it('beside a Microsoft 365 mailbox on the web, walks of a classic export are in classic Outlook, and no Yes proves a backup', async () => {
  const { pane, assertClean, close } = await openInOutlook({ accountType: 'office365', program: 'web' });
  await give(pane, await adaExport());
  await pane.getByRole('button', { name: 'Show me how' }).first().click();
  await pane.getByText(/^Step 1 of \d+(?: to \d+)?\.$/).waitFor();
  expect(await textOf(pane)).toContain('Open for this: Classic Outlook for Windows');
  await pane.getByRole('button', { name: 'Back', exact: true }).click();
  await pane.getByRole('button', { name: /things? we don’t know yet/ }).click();
  await pane
    .getByRole('button', { name: /whether there is a backup.*pst/ })
    .first()
    .click();
  await pane.getByRole('button', { name: 'No, there is none' }).click();
  await pane.getByRole('button', { name: 'Walk me through it' }).click();
  await pane.getByText(/^Step 1 of \d+(?: to \d+)?\.$/).waitFor();
  expect(await textOf(pane)).toContain('Open for this: Classic Outlook for Windows');
  await toTheEnd(pane);
  await pane.getByRole('button', { name: 'Yes, there is one' }).click();
  await pane.getByText('You told us', { exact: true }).waitFor();
  expect(await textOf(pane)).toContain('drop the copy itself here');
  expect(await textOf(pane)).not.toContain('Proved. It is fixed.');
  assertClean();
  await close();
});

it.each([
  ['a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) Safari/605.1'],
  ['a phone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148'],
])('on %s, the walk says that the Windows computer is needed', async (_, userAgent) => {
  const { page, pane, context, assertClean, close } = await openInBrowser();
  await context.addInitScript((name) => {
    Object.defineProperty(navigator, 'userAgent', { get: () => name });
  }, userAgent);
  await page.reload();
  await give(pane, await adaExport());
  const [finding] = (await findingsOf(pane)).filter(fails);
  if (!finding) throw new Error('Nothing to walk through.');
  await openFinding(pane, finding.check, finding.subject);
  await beginWalkHere(pane);
  expect(await textOf(pane)).toContain('Another device is needed: Classic Outlook for Windows');
  await pane.getByRole('button', { name: 'Stop this walk' }).click();
  await pane.getByRole('button', { name: 'Stop it' }).click();
  await pane.getByRole('button', { name: 'Undo' }).click();
  await pane.getByText('You are at step 1').first().waitFor();
  assertClean();
  await close();
});

it('Gmail by POP goes from the question over the provider’s own switch to what was told', async () => {
  const { pane, assertClean, close } = await openInBrowser();
  await give(pane, [{ name: 'prefs.js', mimeType: 'text/javascript', buffer: Buffer.from(GMAIL) }]);
  const asked = (await findingsOf(pane)).find(({ check }) => check === 'provider-decides-copies');
  if (!asked) throw new Error('Nobody asks for the switch.');
  await openFinding(pane, asked.check, asked.subject);
  await pane.getByRole('button', { name: /^It deletes it/ }).click();
  await beginWalkHere(pane);
  const first = await textOf(pane);
  expect(first).toContain('Open for this: Gmail in a browser');
  expect(first).toContain('Keep Gmail’s copy in the Inbox');
  await toTheEnd(pane);
  await pane.getByRole('button', { name: /^It keeps it/ }).click();
  await pane.getByText('You told us', { exact: true }).waitFor();
  assertClean();
  await close();
});
