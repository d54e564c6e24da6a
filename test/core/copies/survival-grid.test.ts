import fc from 'fast-check';
import { EVERYTHING } from '../../../src/core/copies/ages';
import { DISKS, PLACE_TYPES, type Copy, type Place } from '../../../src/core/copies/copy';
import { outcome } from '../../../src/core/scenarios/outcome';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { survivalGrid } from '../../../src/core/copies/survival-grid';
import { imap, snapshotOf, TODAY } from '../../tools/make-snapshot';

const SERVER: Place = { type: 'server', id: 'ada', disk: null };
const FILE: Place = { type: 'dataFile', id: 'ada.pst', disk: 'computer' };
const backup = (disk: Place['disk']): Place => ({ type: 'backup', id: 'ada.pst', disk });

function copy(place: Place, more: Partial<Copy> = {}): Copy {
  return {
    account: 'ada',
    kind: 'inbox',
    place,
    ages: EVERYTHING,
    ends: 'never',
    mirror: false,
    certainty: 'certain',
    evidence: 'imported',
    ...more,
  };
}
const inbox = (...copies: Copy[]) => survivalGrid(copies, 'ada', true)[0];

test('mail in one file is in one place, and that is this disk', () => {
  expect(inbox(copy(FILE), copy(SERVER, { ages: null }))).toEqual({
    kind: 'inbox',
    cells: { server: { state: 'none' }, computer: { state: 'all' }, backup: { state: 'none' } },
    places: 1,
    least: 1,
    maybeMore: false,
    onThisDiskOnly: true,
  });
});

test('a server that keeps some days makes two places for these, and one for the rest', () => {
  expect(inbox(copy(FILE), copy(SERVER, { ages: { from: 0, to: 30 } }))).toMatchObject({
    cells: { server: { state: 'some', ages: { from: 0, to: 30 } } },
    places: 2,
    least: 1,
    onThisDiskOnly: true,
  });
});

test('a mirror is no place of its own', () => {
  expect(
    inbox(copy(SERVER), copy({ ...FILE, type: 'deviceCache' }, { mirror: true, certainty: 'possible' })),
  ).toMatchObject({
    cells: { server: { state: 'all' }, computer: { state: 'mirror' } },
    places: 1,
    maybeMore: false,
    onThisDiskOnly: false,
  });
});

test('a backup counts where it goes with nothing else', () => {
  expect(inbox(copy(FILE), copy(backup('computer')))).toMatchObject({ places: 1, onThisDiskOnly: true });
  expect(inbox(copy(FILE), copy(backup('cloud')))).toMatchObject({ places: 2, least: 2 });
  expect(inbox(copy(FILE), copy(backup('unknownDisk')))).toMatchObject({ places: 1, maybeMore: true });
  expect(inbox(copy(FILE), copy(backup('cloud'), { certainty: 'possible' }))).toMatchObject({
    cells: { backup: { state: 'unknown' } },
    places: 1,
    maybeMore: true,
  });
});

const anyCopy = fc.record({
  place: fc.record({
    type: fc.constantFrom(...PLACE_TYPES),
    id: fc.constantFrom('a', 'b'),
    disk: fc.constantFrom(...DISKS, null),
  }),
  ages: fc.constantFrom(null, EVERYTHING, { from: 0, to: 30 }, { from: 10, to: null }),
  certainty: fc.constantFrom('certain' as const, 'possible' as const),
  mirror: fc.boolean(),
});

test('what two places hold for certain, no broken disk takes', () => {
  fc.assert(
    fc.property(fc.array(anyCopy, { minLength: 1, maxLength: 5 }), (drafts) => {
      const copies = drafts.map(({ place, ...more }) => copy(place, more));
      const row = inbox(...copies);
      if (row === undefined || row.least < 2) return;
      const fates = outcome(copies, { type: 'diskCrash' }).flatMap(({ segments }) =>
        segments.map(({ fate }) => fate),
      );
      expect(fates).not.toContain('lost');
    }),
  );
});

test('a backup that nobody was asked about is not none', () => {
  const account = imap();
  const copies = copiesOf(snapshotOf({ accounts: [account] }), TODAY);
  for (const row of survivalGrid(copies, account.id, false))
    expect([row.cells.backup.state, row.maybeMore]).toEqual(['unknown', true]);
});

test.each(['phone', 'collector'] as const)(
  'mail that a %s may hold is in no column, and there may be one more',
  (type) => {
    const row = inbox(
      copy({ type, id: 'ada', disk: type === 'phone' ? 'otherDisk' : null }, { certainty: 'possible' }),
    );
    expect(row).toMatchObject({
      places: 0,
      maybeMore: true,
      cells: { server: { state: 'none' }, computer: { state: 'none' }, backup: { state: 'none' } },
    });
  },
);
