import { keptOnDevice } from '../host/kept';
import type { Page } from 'playwright-core';
import { PAGE_ORIGIN } from '../host/addresses';
import { openInBrowser, type PageOptions } from '../host/open';
import { realClock } from '../services/clock';
import { GraphServer } from '../services/graph/server';
import { serveGraph } from '../services/in-browser';
import { generateMailbox, type MailboxShape } from '../services/mailbox';
import { serveSignIn, type WindowManner } from '../services/sign-in-window';

const CLIENT_ID = '7f9dd4d6-1f0e-4a7e-9a57-2d6a3f0f6c11';
const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';
const SIGN_IN = 'Sign in and read the mailbox';
const USUAL = ['User.Read', 'Mail.Read', 'MailboxSettings.Read'];

interface Setting {
  shape?: Partial<MailboxShape>;
  manner?: WindowManner;
  options?: Partial<PageOptions>;
}

/** The page in a browser, with Microsoft's sign-in and Graph behind their real addresses. */
async function openStorage({ shape, manner = 'agrees', options }: Setting = {}) {
  const mailbox = generateMailbox({ seed: 2, folders: 20, items: 5_000, now: Date.now(), ...shape });
  const server = new GraphServer({ mailbox, clock: realClock, latency: 5 });
  const opened = await openInBrowser({
    address: '/index.html#storage',
    ...options,
  });
  const signIn = await serveSignIn(opened.context, (scopes) => server.issueToken(scopes), {
    address: mailbox.address,
    tenant: mailbox.personal ? PERSONAL_TENANT : TENANT,
  });
  signIn.manner = manner;
  await serveGraph(opened.context, server);
  await opened.context.route(`${PAGE_ORIGIN}/policy.json`, (route) =>
    route.fulfill({ json: { clientId: CLIENT_ID } }),
  );
  await opened.page.reload();
  return { ...opened, mailbox, server, signIn };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const shows = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Bytes in the mailbox that the device keeps. */
async function keptBytes(page: Page): Promise<number> {
  const { snapshot } = (await keptOnDevice(page)).remembered;
  const state = snapshot?.mailboxes[0];
  const counted = state?.folders.filter(({ search }) => !search) ?? [];
  return counted.reduce((sum, { bytes }) => sum + (bytes.known ? bytes.value : Number.NaN), 0);
}

describe('signing in through a window, in a browser', () => {
  it('asks Microsoft in a window of its own, and reads the mailbox to the last byte', async () => {
    const { page, mailbox, server, signIn, assertClean, close } = await openStorage();
    await button(page, SIGN_IN).waitFor();
    expect([signIn.asked, signIn.tokens, server.seen.roundTrips]).toEqual([[], [], 0]);
    await button(page, SIGN_IN).click();
    await shows(page, 'Everything was read.');
    expect(signIn.asked).toEqual([{ scopes: USUAL, loginHint: null }]);
    expect(signIn.tokens).toEqual([{ grant: 'authorization_code', scopes: USUAL }]);
    expect(signIn.refused).toEqual([]);
    expect(server.seen.refused).toEqual([]);
    const truth = mailbox.folders.filter(({ search }) => !search);
    expect(await keptBytes(page)).toBe(truth.reduce((sum, { items }) => sum + items.bytes, 0));
    // The window has handed its answer over and closed itself; no token outlives the page.
    expect(signIn.open()).toEqual([]);
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    expect(stored).not.toMatch(/access_token|accesstoken|refresh|code-1/i);
    assertClean();
    await close();
  });

  it('says that the person declined, and can be tried again', async () => {
    const { page, server, signIn, assertClean, close } = await openStorage({ manner: 'declines' });
    await button(page, SIGN_IN).click();
    await shows(page, /The sign-in was closed. Nothing was read/);
    expect(server.seen.roundTrips).toBe(0);
    signIn.manner = 'agrees';
    await button(page, SIGN_IN).click();
    await shows(page, 'Everything was read.');
    expect(signIn.asked).toHaveLength(2);
    assertClean();
    await close();
  });

  it('is not held up by a window that was closed: the person stops waiting and tries again', async () => {
    const { page, server, signIn, assertClean, close, screenshot } = await openStorage({ manner: 'waits' });
    const opening = page.waitForEvent('popup');
    await button(page, SIGN_IN).click();
    const popup = await opening;
    await popup.waitForURL(/login\.microsoftonline\.com/);
    await popup.close();
    await shows(page, /No window to be seen, or closed by mistake/);
    await screenshot('sign-in-waiting');
    await button(page, 'Stop waiting').click();
    await shows(page, /The sign-in was closed. Nothing was read/);
    expect(server.seen.roundTrips).toBe(0);
    signIn.manner = 'agrees';
    await button(page, SIGN_IN).click();
    await shows(page, 'Everything was read.');
    assertClean();
    await close();
  });

  it('says that the browser blocked the window', async () => {
    const { page, server, signIn, assertClean, close } = await openStorage();
    await button(page, SIGN_IN).waitFor();
    await page.evaluate(() => {
      window.open = () => null;
    });
    await button(page, SIGN_IN).click();
    await shows(page, /The browser did not let the sign-in window open/);
    expect([signIn.asked, server.seen.roundTrips]).toEqual([[], 0]);
    assertClean();
    await close();
  });

  it('asks for the cloud storage of a personal account once it is known to be one, and reads it', async () => {
    const { page, signIn, server, troubles, close, screenshot } = await openStorage({
      shape: { personal: true },
    });
    await shows(page, /No message is opened and no subject is read/);
    expect(await page.getByText('how full your Microsoft cloud storage is').count()).toBe(0);
    await button(page, SIGN_IN).click();
    await shows(page, 'Everything was read.');
    expect(signIn.asked).toEqual([{ scopes: USUAL, loginHint: null }]);
    await shows(page, /This is a personal Microsoft account/);
    await shows(page, /how full your Microsoft cloud storage is/);
    // What nobody agreed to was not asked for, so nothing was refused either.
    expect(await page.getByText('Some things may not be read').count()).toBe(0);
    await screenshot('sign-in-further');
    // Reading again asks for no more than before.
    await button(page, 'Read the mailbox again').click();
    await shows(page, 'Everything was read.');
    expect(signIn.asked).toHaveLength(1);

    await button(page, 'Allow it and read again').click();
    await shows(page, /3 GB of 5 GB/);
    expect(signIn.asked.slice(1)).toMatchObject([{ scopes: [...USUAL, 'Files.Read'] }]);
    expect(await button(page, 'Allow it and read again').count()).toBe(0);
    expect([signIn.refused, server.seen.refused]).toEqual([[], []]);
    // Microsoft's way to say that a window is needed; the browser notes every such answer.
    expect(troubles).toMatchObject({ pageErrors: [], policyViolations: [], refused: [] });
    expect(troubles.consoleErrors).toEqual([expect.stringMatching(/status of 400.*oauth2\/v2.0\/token/)]);
    await close();
  });
});
