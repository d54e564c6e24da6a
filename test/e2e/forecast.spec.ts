import { keptOnDevice } from '../host/kept';
import type { Frame } from 'playwright-core';
import { FORCED_COLOURS, USUAL_LOOKS, expectReadable } from '../host/looks';
import { openInOutlook, type OutlookOptions } from '../host/open';
import { realClock } from '../services/clock';
import { ExchangeServer } from '../services/exchange/server';
import { generateMailbox } from '../services/mailbox';

const GB = 1024 ** 3;
const STORED = 'mailbox-checkup.item|visits|';
const DAY_MS = 86_400_000;

interface StoredEntry {
  at: string;
  kind: string;
  item: { mailbox: string; visits: { at: string; bytes: number }[] };
}

/** The storage page of a mailbox that was just read, with a limit that leaves some room. */
async function openRead(outlook: Partial<OutlookOptions> = {}) {
  const mailbox = generateMailbox({ seed: 4, folders: 12, items: 3_000, now: Date.now() });
  const used = mailbox.folders.reduce((sum, { search, items }) => sum + (search ? 0 : items.bytes), 0);
  const quick = { ...realClock, sleep: () => Promise.resolve() };
  const server = new ExchangeServer({ mailbox, clock: quick });
  const opened = await openInOutlook({
    email: mailbox.address,
    accountType: 'enterprise',
    permission: 'readWriteMailbox',
    requirementSets: { Mailbox: '1.5' },
    ews: (request) => server.handle(request),
    policy: { version: 1, quotas: [{ plan: null, limitGB: (1.6 * used) / GB }] },
    ...outlook,
  });
  const { pane } = opened;
  await toStorage(pane);
  await read(pane, 'Read the mailbox');
  return { ...opened, used };
}

const toStorage = (pane: Frame) => pane.getByRole('tab', { name: 'Storage' }).click();

async function read(pane: Frame, name: string): Promise<void> {
  await pane.getByRole('button', { name, exact: true }).click();
  await pane.getByText('Everything was read.').waitFor();
}

/** In a narrow pane the picture comes on demand. */
const unfold = (pane: Frame) => pane.getByRole('button', { name: 'How it grows' }).click();

/** What the device remembers of earlier readings. */
async function keptVisits(pane: Frame) {
  return (await keptOnDevice(pane)).remembered.visits[0];
}

/** As if the mailbox had been read each week for so many weeks, and had grown by this share of today's size. */
async function addWeeks(pane: Frame, weeks: number, used: number, share: number): Promise<void> {
  const visits = Array.from({ length: weeks }, (_, week) => ({
    at: new Date(Date.now() - (weeks - week) * 7 * DAY_MS).toISOString(),
    bytes: Math.round(used * (1 - share + (share * week) / weeks)),
  }));
  await pane.evaluate(
    ([start, earlier]) => {
      const key = Object.keys(window.localStorage).find((one) => one.startsWith(start)) ?? '';
      const stored = JSON.parse(window.localStorage.getItem(key) ?? '') as { entries: StoredEntry[] };
      const own = stored.entries.find(({ kind }) => kind === 'visits')?.item;
      own?.visits.unshift(...earlier);
      window.localStorage.setItem(key, JSON.stringify(stored));
    },
    [STORED, visits] as const,
  );
}

describe('the forecast', () => {
  it('is drawn from remembered readings, and shown as a table too', async () => {
    const setting = await openRead();
    const { used, assertClean, close, reload } = setting;
    expect(await keptVisits(setting.pane)).toMatchObject({ visits: [{ bytes: used }] });

    await addWeeks(setting.pane, 12, used, 0.3);
    await reload();
    await read(setting.pane, 'Read the mailbox again');
    await unfold(setting.pane);
    await setting.pane.getByText(/estimate from 13 readings of this mailbox since/).waitFor();
    expect(await setting.pane.locator('.course-point').count()).toBe(13);
    await setting.pane.getByRole('button', { name: 'The same as a table' }).click();
    await setting.pane.getByRole('rowheader', { name: /^today/ }).waitFor();
    expect((await keptVisits(setting.pane))?.visits).toHaveLength(13);
    assertClean();
    await close();
  });

  it('can be read by everybody', async () => {
    const setting = await openRead({});
    const look = async (name: string) => {
      await unfold(setting.pane);
      await setting.pane.getByRole('button', { name: 'The same as a table' }).click();
      await expectReadable(setting, `forecast-${name}`, [...USUAL_LOOKS, FORCED_COLOURS]);
    };
    await look('ages');
    await addWeeks(setting.pane, 12, setting.used, 0.3);
    await setting.reload();
    await read(setting.pane, 'Read the mailbox again');
    await look('visits');
    await setting.close();
  });
});
