import type { Remembered } from '../../src/core/report/decisions';
import { browserStorage, KEYS } from '../../src/storage/ports';
import { openStore } from '../../src/storage/store';
import { STORED_VERSION } from '../../src/storage/stored';
import { ALONE, FakeBrowser, FakeMailbox } from './fake-stores';
import {
  blank,
  oneAnswer,
  oneIgnored,
  oneReceipt,
  oneVisits,
  oneWalk,
  looksWith,
} from './remembered-samples';

const NOW = '2026-11-20T12:00:00.000Z';
const now = () => NOW;
const full: Remembered = {
  ...blank(),
  sources: looksWith(['Anna']),
  answers: [oneAnswer],
  ignored: [oneIgnored],
  walks: [oneWalk],
  receipts: [oneReceipt],
  visits: [oneVisits],
  client: 'mac',
};
const undated = (remembered: Remembered) => ({ ...remembered, savedAt: '', snapshot: null });
const withoutSnapshot = undated({ ...full, sources: [] });

describe('both stores work', () => {
  test('everything is kept on the device, decisions in the mailbox', async () => {
    const browser = new FakeBrowser();
    const mailbox = new FakeMailbox();
    const store = openStore({ browser, roaming: mailbox.open(), now });
    await store.load();
    await store.save(full);
    expect(await store.settled()).toEqual({
      kept: true,
      device: 'ok',
      mailbox: 'ok',
      mailboxBusy: false,
      mailboxError: null,
      snapshotKept: true,
      leftOutOfMailbox: 0,
      damaged: [],
    });
    const here = await openStore({ browser, roaming: null, now }).load();
    expect(undated(here)).toEqual(undated(full));
    expect(here.savedAt).toBe(NOW);
    const elsewhere = await openStore({ browser: new FakeBrowser(), roaming: mailbox.open(), now }).load();
    expect(undated(elsewhere)).toEqual(withoutSnapshot);
    expect(JSON.stringify(mailbox.held)).not.toContain('outlook.reg');
  });

  test('what is taken away on one device stays away on the other', async () => {
    const mailbox = new FakeMailbox();
    const [one, two] = [new FakeBrowser(), new FakeBrowser()];
    const first = openStore({ browser: one, roaming: mailbox.open(), now });
    await first.save(full);
    await first.settled();
    await openStore({ browser: two, roaming: mailbox.open(), now }).load();
    const second = openStore({ browser: two, roaming: mailbox.open(), now });
    const seen = await second.load();
    await second.save({ ...seen, ignored: [] });
    await second.settled();
    const again = await openStore({ browser: one, roaming: mailbox.open(), now }).load();
    expect(undated(again)).toEqual({ ...undated(full), ignored: [] });
  });

  test('two windows of one browser do not undo each other', async () => {
    const browser = new FakeBrowser();
    const [left, right] = [
      openStore({ browser, roaming: null, now }),
      openStore({ browser, roaming: null, now }),
    ];
    const [inLeft, inRight] = [await left.load(), await right.load()];
    await left.save({ ...inLeft, answers: [oneAnswer] });
    await right.save({ ...inRight, walks: [oneWalk] });
    const loaded = await openStore({ browser, roaming: null, now }).load();
    expect(loaded).toMatchObject({ answers: [oneAnswer], walks: [oneWalk] });
  });

  test('after a reload the mailbox shows old values, and the newer ones of the device win', async () => {
    const browser = new FakeBrowser();
    const mailbox = new FakeMailbox();
    await openStore({ browser, roaming: mailbox.open(), now }).save({ ...full, answers: [] });
    const atOpening = { ...mailbox.held };
    const store = openStore({ browser, roaming: mailbox.open(), now });
    const seen = await store.load();
    await store.save({ ...seen, answers: [oneAnswer], walks: [] });
    const reloaded = await openStore({ browser, roaming: mailbox.pane(atOpening), now }).load();
    expect(reloaded).toMatchObject({ answers: [oneAnswer], walks: [] });
  });

  test('is on the device before the call returns', () => {
    const browser = new FakeBrowser();
    void openStore({ browser, roaming: null, now }).save(full);
    expect(JSON.stringify([...browser.items])).toContain('Anna');
  });

  test('what is saved while it is still loading is part of what it gives, and costs nothing of the rest', async () => {
    const browser = new FakeBrowser();
    await openStore({ browser, roaming: null, now }).save({ ...full, answers: [] });
    const store = openStore({ browser, roaming: null, now });
    const loading = store.load();
    void store.save({ ...blank(), answers: [oneAnswer] });
    const loaded = await loading;
    expect(undated(loaded)).toEqual(undated(full));
    await store.save(loaded);
    expect(undated(await openStore({ browser, roaming: null, now }).load())).toEqual(undated(full));
  });

  test('the partition key stands before the key', async () => {
    const browser = new FakeBrowser();
    await openStore({ browser, roaming: null, now, partitionKey: 'p-' }).save(full);
    expect(browser.keys().every((key) => key.startsWith(`p-${KEYS.item}`))).toBe(true);
    expect(browser.keys()).toHaveLength(7);
  });
});

describe('the browser fails', () => {
  test('denied at the first touch: there is no browser storage', () => {
    const denied = (): Storage => {
      throw new DOMException('Access is denied', 'SecurityError');
    };
    expect(browserStorage(denied)).toBeNull();
  });

  test('a text that is longer than any storage is refused without being handed over', () => {
    const setItem = jest.fn();
    const kept: Storage = {
      length: 0,
      clear: jest.fn(),
      getItem: () => null,
      key: () => null,
      removeItem: jest.fn(),
      setItem,
    };
    const store = browserStorage(() => kept);
    const nameOfRefusal = (text: string): string | null => {
      try {
        store?.set('key', text);
        return null;
      } catch (error) {
        return error instanceof DOMException ? error.name : 'another';
      }
    };
    expect(nameOfRefusal('a'.repeat(5 * 2 ** 20 - 2))).toBe('QuotaExceededError');
    expect(setItem).not.toHaveBeenCalled();
    expect(nameOfRefusal('a'.repeat(5 * 2 ** 20 - 3))).toBeNull();
    expect(setItem).toHaveBeenCalledTimes(1);
  });

  test('denied: the mailbox keeps the decisions, and the promise waits for it', async () => {
    const mailbox = new FakeMailbox();
    const store = openStore({ browser: null, roaming: mailbox.open(), now });
    const status = await store.save(full);
    expect(status).toMatchObject({ kept: true, device: 'unavailable', mailbox: 'ok', snapshotKept: false });
    const loaded = await openStore({ browser: null, roaming: mailbox.open(), now }).load();
    expect(undated(loaded)).toEqual(withoutSnapshot);
  });

  test('full: the decisions are kept without the snapshot', async () => {
    const browser = new FakeBrowser();
    browser.room = 4000;
    const names = Array.from({ length: 20 }, (_, index) => `Account ${index}`);
    const store = openStore({ browser, roaming: null, now });
    const looked = { ...blank(), sources: looksWith(names) };
    expect(await store.save(looked)).toMatchObject({ device: 'full', snapshotKept: false });
    const status = await store.save({ ...full, sources: looked.sources });
    expect(status).toMatchObject({ kept: true, device: 'full', snapshotKept: false });
    const loaded = await openStore({ browser, roaming: null, now }).load();
    expect(undated(loaded)).toEqual(withoutSnapshot);
  });

  test('full: a change is kept as a whole or not at all, and as a whole once there is room', async () => {
    for (let room = 0; room < 4000; room += 150) {
      const browser = new FakeBrowser();
      const before = { ...blank(), answers: [oneAnswer], visits: [oneVisits] };
      await openStore({ browser, roaming: null, now }).save(before);
      browser.room = [...browser.items.values()].reduce((sum, text) => sum + text.length, room);
      const store = openStore({ browser, roaming: null, now });
      const change = { ...full, answers: [], visits: [] };
      await store.load();
      const { device } = await store.save(change);
      const kept = await openStore({ browser, roaming: null, now }).load();
      expect(undated(kept)).toEqual(undated(device === 'ok' ? change : before));
      browser.room = Number.POSITIVE_INFINITY;
      expect(await store.save(change)).toMatchObject({ kept: true, device: 'ok' });
      expect(undated(await openStore({ browser, roaming: null, now }).load())).toEqual(undated(change));
    }
  });

  test('full to the brim: what was there before is still there', async () => {
    const browser = new FakeBrowser();
    await openStore({ browser, roaming: null, now }).save({ ...blank(), answers: [oneAnswer] });
    browser.failWrites = 'full';
    const store = openStore({ browser, roaming: null, now });
    const status = await store.save({ ...(await store.load()), walks: [oneWalk] });
    expect(status).toMatchObject({ kept: false, device: 'full', mailbox: 'unavailable' });
    browser.failWrites = false;
    expect((await openStore({ browser, roaming: null, now }).load()).answers).toEqual([oneAnswer]);
    expect(await store.save({ ...blank(), answers: [oneAnswer], walks: [oneWalk] })).toMatchObject({
      kept: true,
    });
  });

  test('what cannot be read is not written over', async () => {
    const browser = new FakeBrowser();
    await openStore({ browser, roaming: null, now }).save(full);
    browser.failReads = true;
    const status = await openStore({ browser, roaming: null, now }).save({ ...blank(), client: 'web' });
    expect(status).toMatchObject({ kept: false, device: 'failed' });
    browser.failReads = false;
    expect(undated(await openStore({ browser, roaming: null, now }).load())).toEqual(undated(full));
  });
});

describe('the mailbox fails', () => {
  test('a save that never comes back ends at the time limit, and does not hold up the device', async () => {
    const browser = new FakeBrowser();
    const mailbox = new FakeMailbox();
    mailbox.fates = ['never'];
    const store = openStore({ browser, roaming: mailbox.open(), now, timeLimit: 20 });
    expect(await store.save(full)).toMatchObject({ kept: true, device: 'ok', mailboxBusy: true });
    expect(await store.settled()).toMatchObject({ kept: true, mailbox: 'timedOut', mailboxBusy: false });
    await store.save(full);
    expect(await store.settled()).toMatchObject({ mailbox: 'ok' });
  });

  test.each([
    ['rejects', 'failed', null],
    ['silent', 'timedOut', null],
    [5000, 'failed', 5000],
  ] as const)('a save that fails (%p) is said', async (fate, state, code) => {
    const mailbox = new FakeMailbox();
    mailbox.fates = [fate];
    const store = openStore({ browser: null, roaming: mailbox.open(), now });
    expect(await store.save(full)).toMatchObject({ kept: false, mailbox: state, mailboxError: code });
    expect(await store.save(full)).toMatchObject({ kept: true, mailbox: 'ok', mailboxError: null });
  });

  test.each([9019, 9057])('%i: tried once more with half as much', async (code) => {
    const mailbox = new FakeMailbox();
    mailbox.fates = [code];
    const receipts = Array.from({ length: 40 }, (_, index) => ({
      ...oneReceipt,
      provedAt: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
    }));
    const store = openStore({ browser: null, roaming: mailbox.open(), now });
    const status = await store.save({ ...full, receipts });
    expect(status).toMatchObject({ kept: true, mailbox: 'ok', mailboxError: null });
    expect(mailbox.saves).toBe(2);
    const loaded = await openStore({ browser: null, roaming: mailbox.open(), now }).load();
    expect(loaded).toMatchObject({ answers: [oneAnswer], walks: [oneWalk] });
    expect(loaded.receipts).toEqual(receipts.slice(status.leftOutOfMailbox));
    expect(status.leftOutOfMailbox).toBeGreaterThan(0);
  });

  test('9057 twice is full', async () => {
    const mailbox = new FakeMailbox();
    mailbox.fates = [9057, 9057];
    const status = await openStore({ browser: null, roaming: mailbox.open(), now }).save(full);
    expect(status).toMatchObject({ kept: false, mailbox: 'full', mailboxError: 9057 });
  });

  test('of many saves at once the first and the last are sent, one at a time', async () => {
    const mailbox = new FakeMailbox();
    const store = openStore({ browser: null, roaming: mailbox.open(), now });
    await store.load();
    const steps = ['one', 'two', 'three', 'four'];
    await Promise.all(steps.map((step) => store.save({ ...full, walks: [{ ...oneWalk, step }] })));
    expect(mailbox.saves).toBe(2);
    const loaded = await openStore({ browser: null, roaming: mailbox.open(), now }).load();
    expect(loaded.walks).toMatchObject([{ step: 'four' }]);
  });

  test('both fail: it works on in this page, and says that it is not remembered', async () => {
    const store = openStore({ browser: null, roaming: null, now });
    expect(await store.save(full)).toMatchObject({
      kept: false,
      device: 'unavailable',
      mailbox: 'unavailable',
    });
    expect(undated(await store.load())).toEqual(undated(full));
  });
});

describe('what is stored is not as expected', () => {
  const damaged = '{"app":"mailbox-checkup","version":1,"entries":[';

  test('damaged on the device: kept under another key, the rest goes on', async () => {
    const browser = new FakeBrowser();
    const mailbox = new FakeMailbox();
    await openStore({ browser: null, roaming: mailbox.open(), now }).save(full);
    browser.items.set(KEYS.remembered, damaged);
    const store = openStore({ browser, roaming: mailbox.open(), now });
    expect(undated(await store.load())).toEqual(withoutSnapshot);
    expect(store.status).toMatchObject({ damaged: ['device'], device: 'ok' });
    expect(browser.items.get(KEYS.damaged)).toBe(damaged);
    await store.save(full);
    expect(undated(await openStore({ browser, roaming: null, now }).load())).toEqual(undated(full));
  });

  test('damaged and no way to keep it: it is not written over', async () => {
    const browser = new FakeBrowser();
    browser.items.set(KEYS.remembered, damaged);
    browser.failWrites = 'full';
    const store = openStore({ browser, roaming: null, now });
    await store.load();
    browser.failWrites = false;
    browser.room = 10;
    expect(await store.save(full)).toMatchObject({ kept: false, device: 'unreadable', damaged: ['device'] });
    expect(browser.items.get(KEYS.remembered)).toBe(damaged);
  });

  test('damaged in the mailbox: kept on the device, else in the mailbox, else not written over', async () => {
    const browser = new FakeBrowser();
    const mailbox = new FakeMailbox();
    mailbox.held = { [KEYS.remembered]: 'nonsense' };
    const store = openStore({ browser, roaming: mailbox.open(), now });
    await store.save(full);
    expect(await store.settled()).toMatchObject({ damaged: ['mailbox'], mailbox: 'ok' });
    expect(browser.items.get(KEYS.damagedFromMailbox)).toBe('nonsense');

    mailbox.held = { [KEYS.remembered]: 'nonsense' };
    await openStore({ browser: null, roaming: mailbox.open(), now }).save(full);
    expect(mailbox.held[KEYS.damaged]).toBe('nonsense');
    expect((await openStore({ browser: null, roaming: mailbox.open(), now }).load()).walks).toEqual([
      oneWalk,
    ]);

    const long = 'nonsense'.repeat(1000);
    mailbox.held = { [KEYS.remembered]: long };
    const last = await openStore({ browser: null, roaming: mailbox.open(), now }).save(full);
    expect(last).toMatchObject({ kept: false, mailbox: 'unreadable' });
    expect(mailbox.held).toEqual({ [KEYS.remembered]: long });
  });

  test('written by a newer version: left alone, and the other store goes on', async () => {
    const newer = JSON.stringify({ app: 'mailbox-checkup', version: STORED_VERSION + 1, entries: [] });
    const browser = new FakeBrowser();
    browser.items.set(KEYS.remembered, newer);
    const mailbox = new FakeMailbox();
    const store = openStore({ browser, roaming: mailbox.open(), now });
    const status = await store.save(full);
    expect(status).toMatchObject({ kept: true, device: 'newerVersion', mailbox: 'ok' });
    expect([...browser.items.values()]).toEqual([newer]);
  });
});

describe('forgetting', () => {
  test('removes everything that was ever written, in both, and from memory', async () => {
    const browser = new FakeBrowser();
    browser.items.set('somebody-else', 'stays');
    browser.items.set(KEYS.remembered, 'damaged');
    const mailbox = new FakeMailbox();
    mailbox.held = { [KEYS.remembered]: 'damaged too', [KEYS.damaged]: 'from long ago' };
    await openStore({ browser, roaming: null, now, partitionKey: 'other-' }).save(full);
    const store = openStore({ browser, roaming: mailbox.open(), now });
    await store.load();
    await store.save(full);
    expect(browser.keys().length).toBeGreaterThan(3);
    expect(await store.forget()).toEqual({ ok: true });
    // Other windows have a copy of the mailbox's settings: they must know what they show no more.
    expect([...browser.items]).toEqual([
      ['somebody-else', 'stays'],
      [KEYS.forgottenAt, NOW],
    ]);
    expect(mailbox.held).toEqual({});
    expect(undated(await store.load())).toEqual(undated(blank()));
    expect(store.status.damaged).toEqual([]);
  });

  test('waits for a save under way, and lets none slip in behind it', async () => {
    const browser = new FakeBrowser();
    const mailbox = new FakeMailbox();
    const store = openStore({ browser, roaming: mailbox.open(), now });
    mailbox.fates = ['slow'];
    void store.save(full);
    void store.save({ ...full, client: 'web' });
    expect(await store.forget()).toEqual({ ok: true });
    await store.settled();
    expect(mailbox.held).toEqual({});
    expect(browser.keys()).toEqual([KEYS.forgottenAt]);
  });

  test('says which store may still hold something', async () => {
    const browser = new FakeBrowser();
    const mailbox = new FakeMailbox();
    const store = openStore({ browser, roaming: mailbox.open(), now, timeLimit: 20 });
    await store.save(full);
    await store.settled();
    mailbox.fates = ['never'];
    browser.failWrites = 'broken';
    expect(await store.forget()).toEqual({ ok: false, left: ['device', 'mailbox'] });
    browser.failWrites = false;
    expect(await store.forget()).toEqual({ ok: true });
    expect(mailbox.held).toEqual({});
  });

  test('a change that the device refused does not come back from a window that has not heard yet', async () => {
    const browser = new FakeBrowser();
    const [here, there] = [
      openStore({ browser, roaming: null, now }),
      openStore({ browser, roaming: null, now }),
    ];
    await here.load();
    await there.load();
    browser.failWrites = 'full';
    await here.save(full);
    browser.failWrites = false;
    expect(await there.forget()).toEqual({ ok: true });
    await here.save({ ...full, client: 'web' });
    expect(undated(await here.load())).toEqual({ ...undated(blank()), client: 'web' });
    expect(undated(await there.load())).toEqual({ ...undated(blank()), client: 'web' });
  });

  test('what was done after it stays, though the window hears of it only then', async () => {
    const browser = new FakeBrowser();
    const heard: ((key: string | null) => void)[] = [];
    const here = openStore({
      browser,
      roaming: null,
      now,
      windows: { ...ALONE, onChange: (listener) => heard.push(listener) },
    });
    await here.save(full);
    const removed = browser.keys();
    await openStore({ browser, roaming: null, now }).forget();
    browser.failWrites = 'full';
    await here.save({ ...full, answers: [{ ...oneAnswer, answeredAt: NOW }] });
    for (const key of removed) heard[0]?.(key);
    browser.failWrites = false;
    expect((await here.load()).answers).toHaveLength(1);
    expect(await here.save(await here.load())).toMatchObject({ kept: true });
    expect((await openStore({ browser, roaming: null, now }).load()).answers).toHaveLength(1);
  });

  test.each(['8999-12-31T23:59:59.999Z', '2031-01-01T00:00:00.000Z', 'soon'])(
    'a note that everything was forgotten in %s hides nothing that is done now',
    async (at) => {
      const browser = new FakeBrowser();
      browser.set(KEYS.forgottenAt, at);
      const mailbox = new FakeMailbox();
      await openStore({ browser: null, roaming: mailbox.open(), now }).save({
        ...blank(),
        ignored: [oneIgnored],
      });
      const store = openStore({ browser, roaming: mailbox.open(), now });
      expect((await store.load()).ignored).toEqual([oneIgnored]);
      await store.save({ ...(await store.load()), answers: [oneAnswer] });
      const again = await openStore({ browser, roaming: null, now }).load();
      expect(again).toMatchObject({ answers: [oneAnswer], ignored: [oneIgnored] });
      // And what is forgotten now stays forgotten.
      const atOpening = mailbox.open();
      await store.forget();
      expect((await openStore({ browser, roaming: atOpening, now }).load()).ignored).toEqual([]);
    },
  );

  test('nor does it once that day has come', async () => {
    const browser = new FakeBrowser();
    browser.set(KEYS.forgottenAt, '2026-11-22T00:00:00.000Z');
    await openStore({ browser, roaming: null, now }).save(full);
    const later = () => '2026-11-21T12:00:00.000Z';
    expect(undated(await openStore({ browser, roaming: null, now: later }).load())).toEqual(undated(full));
  });

  test('what another window wrote before it heard is removed, and not only hidden', async () => {
    const browser = new FakeBrowser();
    await openStore({ browser, roaming: null, now }).save(full);
    browser.set(KEYS.forgottenAt, '2026-11-20T12:30:00.000Z');
    const later = () => '2026-11-20T13:00:00.000Z';
    const store = openStore({ browser, roaming: null, now: later });
    expect(undated(await store.load())).toEqual(undated(blank()));
    expect(browser.keys()).toEqual([KEYS.forgottenAt]);
  });

  test('what is done while the clock is behind the forgetting is kept', async () => {
    const browser = new FakeBrowser();
    await openStore({ browser, roaming: null, now: () => '2026-11-20T20:00:00.000Z' }).forget();
    await openStore({ browser, roaming: null, now }).save(full);
    expect(undated(await openStore({ browser, roaming: null, now }).load())).toEqual(undated(full));
  });

  test('a reload afterwards does not bring back what the mailbox had when the pane opened', async () => {
    const mailbox = new FakeMailbox();
    await openStore({ browser: null, roaming: mailbox.open(), now }).save(full);
    const atOpening = { ...mailbox.held };
    const session = new FakeBrowser();
    const store = openStore({ browser: null, session, roaming: mailbox.open(), now });
    await store.load();
    await store.forget();
    const later = () => '2026-11-20T13:00:00.000Z';
    const reloaded = openStore({ browser: null, session, roaming: mailbox.pane(atOpening), now: later });
    expect(undated(await reloaded.load())).toEqual(undated(blank()));
    await reloaded.save({ ...blank(), client: 'mac' });
    expect(undated(await reloaded.load())).toEqual({ ...undated(blank()), client: 'mac' });
    expect([...session.items]).toEqual([[KEYS.forgottenAt, NOW]]);
    expect(JSON.stringify(mailbox.held)).not.toContain('Anna');
  });
});

describe('a mailbox that comes late', () => {
  const mailboxWith = async (remembered: Remembered): Promise<FakeMailbox> => {
    const mailbox = new FakeMailbox();
    const elsewhere = openStore({ browser: new FakeBrowser(), roaming: mailbox.open(), now });
    await elsewhere.save(remembered);
    await elsewhere.settled();
    return mailbox;
  };

  test('joins what this device has, and what was done meanwhile; nothing of either is lost', async () => {
    const mailbox = await mailboxWith({ ...blank(), ignored: [oneIgnored] });
    const browser = new FakeBrowser();
    await openStore({ browser, roaming: null, now }).save({ ...blank(), sources: looksWith(['Anna']) });
    const store = openStore({ browser, roaming: null, now });
    const here = await store.load();
    expect(here.snapshot).not.toBeNull();
    await store.save({ ...here, answers: [oneAnswer] });
    store.join({ roaming: mailbox.open(), partitionKey: '' });
    const all = await store.load();
    expect(all).toMatchObject({ answers: [oneAnswer], ignored: [oneIgnored] });
    expect(all.sources).toEqual(here.sources);
    await store.save(all);
    expect(await store.settled()).toMatchObject({ device: 'ok', mailbox: 'ok' });
    const another = await openStore({ browser: new FakeBrowser(), roaming: mailbox.open(), now }).load();
    expect(another).toMatchObject({ answers: [oneAnswer], ignored: [oneIgnored] });
  });

  test('brings the prefix of its program along: what stands there is read, and what was done is kept there', async () => {
    const browser = new FakeBrowser();
    const parted = { browser, roaming: null, now, partitionKey: 'part|' };
    await openStore(parted).save({ ...blank(), ignored: [oneIgnored] });
    const store = openStore({ browser, roaming: null, now });
    const here = await store.load();
    expect(here.ignored).toEqual([]);
    await store.save({ ...here, answers: [oneAnswer] });
    store.join({ roaming: null, partitionKey: 'part|' });
    const all = await store.load();
    expect(all).toMatchObject({ answers: [oneAnswer], ignored: [oneIgnored] });
    await store.save(all);
    expect(await openStore(parted).load()).toMatchObject({ answers: [oneAnswer], ignored: [oneIgnored] });
  });

  test('brings nothing back that was forgotten before it came, here or elsewhere', async () => {
    const mailbox = await mailboxWith({ ...blank(), ignored: [oneIgnored] });
    const browser = new FakeBrowser();
    const store = openStore({ browser, session: new FakeBrowser(), roaming: null, now });
    await store.load();
    expect(await store.forget()).toEqual({ ok: true });
    store.join({ roaming: mailbox.open(), partitionKey: '' });
    expect((await store.load()).ignored).toEqual([]);
    const another = await openStore({ browser: new FakeBrowser(), roaming: mailbox.open(), now }).load();
    expect(another.ignored).toEqual([]);
  });
});
