import fc from 'fast-check';
import type { Remembered } from '../../src/core/report/decisions';
import { KEYS } from '../../src/storage/ports';
import { openStore } from '../../src/storage/store';
import type { Store } from '../../src/storage/store';
import { FakeBrowser, FakeMailbox } from './fake-stores';
import type { SaveFate } from './fake-stores';
import { blank, rememberedArbitrary } from './remembered-samples';

/** One visit: how the stores behave in it, and what is saved. `device` null: storage is denied. */
interface Visit {
  device: null | { failReads: boolean; failWrites: false | 'full' | 'broken' };
  mailbox: null | { failReads: boolean; fates: SaveFate[] };
  saves: Remembered[];
}

const visits: fc.Arbitrary<Visit> = fc.record({
  device: fc.option(
    fc.record({
      failReads: fc.boolean(),
      failWrites: fc.constantFrom<false | 'full' | 'broken'>(false, 'full', 'broken'),
    }),
  ),
  mailbox: fc.option(
    fc.record({
      failReads: fc.boolean(),
      fates: fc.array(fc.constantFrom<SaveFate>('ok', 'never', 'rejects', 9019, 9057, 5000), {
        maxLength: 4,
      }),
    }),
  ),
  saves: fc.array(rememberedArbitrary, { maxLength: 3 }),
});

const undated = (remembered: Remembered) => ({ ...remembered, savedAt: '', snapshot: null });
const decisions = (remembered: Remembered) => ({ ...undated(remembered), sources: [] });

function world() {
  const browser = new FakeBrowser();
  const mailbox = new FakeMailbox();
  let tick = Date.UTC(2027, 0, 1);
  const now = () => new Date((tick += 1000)).toISOString();
  return {
    browser,
    mailbox,
    open: (visit: Pick<Visit, 'device' | 'mailbox'>): Store => {
      browser.failReads = visit.device?.failReads ?? false;
      browser.failWrites = visit.device?.failWrites ?? false;
      mailbox.failReads = visit.mailbox?.failReads ?? false;
      mailbox.fates = [...(visit.mailbox?.fates ?? [])];
      return openStore({
        browser: visit.device && browser,
        roaming: visit.mailbox && mailbox.open(),
        now,
        timeLimit: 1,
      });
    },
  };
}
const WELL = {
  device: { failReads: false, failWrites: false },
  mailbox: { failReads: false, fates: [] },
} as const;
const well = () => ({ device: WELL.device, mailbox: { ...WELL.mailbox, fates: [] } });

test('what a store said it keeps is there at the next visit, whatever failed in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      visits,
      fc.array(visits.map((visit) => ({ ...visit, saves: [] }))),
      async (visit, between) => {
        const { open } = world();
        const store = open(visit);
        await store.load();
        for (const remembered of visit.saves) await store.save(remembered);
        const status = await store.settled();
        for (const idle of between) await open(idle).load();
        const loaded = await open(well()).load();
        const last = visit.saves.at(-1);
        if (last === undefined) expect(undated(loaded)).toEqual(undated(blank()));
        else if (status.kept && status.snapshotKept) expect(sets(loaded)).toEqual(sets(last));
        else if (status.kept) expect(sets(loaded, true)).toEqual(sets(last, true));
      },
    ),
  );
});

test('a visit in which one store fails does not cost what the other one has', async () => {
  await fc.assert(
    fc.asyncProperty(rememberedArbitrary, fc.array(visits, { maxLength: 3 }), async (first, troubled) => {
      const { open } = world();
      const store = open(well());
      await store.load();
      await store.save({ ...first, sources: [] });
      await store.settled();
      // In each visit the person changes nothing that is shown, so nothing may go away.
      for (const visit of troubled) {
        const failing = open(visit);
        await failing.save(await failing.load());
        await failing.settled();
      }
      const loaded = await open(well()).load();
      expect(sets(loaded, true)).toEqual(sets(first, true));
    }),
  );
});

test.each(['2026-13-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])(
  'an entry dated %s does not keep later changes from being saved',
  async (at) => {
    const { open, browser } = world();
    const entries = [{ at, kind: 'client', item: 'mac' }];
    browser.set(KEYS.remembered, JSON.stringify({ app: 'mailbox-checkup', version: 1, entries }));
    const store = open({ device: WELL.device, mailbox: null });
    const loaded = await store.load();
    const status = await store.save({ ...loaded, client: 'web' });
    expect(status).toMatchObject({ kept: true, device: 'ok', damaged: ['device'] });
    expect((await open({ device: WELL.device, mailbox: null }).load()).client).toBe('web');
  },
);

test.each(['8900-01-01T00:00:00.000Z', '8999-12-31T23:59:59.999Z'])(
  'a change to an entry dated %s is the later one, in every visit',
  async (at) => {
    const { open, browser } = world();
    const entries = [{ at, kind: 'client', item: 'web' }];
    browser.set(`${KEYS.item}client`, JSON.stringify({ app: 'mailbox-checkup', version: 3, entries }));
    for (const client of ['mac', 'classicWindows', 'web', 'mac'] as const) {
      const store = open({ device: WELL.device, mailbox: null });
      expect(await store.save({ ...(await store.load()), client })).toMatchObject({
        kept: true,
        device: 'ok',
      });
      // A window of an earlier version may write what it had.
      browser.set(KEYS.remembered, JSON.stringify({ app: 'mailbox-checkup', version: 2, entries }));
      expect((await open({ device: WELL.device, mailbox: null }).load()).client).toBe(client);
    }
  },
);

test('after forgetting nothing remains, whatever was saved and however it failed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(visits, { maxLength: 4 }), async (before) => {
      const { open, browser, mailbox } = world();
      for (const visit of before) {
        const store = open(visit);
        await store.load();
        for (const remembered of visit.saves) void store.save(remembered);
        await store.settled();
      }
      expect(await open(well()).forget()).toEqual({ ok: true });
      expect(browser.keys()).toEqual([KEYS.forgottenAt]);
      expect(mailbox.held).toEqual({});
    }),
  );
});

/** The lists in one order: the store gives them by date. */
function sets(remembered: Remembered, withoutSnapshot = false) {
  const order = (items: unknown[]) => items.map((item) => JSON.stringify(item)).sort();
  const { sources, client } = withoutSnapshot ? decisions(remembered) : undated(remembered);
  return {
    sources: order(sources),
    client,
    answers: order(remembered.answers),
    ignored: order(remembered.ignored),
    walks: order(remembered.walks),
    receipts: order(remembered.receipts),
  };
}
