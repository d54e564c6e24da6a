import * as v from 'valibot';
import { known, unknown } from '../../../src/core/facts/evidence';
import {
  bytes,
  calendarDate,
  carrier,
  date,
  fact,
  instant,
  list,
  naming,
  nullable,
  optional,
  ownName,
  part,
  plain,
  text,
  word,
  type FactMapper,
  type StandIn,
} from '../../../src/core/facts/fields';

const INNER = carrier({ done: fact(plain(v.boolean())), on: fact(date) });
const THING = carrier({
  id: text('account'),
  name: ownName,
  home: nullable(text('profile')),
  size: fact(bytes, 'dataFileNotSeen'),
  grew: optional(plain(v.number())),
  asked: optional(fact(bytes)),
  inner: part(INNER),
  parts: list(INNER),
});
const thing = THING.blankWith({ id: 'a', name: 'Ada' });
const standIn: StandIn = (what, of) => `${what} for ${of}`;

it('opens what was kept before a fact was thought of, with that fact unknown and nothing lost', () => {
  const on = known('2026-03-01', 'told', 'answers');
  const kept = { id: 'a', name: 'Ada', home: null, inner: { on }, parts: [] };
  expect(v.parse(THING.schema, kept)).toEqual({
    ...kept,
    size: unknown('dataFileNotSeen'),
    inner: { done: unknown('notAsked'), on },
  });
  // What is no fact has to be there.
  expect(v.safeParse(THING.schema, { ...kept, name: undefined }).success).toBe(false);
});

it('fills in what nobody has looked at yet, with the reason of each fact', () => {
  expect(thing).toEqual({
    id: 'a',
    name: 'Ada',
    home: null,
    size: unknown('dataFileNotSeen'),
    inner: { done: unknown('notAsked'), on: unknown('notAsked') },
    parts: [],
  });
});

it('passes every fact through, also those inside, and gives the same thing back where nothing changes', () => {
  const full = { ...thing, parts: [INNER.blankWith({})] };
  let facts = 0;
  const count: FactMapper = (one) => {
    facts += 1;
    return one;
  };
  expect(THING.mapFacts(full, count)).toBe(full);
  expect(facts).toBe(5);
  const failed = THING.mapFacts(full, () => unknown('failed'));
  expect(failed.parts).toEqual([{ done: unknown('failed'), on: unknown('failed') }]);
  expect(full.parts[0]?.done).toEqual(unknown('notAsked'));
});

it('joins two of a thing: the stronger fact, the first name, whatever only one knows', () => {
  const told = { ...thing, size: known(1, 'told', 'answers'), grew: 3 };
  const read = { ...thing, name: 'Ada B.', home: 'Outlook', size: known(2, 'measured', 'file') };
  expect(THING.merge(told, read)).toEqual({ ...read, name: 'Ada', grew: 3 });
  expect(THING.merge(read, told)).toEqual({ ...read, grew: 3 });
});

it('leaves names out: a text goes by what it names, the own name by the id, a source by itself', () => {
  const named = { ...thing, home: 'Outlook', size: known(7, 'imported', 'x.reg'), grew: 1 };
  expect(THING.withoutNames(named, standIn, '')).toEqual({
    ...named,
    id: 'account for a',
    name: 'account for a',
    home: 'profile for Outlook',
    size: known(7, 'imported', 'source for x.reg'),
  });
  expect(THING.withoutNames({ ...thing, name: '' }, standIn, '').name).toBe('');
});

it('leaves the time of day out of a date, and keeps an instant', () => {
  expect(date.withoutNames('2026-03-01T09:00:00Z', standIn, '')).toBe('2026-03-01');
  expect(instant.withoutNames('2026-03-01T09:00:00Z', standIn, '')).toBe('2026-03-01T09:00:00Z');
});

it.each([
  [THING, { ...thing, more: 1 }, true],
  [THING, { ...thing, grew: undefined }, false],
  [THING, { ...thing, id: 1 }, false],
  [bytes, 1e308 * 10, false],
  [bytes, -1, false],
  [word(['one', 'two']), 'three', false],
  [date, '2026-03-01', true],
  [date, 'Ada 1', false],
  [instant, '2026-03-01T09:00:00.5+01:00', true],
] as const)('%# is stored or refused', (field, value, stored) => {
  expect(v.is(field.schema, value)).toBe(stored);
});

it.each(['2026-02-30', '9999-12-31', '2026-3-1', 'today', '0000-00-00'])('%s is no day', (day) => {
  expect(v.is(calendarDate, day)).toBe(false);
});

it('refuses a text of which nobody has said what it names', () => {
  // @ts-expect-error Texts may name somebody.
  const field = plain(v.object({ host: v.string() }));
  expect(v.is(field.schema, { host: 'pop.example.com' })).toBe(true);
  expect(naming(v.string(), () => '').withoutNames('Ada', standIn, '')).toBe('');
});
