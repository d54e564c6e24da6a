import { lanesOf } from '../../../src/core/scenarios/map-model';
import { ageAtShare, shareOfAge } from '../../../src/taskpane/what-if/map/age-scale';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';
import {
  KEPT_FOREVER,
  TODAY,
  backupOf,
  exchange,
  imported,
  keptDays,
  pop3,
  pst,
  snapshotOf,
} from '../../tools/make-snapshot';
import type { Account, DataFile } from '../../../src/core/facts/account';

const purge = (account: string): ScenarioEvent => ({
  type: 'serverPurge',
  olderThanDays: 365,
  scope: 'all',
  accounts: [account],
});

function lanes(account: Account, event: ScenarioEvent | null = null, file: Partial<DataFile> = {}) {
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [pst(file)] });
  return lanesOf(copiesOf(snapshot, TODAY), account.id, event);
}

const partsAt = (type: string, lane: ReturnType<typeof lanes>[number] | undefined) =>
  lane?.bars.find(({ place }) => place.type === type)?.parts;

test('kinds that are kept alike share a lane', () => {
  expect(lanes(pop3()).map(({ kinds }) => kinds)).toEqual([
    ['inbox'],
    ['sent', 'drafts', 'folders', 'deleted', 'contactsAndCalendar'],
  ]);
  expect(lanes(exchange())).toHaveLength(1);
});

test('mail that a dead disk alone would take is marked, with its ages', () => {
  const [inbox, rest] = lanes(pop3({ serverCopy: imported(keptDays(14)) }));
  expect(inbox?.weak).toEqual([{ event: 'diskCrash', ages: { from: 14, to: null } }]);
  expect(rest?.weak).toEqual([{ event: 'diskCrash', ages: { from: 0, to: null } }]);
});

test('mail with two places of its own is not marked', () => {
  const [inbox] = lanes(pop3({ serverCopy: imported(KEPT_FOREVER) }));
  expect(inbox?.weak).toEqual([]);
  const [backedUp] = lanes(pop3(), null, { backup: backupOf(TODAY) });
  expect(backedUp?.weak).toEqual([]);
});

test('a purge strikes the old half out of the server and leaves the file alone', () => {
  const account = pop3({ serverCopy: imported(KEPT_FOREVER) });
  const [inbox] = lanes(account, purge(account.id));
  expect(partsAt('server', inbox)).toEqual([
    { ages: { from: 0, to: 365 }, state: 'held' },
    { ages: { from: 365, to: null }, state: 'gone' },
  ]);
  expect(partsAt('dataFile', inbox)).toEqual([{ ages: { from: 0, to: null }, state: 'held' }]);
});

test('a purge empties the mirror with the server, and what can be brought back moves', () => {
  const account = exchange();
  const lane = lanes(account, purge(account.id)).find(({ kinds }) => kinds.includes('inbox'));
  expect(partsAt('deviceCache', lane)).toEqual([
    { ages: { from: 0, to: 365 }, state: 'maybe' },
    { ages: { from: 365, to: null }, state: 'gone' },
  ]);
  expect(partsAt('recoverable', lane)).toEqual([{ ages: { from: 365, to: null }, state: 'arrives' }]);
});

test('the axis grows with age, ends at one, and can be read back', () => {
  expect(shareOfAge(0)).toBe(0);
  expect(shareOfAge(null)).toBe(1);
  const ages = [1, 14, 30, 90, 365, 1000, 3650];
  expect(ages.map((age) => ageAtShare(shareOfAge(age)))).toEqual(ages);
  expect(shareOfAge(1_000_000)).toBe(1);
});
