import type { Frame } from 'playwright-core';
import { openStorage, SIGN_IN, type StorageSetting } from '../e2e/open-storage';
import { openInOutlook } from '../host/open';
import { realClock } from '../services/clock';
import { NOW, STUDIO } from './studio';
import { press, type Visit } from './visit';

/** The pane as it opens by itself. */
const OPENING: Visit = async ({ shoot }) => {
  const opened = await openInOutlook(STUDIO);
  await opened.pane.locator('.verdict').waitFor();
  await shoot(opened, 'outlook-opening');
  await opened.close();
};

const clock = { ...realClock, now: () => Date.parse(NOW) };
const QUICK: StorageSetting = {
  shape: { folders: 14, items: 3_000, now: Date.parse(NOW) },
  server: { latency: 0, clock },
};

/** The storage page, once it has come so far. */
const storage =
  (name: string, setting: StorageSetting, until: (pane: Frame) => Promise<unknown>): Visit =>
  async ({ shoot, wants }) => {
    if (!wants(name)) return;
    const opened = await openStorage({ ...setting, outlook: STUDIO });
    await until(opened.pane);
    await shoot(opened, name);
    await opened.close();
  };

const signIn = async (pane: Frame, until: string | RegExp) => {
  await press(pane, SIGN_IN);
  await pane.getByText(until).first().waitFor();
};

/** Old mail moves out of the inbox, and comes back. */
const MOVE: Visit = async ({ shoot, wants }) => {
  if (!['move-choose', 'move-preview', 'move-ended', 'move-undone'].some(wants)) return;
  const opened = await openStorage({ ...QUICK, outlook: STUDIO });
  const { pane } = opened;
  await signIn(pane, 'Everything was read.');
  await press(pane, /^Move old mail out of .?Inbox/u);
  await pane.getByRole('heading', { level: 1, name: 'Move old mail to the archive' }).waitFor();
  await shoot(opened, 'move-choose');
  await press(pane, 'Show what would move');
  await pane.getByRole('heading', { level: 1, name: 'What would move' }).waitFor();
  await shoot(opened, 'move-preview');
  await press(pane, /^Move .*messages$/);
  await pane.getByRole('heading', { level: 1, name: 'Mail was moved' }).waitFor();
  await shoot(opened, 'move-ended');
  await press(pane, 'Bring everything back');
  await pane.getByRole('heading', { level: 1, name: 'Everything is back' }).waitFor();
  await shoot(opened, 'move-undone');
  await opened.close();
};

/** What is seen in Outlook: at opening, of the mailbox beside it, and while mail is moved. */
export const OUTLOOK_VISITS: Record<string, Visit> = {
  outlook: OPENING,
  storageOff: storage('storage-not-set-up', { ...QUICK, clientId: null }, (pane) =>
    pane.locator('main .card').first().waitFor(),
  ),
  storageAsk: storage('storage-ask', QUICK, (pane) => pane.getByRole('button', { name: SIGN_IN }).waitFor()),
  storageRead: storage('storage-read', QUICK, async (pane) => {
    await signIn(pane, 'Everything was read.');
    // The reading has a thread of its own, whose clock cannot be set.
    await pane.getByText(/^Read from the mail server on/).evaluate((when) => {
      when.style.visibility = 'hidden';
    });
  }),
  storageFailed: storage(
    'storage-broke-off',
    { ...QUICK, server: { faults: { trip: ({ number }) => (number >= 3 ? 'offline' : null) } } },
    (pane) => signIn(pane, 'The connection was lost.'),
  ),
  storageReading: storage('storage-reading', { server: { latency: 4000 } }, async (pane) => {
    await press(pane, SIGN_IN);
    await pane.getByRole('button', { name: 'Stop' }).waitFor();
  }),
  storageRefused: storage('storage-refused', { ...QUICK, manner: 'refused' }, (pane) =>
    signIn(pane, /The sign-in was closed/),
  ),
  move: MOVE,
};
