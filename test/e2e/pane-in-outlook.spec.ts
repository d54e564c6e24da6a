import type { Frame } from 'playwright-core';
import { PAGE_ORIGIN } from '../host/addresses';
import { overflowOf } from '../host/looks';
import { ITEMS, openInBrowser, openInOutlook, type OutlookOptions } from '../host/open';

/** The page has drawn itself: its heading is there and something can be pressed. */
async function drawn(pane: Frame): Promise<void> {
  await pane.waitForSelector('main h1');
  await pane.waitForSelector('main button');
}

/** Waits until the page is dark, or light. */
const turns = (pane: Frame, wanted: 'dark' | 'light') =>
  pane.waitForFunction((look) => {
    const color = getComputedStyle(document.querySelector('.pane') ?? document.body).backgroundColor;
    const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
    return red + green + blue < 3 * 128 === (look === 'dark');
  }, wanted);

const LIGHT = { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424' };
const DARK = { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#ffffff' };

const SURROUNDINGS: [what: string, options: Partial<OutlookOptions>][] = [
  ["a company's own Exchange server", { accountType: 'enterprise', requirementSets: { Mailbox: '1.5' } }],
  ['Microsoft 365', { accountType: 'office365' }],
  ['Outlook.com', { accountType: 'outlookCom' }],
  ['Gmail', { accountType: 'gmail' }],
  ['a mailbox of a new kind', { accountType: 'somethingNew' }],
  ['a mailbox of which nothing is told', { accountType: null, displayName: '', email: '' }],
  ['a draft', { item: ITEMS.compose }],
  ['nothing', { item: ITEMS.none }],
  ['an Outlook that refuses storage', { storage: 'denied' }],
  ['a mailbox that keeps no settings', { roamingSave: 9019 }],
  ['a mailbox that never answers a save', { roamingSave: 'neverAnswers' }],
  ['settings that are no longer ours', { roaming: { 'mailbox-checkup.remembered': '{"version":' } }],
  ['an Outlook in Arabic', { locale: 'ar-SA' }],
  ['a blocked office.js', { officeJs: 'blocked' }],
  ['an office.js that never comes', { officeJs: 'hanging' }],
  ['no permission worth the name', { permission: 'restricted' }],
];

describe('the pane beside', () => {
  it.each(SURROUNDINGS)('%s draws itself and does nothing it must not', async (_what, options) => {
    const { pane, assertClean, close } = await openInOutlook(options);
    await drawn(pane);
    expect(await overflowOf(pane)).toBe(0);
    assertClean();
    await close();
  });

  it('a message survives another choice, a reload, and being closed and opened', async () => {
    const { pane, host, reload, reopen, assertClean, close } = await openInOutlook();
    await drawn(pane);
    await host.select(ITEMS.none);
    await host.select('');
    await host.select(ITEMS.read);
    await drawn(pane);
    await reload();
    await drawn(pane);
    await drawn(await reopen());
    assertClean();
    await close();
  });

  it('a light Outlook is light in a dark browser, and follows when Outlook turns dark', async () => {
    const { pane, host, assertClean, close } = await openInOutlook({ theme: LIGHT, colorScheme: 'dark' });
    await drawn(pane);
    await turns(pane, 'light');
    await host.changeTheme(DARK);
    await turns(pane, 'dark');
    assertClean();
    await close();
  });
});

describe('the page in a browser', () => {
  it('draws itself', async () => {
    const { pane, assertClean, close } = await openInBrowser();
    await drawn(pane);
    assertClean();
    await close();
  });

  it('draws itself in a tab where storage is refused', async () => {
    const { pane, assertClean, close } = await openInBrowser({ storage: 'denied' });
    await drawn(pane);
    assertClean();
    await close();
  });

  it('a mailbox at Microsoft says by itself that a broken computer takes none of it', async () => {
    const { pane, assertClean, close } = await openInOutlook();
    await pane.waitForSelector('.verdict');
    expect(await pane.innerText('.verdict')).toContain('A broken computer would take none of the mail');
    assertClean();
    await close();
  });

  it('no Outlook, in a tab, asks nothing of anybody but where it came from', async () => {
    const asked = new Set<string>();
    const { pane, assertClean, close } = await openInBrowser({
      setUp: async (context) => {
        context.on('request', (request) => asked.add(new URL(request.url()).origin));
        await Promise.resolve();
      },
    });
    await drawn(pane);
    await pane.waitForSelector('button[aria-haspopup="menu"]');
    assertClean();
    expect([...asked]).toEqual([PAGE_ORIGIN]);
    await close();
  });

  it.each([
    ['Outlook', openInOutlook],
    ['a browser', openInBrowser],
  ])('fits in %s when words run from right to left and are longer', async (_where, open) => {
    const { pane, assertClean, close } = await open({ pseudo: true });
    await drawn(pane);
    expect(await pane.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await overflowOf(pane)).toBe(0);
    assertClean();
    await close();
  });
});
