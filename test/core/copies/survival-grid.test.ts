import fc from 'fast-check';
import { EVERYTHING } from '../../../src/core/copies/ages';
import { DISKS, PLACE_TYPES, type Copy, type Place } from '../../../src/core/copies/copy';
import { outcome } from '../../../src/core/scenarios/outcome';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { columnsOf, survivalGrid } from '../../../src/core/copies/survival-grid';
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
    cells: {
      server: { state: 'none' },
      computer: { state: 'all' },
      phone: { state: 'none' },
      backup: { state: 'none' },
    },
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

test('only the account’s own copies count, and kinds of which it has none have no row', () => {
  const grid = survivalGrid(
    [
      copy(FILE, { kind: 'sent' }),
      copy(SERVER),
      copy(FILE, { account: 'ben' }),
      copy(SERVER, { account: 'ben', kind: 'folders' }),
    ],
    'ada',
    true,
  );
  expect(grid.map(({ kind, places }) => [kind, places])).toEqual([
    ['inbox', 1],
    ['sent', 1],
  ]);
  expect(grid[0]?.cells.computer).toEqual({ state: 'none' });
  expect(survivalGrid([copy(SERVER)], 'nobody', true)).toEqual([]);
});

test('nothing counts as a place that is perhaps there, a mirror, empty, or holds mail for some days only', () => {
  const RECOVERABLE: Place = { type: 'recoverable', id: 'ada', disk: null };
  for (const one of [
    copy(FILE, { certainty: 'possible' }),
    copy(FILE, { mirror: true }),
    copy(FILE, { ages: null }),
    copy(RECOVERABLE),
    copy(backup('unknownDisk')),
  ])
    expect(inbox(one)).toMatchObject({ places: 0, least: 0, onThisDiskOnly: false });
});

test('there may be one more where a copy is only possible, or lies where nobody knows', () => {
  const more = (one: Copy) => inbox(copy(SERVER), one)?.maybeMore;
  expect(more(copy(FILE))).toBe(false);
  expect(more(copy(FILE, { certainty: 'possible' }))).toBe(true);
  expect(more(copy(FILE, { certainty: 'possible', mirror: true }))).toBe(false);
  expect(more(copy(FILE, { certainty: 'possible', ages: null }))).toBe(false);
  expect(more(copy({ type: 'recoverable', id: 'ada', disk: null }, { certainty: 'possible' }))).toBe(false);
});

test.each([
  ['the longer one of two', { from: 0, to: 30 }, { from: 0, to: 90 }, { from: 0, to: 90 }],
  ['whichever comes first', { from: 0, to: 90 }, { from: 0, to: 30 }, { from: 0, to: 90 }],
  ['the first of two that are as long', { from: 0, to: 30 }, { from: 10, to: 40 }, { from: 0, to: 30 }],
  ['not the one that begins later', { from: 0, to: 30 }, { from: 25, to: 40 }, { from: 0, to: 30 }],
  ['one without an end', { from: 0, to: 365 }, { from: 10, to: null }, { from: 10, to: null }],
])('of several copies in one column speaks %s', (_, one, other, speaks) => {
  const otherFile = { ...FILE, id: 'old.pst' };
  expect(inbox(copy(FILE, { ages: one }), copy(otherFile, { ages: other }))?.cells.computer).toEqual({
    state: 'some',
    ages: speaks,
  });
});

test('a column is all only with mail of every age, and a mirror only when nothing else is in it', () => {
  const otherFile = { ...FILE, id: 'old.pst' };
  const computer = (...copies: Copy[]) => inbox(...copies)?.cells.computer;
  expect(computer(copy(FILE, { ages: { from: 0, to: 30 } }), copy(otherFile))).toEqual({ state: 'all' });
  expect(computer(copy(FILE, { mirror: true }), copy(otherFile, { ages: null }))).toEqual({
    state: 'mirror',
  });
  expect(computer(copy(FILE, { mirror: true }), copy(otherFile, { certainty: 'possible' }))).toEqual({
    state: 'unknown',
  });
  expect(computer(copy(FILE, { mirror: true }), copy(otherFile))).toEqual({ state: 'all' });
});

test('what one mishap takes counts once: the server, this computer’s disk, one other place', () => {
  const archive: Place = { type: 'archiveMailbox', id: 'ada', disk: null };
  const away = (id: string): Place => ({ type: 'dataFile', id, disk: 'otherDisk' });
  const places = (...all: Place[]) => inbox(...all.map((place) => copy(place)))?.places;
  expect(places(SERVER, archive)).toBe(1);
  expect(places(FILE, { ...FILE, id: 'old.pst' }, { ...FILE, id: 'b.pst', disk: 'unknownDisk' })).toBe(1);
  expect(places(away('a'), away('a'))).toBe(1);
  expect(places(away('a'), away('b'))).toBe(2);
  expect(places(away('a'), { ...away('a'), type: 'deviceCache' })).toBe(2);
  expect(places(backup('otherDisk'), backup('cloud'))).toBe(2);
  expect(places(SERVER, FILE, backup('cloud'))).toBe(3);
});

test('what lies on this disk alone is said of any age, and not where another place holds it too', () => {
  const young = { from: 0, to: 30 };
  expect(inbox(copy(SERVER), copy(FILE, { ages: young }))?.onThisDiskOnly).toBe(false);
  expect(inbox(copy(SERVER, { ages: young }), copy(FILE))?.onThisDiskOnly).toBe(true);
  expect(inbox(copy(SERVER, { ages: young }))).toMatchObject({ places: 1, least: 1, onThisDiskOnly: false });
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

test('a backup that is there stays as it is, whether or not anybody was asked', () => {
  const copies = [copy(SERVER), copy(backup('cloud'))];
  expect(survivalGrid(copies, 'ada', false)).toEqual(survivalGrid(copies, 'ada', true));
  expect(survivalGrid([copy(SERVER)], 'ada', false)[0]).toMatchObject({ places: 1, maybeMore: true });
});

test('a backup that nobody was asked about is not none', () => {
  const account = imap();
  const copies = copiesOf(snapshotOf({ accounts: [account] }), TODAY);
  for (const row of survivalGrid(copies, account.id, false))
    expect([row.cells.backup.state, row.maybeMore]).toEqual(['unknown', true]);
});

test.each(['phone', 'collector'] as const)(
  'mail that a %s may hold is nowhere for sure, and there may be one more',
  (type) => {
    const row = inbox(
      copy({ type, id: 'ada', disk: type === 'phone' ? 'otherDisk' : null }, { certainty: 'possible' }),
    );
    expect(row).toMatchObject({
      places: 0,
      maybeMore: true,
      cells: {
        server: { state: 'none' },
        computer: { state: 'none' },
        phone: { state: type === 'phone' ? 'unknown' : 'none' },
        backup: { state: 'none' },
      },
    });
  },
);

describe('the columns', () => {
  const columns = (...copies: Copy[]) => columnsOf(survivalGrid(copies, 'ada', true));
  const phone = copy({ type: 'phone', id: 'ada', disk: 'otherDisk' }, { certainty: 'possible' });

  it('have the phone where the computer holds nothing', () => {
    expect(columns(copy(SERVER), phone)).toEqual(['server', 'phone', 'backup']);
  });

  it('have the computer where it holds some, or no phone is known of', () => {
    const usual = ['server', 'computer', 'backup'];
    expect(columns(copy(SERVER))).toEqual(usual);
    const here = copy({ type: 'dataFile', id: 'ada', disk: 'computer' });
    expect(columns(here, phone)).toEqual(usual);
  });
});
