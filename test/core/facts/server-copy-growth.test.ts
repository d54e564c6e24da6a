import { stillGrowing } from '../../../src/core/facts/server-copy-growth';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account, ServerCopy } from '../../../src/core/facts/account';
import { blankAccount } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import { assembleSnapshot, updateSnapshot } from '../../../src/core/report/assemble';
import { parseSnapshot } from '../../../src/core/facts/snapshot-schema';
import type { Snapshot, SourceFacts } from '../../../src/core/facts/snapshot';

const none: ServerCopy = { keep: 'none' };
const days = (count: number): ServerCopy => ({ keep: 'days', days: count, removeWhenDeletedHere: false });
const forever: ServerCopy = { keep: 'forever', removeWhenDeletedHere: false };

function read(setting: ServerCopy, on: string): SourceFacts {
  const account: Account = {
    ...blankAccount('ada', 'Ada'),
    profile: 'Outlook',
    kind: known('pop3', 'imported', on),
    serverCopy: known(setting, 'imported', on),
  };
  const source = {
    id: on,
    kind: 'profileExport',
    name: 'outlook.reg',
    readAt: `${on}T09:00:00.000Z`,
  } as const;
  return { source, accounts: [account], dataFiles: [], gaps: [] };
}

/** Looks in turn, each on a date. */
function looks(...seen: [ServerCopy, string][]): Snapshot {
  const [first, ...more] = seen;
  if (!first) throw new Error('At least one look');
  const at = (on: string) => `${on}T09:00:00.000Z`;
  return more.reduce(
    (snapshot, [setting, on]) =>
      updateSnapshot(snapshot, { sources: [read(setting, on)], answers: [], takenAt: at(on) }),
    assembleSnapshot({ sources: [read(first[0], first[1])], answers: [], takenAt: at(first[1]) }),
  );
}

function onServer(snapshot: Snapshot, today: string) {
  return copiesOf(snapshot, today).find(({ kind, place }) => kind === 'inbox' && place.type === 'server')
    ?.ages;
}

describe('mail fetched before copies were left is not on the server', () => {
  const fixed = looks([none, '2026-03-01'], [days(90), '2026-03-02']);

  it('right after the change only the mail of that day is', () => {
    expect(onServer(fixed, '2026-03-02')).toEqual({ from: 0, to: 1 });
  });

  it('a copy grows day by day until the setting ends it', () => {
    expect(onServer(fixed, '2026-03-22')).toEqual({ from: 0, to: 20 });
    expect(onServer(fixed, '2026-12-31')).toEqual({ from: 0, to: 90 });
  });

  it('also a copy with no end reaches back no further than the change', () => {
    const kept = looks([none, '2026-03-01'], [forever, '2026-03-02']);
    expect(onServer(kept, '2026-04-01')).toEqual({ from: 0, to: 30 });
  });

  it('what the server held before the change it still holds', () => {
    const longer = looks([days(14), '2026-03-01'], [days(90), '2026-03-02']);
    expect(onServer(longer, '2026-03-12')).toEqual({ from: 0, to: 24 });
  });

  it('is remembered through later looks, and forgotten when nothing is kept', () => {
    const again = looks([none, '2026-03-01'], [days(90), '2026-03-02'], [days(90), '2026-03-12']);
    expect(onServer(again, '2026-03-12')).toEqual({ from: 0, to: 10 });
    const undone = looks([none, '2026-03-01'], [days(90), '2026-03-02'], [none, '2026-03-12']);
    expect(onServer(undone, '2026-03-12')).toBeNull();
  });

  it('one look alone cannot tell, and takes the setting at its word', () => {
    expect(onServer(looks([days(90), '2026-03-02']), '2026-03-02')).toEqual({ from: 0, to: 90 });
  });

  it('survives being stored', () => {
    expect(parseSnapshot(JSON.parse(JSON.stringify(fixed)))).toEqual({ ok: true, snapshot: fixed });
  });
});

describe('what the server holds goes on growing', () => {
  const after = (setting: ServerCopy, on: string) => {
    const { accounts } = looks([none, '2026-03-01'], [setting, '2026-03-02']);
    const [account] = accounts;
    return account && stillGrowing(account, on);
  };

  test('until it is as much as is set, on a day that is known', () => {
    expect(after(days(30), '2026-03-02')).toEqual({ held: 1, full: { days: 30, on: '2026-04-01' } });
    expect(after(days(30), '2026-03-12')).toEqual({ held: 10, full: { days: 30, on: '2026-04-01' } });
    expect(after(days(30), '2026-04-01')).toBeNull();
  });

  test('without an end', () => {
    expect(after(forever, '2026-03-12')).toEqual({ held: 10, full: null });
  });

  test('and nothing is said of what was set before anybody looked', () => {
    const [account] = looks([days(30), '2026-03-01']).accounts;
    expect(account && stillGrowing(account, '2026-03-02')).toBeNull();
  });
});
