import { keptOnDevice } from '../host/kept';
import type { Frame } from 'playwright-core';
import { expectReadable } from '../host/looks';
import { PAGE_ORIGIN } from '../host/addresses';
import { openInBrowser } from '../host/open';
import { until } from '../tools/until';
import { CLIENT_ID, openStorage, SIGN_IN } from './open-storage';

const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name });
const shows = (pane: Frame, text: string | RegExp) => pane.getByText(text).first().waitFor();

/** The folder table as text, row by row. */
const folderRows = (pane: Frame) =>
  pane
    .locator('section[aria-labelledby="storage-folders"] tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/[\u2068\u2069]/g, ''))),
    );

/** The table begins with the largest; the button below it shows all. */
async function showAllFolders(pane: Frame): Promise<void> {
  await button(pane, /^Show .* more folders?$/u).click();
}

describe('the storage page in Outlook', () => {
  it('goes from the button to every folder, counted once, in few round trips', async () => {
    const { pane, mailbox, server, signIn, assertClean, close, screenshot } = await openStorage();
    await shows(pane, /No message is opened and no subject is read/);
    await shows(pane, /find those that delete mail/);
    expect(signIn.calls).toEqual([]);
    expect(server.seen.roundTrips).toBe(0);
    await button(pane, SIGN_IN).click();
    await shows(pane, 'Everything was read.');
    expect(signIn.calls.filter((call) => call.startsWith('GetTokenPopup'))).toEqual([
      'GetTokenPopup User.Read Mail.Read MailboxSettings.Read',
    ]);
    const { roundTrips, calls } = server.seen;
    process.stdout.write(`storage page, 60 folders: ${calls} calls in ${roundTrips} round trips\n`);
    expect(roundTrips).toBeLessThanOrEqual(4 + Math.ceil(calls / 20));
    expect(server.seen.refused).toEqual([]);

    // The snapshot that is kept holds every folder of the mailbox, its size to the byte.
    const { snapshot } = (await keptOnDevice(pane)).remembered;
    const state = snapshot?.mailboxes[0];
    const counted = state?.folders.filter(({ search }) => !search) ?? [];
    const truth = mailbox.folders.filter(({ search }) => !search);
    expect(new Set(counted.map(({ id }) => id)).size).toBe(counted.length);
    expect(counted).toHaveLength(truth.length);
    const total = counted.reduce((sum, { bytes }) => sum + (bytes.known ? bytes.value : Number.NaN), 0);
    expect(total).toBe(truth.reduce((sum, { items }) => sum + items.bytes, 0));

    // What is shown at the top adds up to everything: no folder is in it twice.
    await showAllFolders(pane);
    const top = await folderRows(pane);
    const items = top.map(([, count]) => Number(count?.replace(/\D/g, '')));
    expect(items.reduce((sum, count) => sum + count, 0)).toBe(
      truth.reduce((sum, folder) => sum + folder.items.count, 0),
    );
    await shows(pane, /2 saved searches are left out/);
    await screenshot('storage-complete');
    assertClean();
    await close();
  });

  it('can be read by everybody', async () => {
    const opened = await openStorage({
      shape: { folders: 20, items: 3_000 },
      server: { latency: 0 },
    });
    await button(opened.pane, SIGN_IN).click();
    await shows(opened.pane, 'Everything was read.');
    await expectReadable(opened, 'storage');
    await opened.close();
  });

  it('says what the administrator has to do where nobody has set up signing in', async () => {
    const { pane, server, assertClean, close, screenshot } = await openStorage({ clientId: null });
    await shows(pane, 'Ask your IT to switch this on. Here is the request.');
    await shows(pane, /Register the page at .* with Microsoft Entra as a single-page application/);
    expect(await button(pane, SIGN_IN).count()).toBe(0);
    expect(server.seen.roundTrips).toBe(0);
    await screenshot('storage-not-set-up');
    assertClean();
    await close();
  });

  it('asks nothing of the mail server when the person closes the sign-in, and can be tried again', async () => {
    const { pane, server, signIn, assertClean, close } = await openStorage({ manner: 'refused' });
    await button(pane, SIGN_IN).click();
    await shows(pane, /The sign-in was closed/);
    await button(pane, SIGN_IN).click();
    // What stood there from the first time may still stand there.
    const windows = () => signIn.calls.filter((call) => call.startsWith('GetTokenPopup')).length;
    await until(() => windows() === 2, 'the second sign-in');
    await shows(pane, /The sign-in was closed/);
    expect(server.seen.roundTrips).toBe(0);
    assertClean();
    await close();
  });

  it('says so when there is no connection for signing in', async () => {
    const { pane, server, close } = await openStorage({ manner: 'offline' });
    await button(pane, SIGN_IN).click();
    await shows(pane, /no connection to Microsoft just now/);
    expect(server.seen.roundTrips).toBe(0);
    await close();
  });

  it('stops when asked, shows what has arrived, and goes on to the same sums, after a reload too', async () => {
    const setting = await openStorage({ server: { latency: 400 } });
    const { pane, mailbox, assertClean, close, reload, screenshot } = setting;
    await button(pane, SIGN_IN).click();
    await pane.locator('section[aria-labelledby="storage-folders"] tbody tr').first().waitFor();
    await screenshot('storage-reading');
    await button(pane, 'Stop').click();
    await shows(pane, /You stopped the reading/);
    expect((await folderRows(pane)).length).toBeGreaterThan(0);
    await reload();
    await button(setting.pane, 'Go on reading').click();
    await shows(setting.pane, 'Everything was read.');
    await showAllFolders(setting.pane);
    const top = await folderRows(setting.pane);
    const items = top.map(([, count]) => Number(count?.replace(/\D/g, '')));
    const truth = mailbox.folders.filter(({ search }) => !search);
    expect(items.reduce((sum, count) => sum + count, 0)).toBe(
      truth.reduce((sum, folder) => sum + folder.items.count, 0),
    );
    assertClean();
    await close();
  });

  it('keeps what was read when the connection goes, and says so', async () => {
    const { pane, close } = await openStorage({
      server: { faults: { trip: ({ number }) => (number >= 3 ? 'offline' : null) } },
    });
    await button(pane, SIGN_IN).click();
    await shows(pane, 'The connection was lost.');
    await shows(pane, /The reading broke off/);
    expect((await folderRows(pane)).length).toBeGreaterThan(0);
    await close();
  });

  it('shows the second bucket of a personal account', async () => {
    const { pane, signIn, assertClean, close } = await openStorage({ shape: { personal: true } });
    await shows(pane, /how full your Microsoft cloud storage is/);
    await button(pane, SIGN_IN).click();
    await shows(pane, 'Everything was read.');
    expect(signIn.calls).toContain('GetTokenPopup User.Read Mail.Read MailboxSettings.Read Files.Read');
    await shows(pane, /3 GB of 5 GB/);
    assertClean();
    await close();
  });
});

describe('the storage page in a browser', () => {
  it('offers the sign-in and connects to nothing before', async () => {
    const { page, context, assertClean, close } = await openInBrowser({ address: '/index.html#storage' });
    await context.route(`${PAGE_ORIGIN}/policy.json`, (route) =>
      route.fulfill({ json: { clientId: CLIENT_ID } }),
    );
    await page.reload();
    await shows(page.mainFrame(), /see beforehand|No message is opened/);
    await button(page.mainFrame(), SIGN_IN).waitFor();
    assertClean();
    await close();
  });
});
