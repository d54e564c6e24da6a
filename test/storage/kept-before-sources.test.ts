import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACCOUNT } from '../../src/core/facts/account';
import { known, unknown } from '../../src/core/facts/evidence';
import type { FactMapper } from '../../src/core/facts/fields';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { openStore } from '../../src/storage/store';
import { KEYS } from '../../src/storage/ports';
import { FakeBrowser, FakeMailbox } from './fake-stores';
import type { Remembered } from '../../src/core/report/decisions';

/** What the last build that kept one snapshot wrote, of each sample person, and what it read of it. */
const FOLDER = path.join(__dirname, 'kept-before-sources');
const names = readdirSync(FOLDER);
const now = () => '2026-11-28T10:00:00.000Z';

interface Kept {
  device: Record<string, string>;
  mailbox: Record<string, string>;
  remembered: Omit<Remembered, 'sources' | 'growths' | 'leftOut'>;
}

function keptBy(name: string): Kept {
  return JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Kept;
}

/** That build did not say yet that a sum is of mail folders only. */
const withoutNewNotes: FactMapper = (fact) =>
  fact.known && fact.note === 'mailFoldersOnly' ? known(fact.value, fact.evidence, fact.source) : fact;

/** Nor that nobody has asked for the servers of an account that was only told of: it spoke of a file. */
const ofTold: FactMapper = (fact) =>
  !fact.known && fact.reason === 'notInExport' ? unknown('notAsked') : fact;

/** Everything that it says, in one order. */
function said(snapshot: Snapshot | null) {
  const byId = <T extends { id: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  return (
    snapshot && {
      ...snapshot,
      takenAt: '',
      // That build did not say yet of which program a source is.
      sources: byId(snapshot.sources).map(({ id, kind, name: called, readAt }) => ({
        id,
        kind,
        name: called,
        readAt,
      })),
      accounts: byId(snapshot.accounts)
        .map((account) => ACCOUNT.mapFacts(account, withoutNewNotes))
        .map((account) =>
          account.id.startsWith('account|told|') ? ACCOUNT.mapFacts(account, ofTold) : account,
        ),
      dataFiles: byId(snapshot.dataFiles),
    }
  );
}

const decisions = ({ answers, ignored, walks, receipts, visits, client }: Kept['remembered']) => ({
  answers,
  ignored,
  walks,
  receipts,
  visits,
  client,
});

test.each(names)('%s opens with nothing missing, and again once it was written anew', async (name) => {
  const { device, remembered } = keptBy(name);
  const browser = new FakeBrowser();
  for (const [key, text] of Object.entries(device)) browser.set(key, text);
  const store = openStore({ browser, roaming: null, now });
  const loaded = await store.load();
  expect(said(loaded.snapshot)).toEqual(said(remembered.snapshot));
  expect(decisions(loaded)).toEqual(decisions(remembered));
  expect(store.status.damaged).toEqual([]);

  await store.save({ ...loaded, client: 'web' });
  expect(browser.get(KEYS.remembered)).toBeNull();
  const again = await openStore({ browser, roaming: null, now }).load();
  expect(again).toEqual({ ...loaded, client: 'web', savedAt: again.savedAt });
});

test.each(names)('%s: decisions in the mailbox open without the device', async (name) => {
  const { mailbox: held, remembered } = keptBy(name);
  const mailbox = new FakeMailbox();
  mailbox.held = held;
  const loaded = await openStore({ browser: null, roaming: mailbox.open(), now }).load();
  expect(decisions(loaded)).toEqual(decisions(remembered));
});

test('one account that cannot be read costs no other', async () => {
  const { device, remembered } = keptBy('carla.json');
  const text = (device[KEYS.remembered] ?? '').replace(
    '"contactsOnlyHere":{"known":false',
    '"contactsOnlyHere":{"known":5',
  );
  const browser = new FakeBrowser();
  browser.set(KEYS.remembered, text);
  const store = openStore({ browser, roaming: null, now });
  const loaded = await store.load();
  expect(loaded.snapshot?.accounts.length).toBe((remembered.snapshot?.accounts.length ?? 0) - 1);
  expect(decisions(loaded)).toEqual(decisions(remembered));
  expect(store.status.damaged).toEqual(['device']);
  expect(browser.get(KEYS.damaged)).toBe(text);
});

test('a window of that build that answers on does not bring its older look back', async () => {
  const { device } = keptBy('carla.json');
  const old = device[KEYS.remembered] ?? '';
  const stored = JSON.parse(old) as { entries: { at: string; kind: string; item: Snapshot }[] };
  const look = stored.entries.find(({ kind }) => kind === 'snapshot');
  const [removed, ...others] = look?.item.accounts ?? [];
  if (!look || !removed) throw new Error('The sample has no accounts.');
  /** What it writes with an answer, and without its first account as well. */
  const answeredAt = '2026-11-28T12:00:00.000Z';
  const written = [look.item.accounts, others].map((accounts) =>
    JSON.stringify({
      ...stored,
      entries: stored.entries.map((entry) =>
        entry === look
          ? { ...entry, at: answeredAt, item: { ...look.item, takenAt: answeredAt, accounts } }
          : entry,
      ),
    }),
  );
  for (const text of written) {
    const browser = new FakeBrowser();
    browser.set(KEYS.remembered, old);
    const store = openStore({ browser, roaming: null, now });
    const loaded = await store.load();
    await store.save({ ...loaded, client: 'web' });
    const again = await store.load();
    const fresh = again.sources.map((source) => ({
      ...source,
      takenAt: now(),
      facts: { ...source.facts, accounts: source.facts.accounts.map((one) => ({ ...one, name: 'new' })) },
    }));
    await store.save({ ...again, sources: fresh });
    browser.set(KEYS.remembered, text);
    const joined = await openStore({ browser, roaming: null, now }).load();
    const ids = (snapshot: Snapshot | null) => snapshot?.accounts.map(({ id }) => id).sort();
    expect(ids(joined.snapshot)).toEqual(ids(again.snapshot));
    const looked = new Set(fresh.flatMap(({ facts }) => facts.accounts.map(({ id }) => id)));
    const seen = joined.snapshot?.accounts.filter(({ id }) => looked.has(id)) ?? [];
    expect(seen.map(({ name }) => name)).toEqual([...looked].map(() => 'new'));
  }
});
