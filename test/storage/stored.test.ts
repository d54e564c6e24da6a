import fc from 'fast-check';
import { entriesOf, rememberedIn } from '../../src/storage/ledger';
import { readStored, STORED_VERSION, writeStored } from '../../src/storage/stored';
import {
  blank,
  oneAnswer,
  oneVisits,
  oneWalk,
  rememberedArbitrary,
  looksWith,
  snapshotWith,
} from './remembered-samples';

const AT = '2026-11-20T12:00:00.000Z';
const text = (entries: unknown[], version: unknown = STORED_VERSION) =>
  JSON.stringify({ app: 'mailbox-checkup', version, entries });
const answer = { at: AT, kind: 'answer', item: oneAnswer };

test('whatever can be remembered is read back as it was', () => {
  fc.assert(
    fc.property(rememberedArbitrary, (remembered) => {
      const stored = readStored(writeStored(entriesOf(remembered, AT)));
      expect(stored.state).toBe('whole');
      expect(rememberedIn(stored.ledger)).toEqual(rememberedIn(entriesOf(remembered, AT)));
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), (any) => expect(readStored(any).ledger.size).toBe(0)));
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (entries) => {
      expect(['whole', 'damaged']).toContain(readStored(text(entries)).state);
    }),
  );
});

test.each(['', '{', 'null', '[]', '{"app":"other","version":1,"entries":[]}', text([], 0), text([], '1')])(
  'is damaged: %s',
  (damaged) => expect(readStored(damaged)).toEqual({ state: 'damaged', ledger: new Map() }),
);

test('one bad entry does not take the others with it', () => {
  const stored = readStored(
    text([{ at: AT, kind: 'walk', item: { ...oneWalk, fix: 'no-such-fix' } }, answer, 7]),
  );
  expect(stored.state).toBe('damaged');
  expect(rememberedIn(stored.ledger).answers).toEqual([oneAnswer]);
});

test('an instant in another notation is refused, because dates are compared as text', () => {
  expect(readStored(text([{ ...answer, at: '2026-11-20T12:00:00+01:00' }])).state).toBe('damaged');
});

test.each([
  '2026-13-01T00:00:00.000Z',
  '2026-02-30T00:00:00.000Z',
  '2026-11-20T24:00:00.000Z',
  '2026-11-20T12:60:00.000Z',
  '9000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
])('an entry dated %s is damaged: no calendar has it, or no clock shows it', (at) => {
  const stored = readStored(text([{ at, kind: 'gone', item: 'client' }, answer]));
  expect(stored.state).toBe('damaged');
  expect([...stored.ledger.values()]).toEqual([answer]);
});

test.each([
  { value: { kind: 'date', value: 'last week' } },
  { value: { kind: 'date', value: '2026-02-30' } },
  { value: { kind: 'date', value: '9999-12-31' } },
  { answeredAt: 'yesterday' },
])('an answer with a date that is none is damaged: %j', (change) => {
  const stored = readStored(text([{ ...answer, item: { ...oneAnswer, ...change } }, answer]));
  expect(stored.state).toBe('damaged');
  expect([...stored.ledger.values()]).toEqual([answer]);
});

test('a newer version is recognised, of the store and of the snapshot in it', () => {
  expect(readStored(text([answer], STORED_VERSION + 1)).state).toBe('newer');
  const snapshot = { ...snapshotWith(['Anna']), version: 99 };
  const stored = readStored(text([{ at: AT, kind: 'snapshot', item: snapshot }, answer]));
  expect(stored.state).toBe('newer');
  expect(rememberedIn(stored.ledger).answers).toEqual([oneAnswer]);
});

test('fields that nobody knows are dropped, a password among them', () => {
  const [look] = looksWith(['Anna']);
  const item = { ...look, password: 'hunter2' };
  const stored = readStored(
    text([
      { at: AT, kind: 'source', item },
      { ...answer, item: { ...oneAnswer, password: 'hunter2' } },
    ]),
  );
  expect(stored.state).toBe('whole');
  expect(writeStored(stored.ledger)).not.toContain('hunter2');
});

describe('migrations', () => {
  const now = {
    version: 3,
    migrations: {
      1: (entries: unknown[]) => entries.slice(0, 2),
      2: (entries: unknown[]) => entries.slice(1),
    },
  };

  test('run one after the other from the version that wrote the text', () => {
    const third = { ...answer, item: { ...oneAnswer, question: 'backupPlace' } };
    const second = { ...answer, item: { ...oneAnswer, question: 'backupLastOn' } };
    const read = (version: number) =>
      rememberedIn(readStored(text([answer, second, third], version), now).ledger).answers.map(
        ({ question }) => question,
      );
    expect(read(1)).toEqual(['backupLastOn']);
    expect(read(2)).toEqual(['backupLastOn', 'backupPlace']);
    expect(read(3)).toHaveLength(3);
  });

  test('one that is missing or fails makes the text damaged, not lost', () => {
    expect(readStored(text([answer], 1), { version: 2, migrations: {} }).state).toBe('damaged');
    const throws = () => {
      throw new Error('unexpected');
    };
    expect(readStored(text([answer], 1), { version: 2, migrations: { 1: throws } }).state).toBe('damaged');
  });

  test('what the first version kept, without visits, is read whole and written in ours', () => {
    const kept = [
      answer,
      { at: AT, kind: 'walk', item: oneWalk },
      { at: AT, kind: 'snapshot', item: snapshotWith(['Anna']) },
    ];
    const stored = readStored(text(kept, 1));
    expect(stored.state).toBe('whole');
    expect(rememberedIn(stored.ledger)).toMatchObject({ answers: [oneAnswer], walks: [oneWalk], visits: [] });
    expect(JSON.parse(writeStored(stored.ledger))).toEqual({
      app: 'mailbox-checkup',
      version: STORED_VERSION,
      entries: [
        ...kept.slice(0, 2),
        ...looksWith(['Anna']).map((item) => ({ at: item.takenAt, kind: 'source', item })),
      ],
    });
  });

  test('visits that are none are damage, and the rest is read', () => {
    const bad = { ...oneVisits, visits: [{ at: AT, bytes: -1 }] };
    const stored = readStored(text([answer, { at: AT, kind: 'visits', item: bad }]));
    expect(stored.state).toBe('damaged');
    expect([...stored.ledger.values()]).toEqual([answer]);
  });

  test('nothing remembered is no damage', () => {
    expect(readStored(text([]))).toEqual({ state: 'whole', ledger: new Map() });
    expect(rememberedIn(readStored(text([])).ledger)).toEqual(blank());
  });
});
