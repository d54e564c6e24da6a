import type { Frame } from 'playwright-core';
import { mostTries } from '../../src/sources/mailbox/retry';
import { expectReadable } from '../host/looks';
import { PAGE_ORIGIN } from '../host/addresses';
import { openInBrowser, openInOutlook, type OutlookOptions } from '../host/open';
import { hurriedClock, type Clock } from '../services/clock';
import type { Faults } from '../services/graph/faults';
import { GraphServer, type GraphServerOptions } from '../services/graph/server';
import { serveGraph, signInHost } from '../services/in-browser';
import { generateMailbox, type GeneratedMailbox, type MailboxShape } from '../services/mailbox';
import { until } from '../tools/until';

const CLIENT_ID = '7f9dd4d6-1f0e-4a7e-9a57-2d6a3f0f6c11';
const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';

interface Setting {
  shape?: Partial<MailboxShape>;
  server?: Partial<GraphServerOptions>;
  outlook?: Partial<OutlookOptions>;
  change?: (mailbox: GeneratedMailbox) => void;
}

/** The pane in Outlook beside a mailbox that Graph serves, read to its end, on its storage page. */
async function openRead({ shape, server: manners, outlook, change }: Setting = {}) {
  const mailbox = generateMailbox({ seed: 1, folders: 12, items: 900, now: Date.now(), ...shape });
  change?.(mailbox);
  const server = new GraphServer({ mailbox, clock: hurriedClock, ...manners });
  const signIn = signInHost((scopes) => server.issueToken(scopes), {
    address: mailbox.address,
    tenant: TENANT,
  });
  const opened = await openInOutlook({
    email: mailbox.address,
    accountType: 'office365',
    requirementSets: { Mailbox: '1.14', NestedAppAuth: '1.1' },
    signIn: signIn.answer,
    policy: { clientId: CLIENT_ID },
    ...outlook,
  });
  await serveGraph(opened.context, server);
  const { pane } = opened;
  await pane.getByRole('tab', { name: 'Storage' }).click();
  await press(pane, 'Sign in and read the mailbox');
  await shows(pane, 'Everything was read.');
  return { ...opened, mailbox, server, signIn };
}

/** Messages after which a service that is held lets everybody wait. */
const HELD_AFTER = 20;

/** A service that answers at once, but for the move of one message: from then on everybody waits until it goes on. */
function heldMidway(): { server: Partial<GraphServerOptions>; goOn: () => void } {
  let moves = 0;
  let goOn = (): void => undefined;
  let held = Promise.resolve();
  const clock: Clock = {
    ...hurriedClock,
    sleep: async (ms, signal) => {
      await held;
      await hurriedClock.sleep(ms, signal);
    },
  };
  const call: Faults['call'] = ({ route }) => {
    if (route === 'move' && (moves += 1) === HELD_AFTER) held = new Promise((resolve) => (goOn = resolve));
    return null;
  };
  return { server: { clock, faults: { call } }, goOn: () => goOn() };
}

const button = (pane: Frame, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });
const press = (pane: Frame, name: string | RegExp) => button(pane, name).first().click();
const shows = (pane: Frame, text: string | RegExp) => pane.getByText(text).first().waitFor();
const title = (pane: Frame, name: string) => pane.getByRole('heading', { level: 1, name }).waitFor();
const isolates = (text: string) => text.replace(/[\u2068\u2069]/g, '');

/** To what would move out of the inbox. */
async function toPreview(pane: Frame): Promise<void> {
  await press(pane, /^Move old mail out of .?Inbox/u);
  await title(pane, 'Move old mail to the archive');
  await press(pane, 'Show what would move');
  await title(pane, 'What would move');
}

/** Where every item of the mailbox lies. */
const places = (server: GraphServer, { folders }: GeneratedMailbox): Map<string, string> =>
  new Map(
    folders
      .filter(({ search }) => !search)
      .flatMap((folder) => {
        const listing = server.store.listing(folder);
        return Array.from({ length: listing.count }, (_, at): [string, string] => [
          listing.at(at)?.key ?? '',
          folder.id,
        ]);
      }),
  );

const differences = (before: Map<string, string>, after: Map<string, string>): [string, string][] =>
  [...after].filter(([key, folder]) => before.get(key) !== folder);

const folderId = ({ folders }: GeneratedMailbox, role: string): string =>
  folders.find((folder) => folder.role === role)?.id ?? '';

const windows = ({ calls }: { calls: string[] }): string[] =>
  calls.filter((call) => call.startsWith('GetTokenPopup'));

const writes = ({ seen }: GraphServer): string[] =>
  seen.paths.filter((path) => !path.startsWith('GET') && !path.endsWith('/getMailTips'));

describe('moving old mail', () => {
  it('shows what would move and changes nothing, asks to be allowed only then, moves, and brings all back', async () => {
    const { pane, mailbox, server, signIn, assertClean, close, screenshot } = await openRead();
    const before = places(server, mailbox);
    await toPreview(pane);
    const inbox = server.store.find('inbox');
    const old = inbox?.items.countBefore(Date.now() - 365 * 86_400_000) ?? 0;
    expect(old).toBeGreaterThan(40);
    await shows(pane, `${old} messages`);
    await shows(pane, 'Nothing has been changed yet.');
    await shows(pane, /Nothing is deleted, and you see beforehand what moves/);
    expect(places(server, mailbox)).toEqual(before);
    expect(writes(server)).toEqual([]);
    expect(windows(signIn)).toEqual(['GetTokenPopup User.Read Mail.Read MailboxSettings.Read']);
    expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await press(pane, `Move ${old} messages`);
    await title(pane, 'Mail was moved');
    expect(windows(signIn).slice(1)).toEqual(['GetTokenPopup Mail.ReadWrite']);
    const moved = differences(before, places(server, mailbox));
    expect(moved).toHaveLength(old);
    expect(moved.every(([, folder]) => folder === folderId(mailbox, 'archive'))).toBe(true);
    await screenshot('move-ended');

    await press(pane, 'Bring everything back');
    await title(pane, 'Everything is back');
    expect(places(server, mailbox)).toEqual(before);
    expect(writes(server).every((path) => /^POST \/me\/messages\/[^/]+\/move$/.test(path))).toBe(true);
    expect(server.seen.refused).toEqual([]);
    expect(windows(signIn)).toHaveLength(2);
    // Nothing is left to undo, so nothing is kept.
    expect(await kept(pane)).toEqual([]);
    assertClean();
    await close();
  });

  it('stops midway, says how much moved, goes on, and restores every item', async () => {
    const { server: manners, goOn } = heldMidway();
    const { pane, mailbox, server, assertClean, close, screenshot } = await openRead({ server: manners });
    const before = places(server, mailbox);
    await toPreview(pane);
    await press(pane, /^Move \d+ messages$/);
    await title(pane, 'Moving mail');
    await until(
      () => differences(before, places(server, mailbox)).length >= HELD_AFTER,
      'the first messages to be moved',
    );
    await screenshot('move-moving');
    await press(pane, 'Stop');
    goOn();
    await title(pane, 'Part of the mail was moved');
    const stopped = differences(before, places(server, mailbox)).length;
    await shows(pane, `${stopped} messages were moved to`);
    await shows(pane, 'You stopped.');
    await screenshot('move-stopped');
    await press(pane, 'Bring everything back');
    await title(pane, 'Everything is back');
    expect(places(server, mailbox)).toEqual(before);
    assertClean();
    await close();
  });

  it('can be undone after the page was reloaded in the middle', async () => {
    const { server: manners, goOn } = heldMidway();
    const setting = await openRead({ server: manners });
    const { mailbox, server, assertClean, close, reload } = setting;
    const before = places(server, mailbox);
    await toPreview(setting.pane);
    await press(setting.pane, /^Move \d+ messages$/);
    await until(
      () => differences(before, places(server, mailbox)).length >= HELD_AFTER,
      'the first messages to be moved',
    );
    await reload();
    goOn();
    const { pane } = setting;
    expect(await kept(pane)).toHaveLength(2);
    // The page that the person was on is there again.
    await title(pane, 'Part of the mail was moved');
    await shows(pane, 'Moving broke off when the page was closed.');
    await button(pane, 'Go on moving').waitFor();
    await press(pane, 'Bring everything back');
    await title(pane, 'Everything is back');
    expect(places(server, mailbox)).toEqual(before);
    assertClean();
    await close();
  });

  it('goes on where it was stopped', async () => {
    const { server: manners, goOn } = heldMidway();
    const { pane, mailbox, server, assertClean, close } = await openRead({ server: manners });
    const before = places(server, mailbox);
    await toPreview(pane);
    const [, count] = /^Move (\d+) messages$/.exec(
      isolates((await button(pane, /^Move \d+ messages$/).textContent()) ?? ''),
    ) ?? ['', '0'];
    await press(pane, /^Move \d+ messages$/);
    await until(
      () => differences(before, places(server, mailbox)).length >= HELD_AFTER,
      'the first messages to be moved',
    );
    await press(pane, 'Stop');
    goOn();
    await press(pane, 'Go on moving');
    // The title of what was stopped ends in the same words.
    await until(
      () => differences(before, places(server, mailbox)).length >= Number(count),
      'all messages to be moved',
    );
    await title(pane, 'Mail was moved');
    expect(differences(before, places(server, mailbox))).toHaveLength(Number(count));
    // The reading that proves it counts anew.
    await press(pane, 'Read the mailbox again');
    await shows(pane, 'Everything was read.');
    assertClean();
    await close();
  });
});

describe('large mail', () => {
  it('goes to Deleted Items, which is said to free no space yet', async () => {
    const { pane, mailbox, server, assertClean, close, screenshot } = await openRead({
      shape: { seed: 3, items: 9000 },
    });
    const before = places(server, mailbox);
    await press(pane, 'Largest messages');
    await press(pane, 'Move large mail to Deleted Items');
    await title(pane, 'Move large mail to Deleted Items');
    await shows(pane, /the messages take the same space as before/);
    await shows(pane, /brought back for 14 days/);
    await screenshot('move-choose-large');
    await press(pane, 'Show what would move');
    await press(pane, /^Move \d+ messages?$/);
    await title(pane, 'Mail was moved');
    const moved = differences(before, places(server, mailbox));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every(([, folder]) => folder === folderId(mailbox, 'deleted'))).toBe(true);
    await press(pane, 'Bring everything back');
    await title(pane, 'Everything is back');
    expect(places(server, mailbox)).toEqual(before);
    assertClean();
    await close();
  });
});

describe('when something is in the way', () => {
  it('changes nothing without the permission, and can be tried again', async () => {
    const { pane, mailbox, server, signIn, assertClean, close } = await openRead();
    const before = places(server, mailbox);
    await toPreview(pane);
    signIn.manner = 'refused';
    await press(pane, /^Move \d+ messages$/);
    await shows(pane, /You did not allow it/);
    await shows(pane, /Nothing was changed/);
    signIn.manner = 'offline';
    await press(pane, /^Move \d+ messages$/);
    await shows(pane, /no connection to Microsoft just now/);
    expect(writes(server)).toEqual([]);
    expect(places(server, mailbox)).toEqual(before);
    expect(await kept(pane)).toEqual([]);
    signIn.manner = 'asks';
    await press(pane, /^Move \d+ messages$/);
    await title(pane, 'Mail was moved');
    assertClean();
    await close();
  });

  it('stops at a mailbox over its limit, and still brings back what had moved', async () => {
    const faults: Faults = {};
    const { pane, mailbox, server, assertClean, close, screenshot } = await openRead({ server: { faults } });
    const before = places(server, mailbox);
    await toPreview(pane);
    let moves = 0;
    faults.call = ({ route }) => (route === 'move' && (moves += 1) > 40 ? 'quota' : null);
    await press(pane, /^Move \d+ messages$/);
    await title(pane, 'Part of the mail was moved');
    await shows(pane, /The mailbox is over its limit/);
    expect(differences(before, places(server, mailbox))).toHaveLength(40);
    await screenshot('move-full');
    await press(pane, 'Bring everything back');
    await shows(pane, /40 messages are still in/);
    faults.call = () => null;
    await press(pane, 'Bring the rest back');
    await title(pane, 'Everything is back');
    expect(places(server, mailbox)).toEqual(before);
    assertClean();
    await close();
  });

  it('waits as long as a busy server asks, and loses nothing', async () => {
    const faults: Faults = {};
    const { pane, mailbox, server, assertClean, close } = await openRead({ server: { faults } });
    const before = places(server, mailbox);
    await toPreview(pane);
    let moves = 0;
    faults.call = ({ route, times }) =>
      route === 'move' && times === 0 && (moves += 1) % 7 === 0 && moves < 25 ? 'throttled' : null;
    await press(pane, /^Move \d+ messages$/);
    await shows(pane, /needs a pause\. We go on by ourselves/);
    await title(pane, 'Mail was moved');
    const old = server.store.find('inbox')?.items.countBefore(Date.now() - 365 * 86_400_000) ?? 0;
    expect(differences(before, places(server, mailbox))).toHaveLength(old);
    assertClean();
    await close();
  });

  it('says so when there is no Archive folder, and what to do', async () => {
    const { pane, server, assertClean, close, screenshot } = await openRead({
      change: ({ folders }) => {
        for (const folder of folders) if (folder.role === 'archive') folder.role = null;
      },
    });
    await press(pane, /^Move old mail out of .?Inbox/u);
    await shows(pane, /This mailbox has no Archive folder/);
    await screenshot('move-no-archive');
    expect(writes(server)).toEqual([]);
    // A folder that is not there is asked for a set number of times, and then taken to be missing. The worker asks, so
    // the browser notes none of the answers on the page.
    const asked = server.seen.paths.filter((path) => path.startsWith('GET /me/mailFolders/archive?'));
    expect(asked).toHaveLength(mostTries('notFound'));
    assertClean();
    await close();
  });

  it('forgets what moved when everything is forgotten', async () => {
    const { pane, assertClean, close } = await openRead();
    await toPreview(pane);
    await press(pane, /^Move \d+ messages$/);
    await title(pane, 'Mail was moved');
    expect(await kept(pane)).toHaveLength(2);
    const text = await pane.evaluate(() => window.localStorage.getItem('mailbox-checkup.move') ?? '');
    expect(text).not.toMatch(/subject|@odata/i);
    await press(pane, 'Back');
    await press(pane, 'Back');
    await press(pane, 'Menu');
    await pane.getByRole('menuitem', { name: 'Forget everything' }).click();
    await shows(pane, /can then no longer be brought back from here/);
    await press(pane, /Forget everything/);
    await title(pane, 'Everything is forgotten');
    expect(await kept(pane)).toEqual([]);
    assertClean();
    await close();
  });

  it('says what the administrator has to do where nobody has set up signing in', async () => {
    const { page, context, assertClean, close } = await openInBrowser({
      address: '/index.html#moveMail/old',
    });
    await shows(page.mainFrame(), /Your administrator has to allow signing in/);
    await context.route(`${PAGE_ORIGIN}/policy.json`, (route) =>
      route.fulfill({ json: { clientId: CLIENT_ID } }),
    );
    await page.reload();
    await shows(page.mainFrame(), /once the mailbox was read/);
    assertClean();
    await close();
  });
});

describe('moving mail can be read by everybody', () => {
  it('with the keyboard alone', async () => {
    const { page, pane, mailbox, server, assertClean, close } = await openRead();
    const before = places(server, mailbox);
    const focused = (): Promise<string> =>
      pane.evaluate(() => {
        const at = document.activeElement;
        return at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : (at?.textContent ?? '');
      });
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (name.test(isolates(await focused()))) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Never came to ${String(name)}`);
    };
    await button(pane, 'Read the mailbox again').focus();
    await tabTo(/^Move old mail out/);
    await page.keyboard.press('Enter');
    await title(pane, 'Move old mail to the archive');
    await tabTo(/^Older than 1 year/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(/^Older than 1 year/);
    await tabTo(/^Show what would move/);
    await page.keyboard.press('Enter');
    await title(pane, 'What would move');
    await tabTo(/^Move \d+ messages/);
    await page.keyboard.press('Enter');
    await title(pane, 'Mail was moved');
    await tabTo(/^Bring everything back/);
    await page.keyboard.press('Enter');
    await title(pane, 'Everything is back');
    expect(places(server, mailbox)).toEqual(before);
    assertClean();
    await close();
  });

  it('in every look', async () => {
    const opened = await openRead({});
    const { pane } = opened;
    await expectReadable(opened, 'move-storage');
    await press(pane, /^Move old mail out of .?Inbox/u);
    await title(pane, 'Move old mail to the archive');
    await pane.getByLabel('Received before a day that I choose').check();
    await press(pane, 'Show what would move');
    await shows(pane, 'Choose a day before today.');
    await expectReadable(opened, 'move-choose');
    await pane.getByLabel('Older than 1 year').check();
    await press(pane, 'Show what would move');
    await title(pane, 'What would move');
    await expectReadable(opened, 'move-preview');
    await press(pane, /^Move \d+ messages$/);
    await title(pane, 'Mail was moved');
    await expectReadable(opened, 'move-ended');
    opened.assertClean();
    await opened.close();
  });
});

/** Names of what is kept of a move on the device. */
const kept = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => Object.keys(window.localStorage).filter((key) => key.includes('mailbox-checkup.move')));
