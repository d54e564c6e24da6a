import { keptOnDevice } from '../host/kept';
import type { MailFolder } from '../../src/core/facts/mailbox';
import type { Frame } from 'playwright-core';
import { expectReadable } from '../host/looks';
import { openInOutlook, type OutlookOptions } from '../host/open';
import { realClock } from '../services/clock';
import { ExchangeServer, type ExchangeServerOptions } from '../services/exchange/server';
import { generateMailbox, type MailboxShape } from '../services/mailbox';

const CLIENT_ID = '7f9dd4d6-1f0e-4a7e-9a57-2d6a3f0f6c11';
const READ = 'Read the mailbox';

interface Setting {
  shape?: Partial<MailboxShape>;
  server?: Partial<ExchangeServerOptions>;
  outlook?: Partial<OutlookOptions>;
  clientId?: string | null;
}

/** The pane in Outlook beside a mailbox on an Exchange server of the organisation's own, on its storage page. */
async function openStorage({ shape, server: manners, outlook, clientId = null }: Setting = {}) {
  const mailbox = generateMailbox({
    seed: 1,
    folders: 60,
    items: 40_000,
    now: Date.now(),
    calendars: true,
    ...shape,
  });
  const quick = { ...realClock, sleep: (ms: number) => realClock.sleep(Math.min(ms, 10)) };
  const server = new ExchangeServer({ mailbox, clock: quick, ...manners });
  const opened = await openInOutlook({
    email: mailbox.address,
    accountType: 'enterprise',
    permission: 'readWriteMailbox',
    requirementSets: { Mailbox: '1.5' },
    ews: (request) => server.handle(request),
    policy: { clientId },
    ...outlook,
  });
  const { pane } = opened;
  await pane.getByRole('tab', { name: 'Storage' }).click();
  return { ...opened, pane, mailbox, server };
}

const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name, exact: true });
const shows = (pane: Frame, text: string | RegExp) => pane.getByText(text).first().waitFor();

/** Mailbox of the snapshot that the device keeps. */
async function keptMailbox(pane: Frame) {
  const { snapshot } = (await keptOnDevice(pane)).remembered;
  const state = snapshot?.mailboxes[0];
  const source = snapshot?.sources.find(({ id }) => id === state?.source);
  return { folders: state?.folders.filter(({ search }) => !search) ?? [], source };
}

const total = (folders: readonly MailFolder[]) =>
  folders.reduce((sum, { bytes }) => sum + (bytes.known ? bytes.value : Number.NaN), 0);

describe('a mailbox on the organisation’s own Exchange server', () => {
  it('is read through Outlook to every folder and the last byte, without a sign-in', async () => {
    const { pane, mailbox, server, assertClean, close, screenshot } = await openStorage();
    await shows(pane, /there is nothing to sign in to/);
    await shows(pane, /No message is opened and no subject is read/);
    expect(server.seen.requests).toBe(0);
    await screenshot('exchange-ready');
    await button(pane, READ).click();
    await shows(pane, 'Everything was read.');
    process.stdout.write(`own Exchange server, 60 folders: ${server.seen.requests} requests\n`);
    expect(server.seen.refused).toEqual([]);
    expect(server.seen.atOnce).toBe(1);

    const { folders, source } = await keptMailbox(pane);
    const truth = mailbox.folders.filter(({ search }) => !search);
    expect(new Set(folders.map(({ id }) => id)).size).toBe(truth.length);
    expect(total(folders)).toBe(truth.reduce((sum, { items }) => sum + items.bytes, 0));
    expect(source).toMatchObject({ kind: 'mailServer', name: 'Exchange Server' });
    await screenshot('exchange-complete');
    assertClean();
    await close();
  });

  it('waits while the server is busy, says so, and comes to the same sums', async () => {
    const { pane, mailbox, server, assertClean, close } = await openStorage({
      server: { fault: ({ number }) => (number === 2 || number === 4 ? 'busyMessage' : null) },
    });
    await button(pane, READ).click();
    await shows(pane, /needs a pause. We go on by ourselves/);
    await shows(pane, 'Everything was read.');
    const truth = mailbox.folders.filter(({ search }) => !search);
    expect(total((await keptMailbox(pane)).folders)).toBe(
      truth.reduce((sum, { items }) => sum + items.bytes, 0),
    );
    expect(server.seen.refused).toEqual([]);
    assertClean();
    await close();
  });

  it('asks for less at a time when an answer is too large, and comes to the same sums', async () => {
    const { pane, mailbox, assertClean, close } = await openStorage({
      shape: { folders: 20, items: 3_000 },
      server: { manners: { answerLimit: 60_000 } },
    });
    await button(pane, READ).click();
    await shows(pane, 'Everything was read.');
    const truth = mailbox.folders.filter(({ search }) => !search);
    expect(total((await keptMailbox(pane)).folders)).toBe(
      truth.reduce((sum, { items }) => sum + items.bytes, 0),
    );
    assertClean();
    await close();
  });

  it('says what the server would not let be read, and shows no number for it', async () => {
    const { pane, assertClean, close, screenshot } = await openStorage({
      server: { fault: ({ operation }) => (operation === 'FindItem' ? 'denied' : null) },
    });
    await button(pane, READ).click();
    await shows(pane, /We asked for everything, and not all of it was told/);
    await shows(pane, 'Your mail server did not let some things be read.');
    expect(await pane.getByText('with what you allowed').count()).toBe(0);
    await screenshot('exchange-denied');
    assertClean();
    await close();
  });

  it('says what the administrator would do where the page may not ask, and asks nothing', async () => {
    const { pane, server, assertClean, close, screenshot } = await openStorage({
      outlook: { permission: 'readItem' },
    });
    await button(pane, READ).click();
    await shows(pane, /manifest-on-premises\.xml, which asks for the permission/);
    expect(await button(pane, READ).count()).toBe(0);
    expect(server.seen.requests).toBe(0);
    await screenshot('exchange-not-allowed');
    assertClean();
    await close();
  });

  it('offers the sign-in instead where that is set up: Outlook may be wrong about the server', async () => {
    const { pane, assertClean, close, screenshot } = await openStorage({
      outlook: { permission: 'readItem' },
      clientId: CLIENT_ID,
    });
    await button(pane, READ).click();
    await shows(pane, /If the mailbox is at Microsoft after all, sign in instead/);
    await button(pane, 'Sign in and read the mailbox').waitFor();
    await screenshot('exchange-sign-in-instead');
    assertClean();
    await close();
  });

  it('can be read by everybody', async () => {
    const opened = await openStorage({ shape: { folders: 12, items: 800 } });
    const { pane } = opened;
    await button(pane, READ).waitFor();
    await expectReadable(opened, 'exchange-ready');
    await button(pane, READ).click();
    await shows(pane, 'Everything was read.');
    await expectReadable(opened, 'exchange-read');
    await opened.close();
  });
});
