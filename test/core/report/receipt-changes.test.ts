import type { EvidenceLine } from '../../../src/core/facts/subject';
import type { FindingState } from '../../../src/core/report/decisions';
import { changesOf, seenChangesOf } from '../../../src/core/report/receipt-changes';

const told = (label: string, value: number): EvidenceLine => ({
  label,
  value: { unit: 'days', value },
  level: 'told',
  source: 'answers',
});
const state = (...evidence: EvidenceLine[]): FindingState => ({
  verdict: 'fail',
  severity: 'critical',
  evidence,
  at: '2026-03-02T09:00:00.000Z',
});
const labels = (before: EvidenceLine[], after: EvidenceLine[]) =>
  changesOf({ before: state(...before), after: state(...after) }).map(({ label }) => label);

test('what has another value is what the fix changed, and what has the same is not', () => {
  expect(labels([told('kept', 0), told('age', 3)], [told('kept', 90), told('age', 3)])).toEqual(['kept']);
});

test('what was not known and is known now is a change, and comes before what is new', () => {
  const open: EvidenceLine = { label: 'kept', unknown: 'notAsked' };
  expect(labels([open], [told('fresh', 1), told('kept', 90)])).toEqual(['kept', 'fresh']);
});

test('a fact that is not there afterwards is no change', () => {
  expect(labels([told('kept', 0), told('backup', 3)], [told('kept', 0)])).toEqual([]);
});

test('the same value by better evidence is no change', () => {
  expect(labels([told('kept', 0)], [{ ...told('kept', 0), level: 'measured', source: 'export' }])).toEqual(
    [],
  );
});

test('what only a word says is changed, or is not known any more, is not seen to be changed', () => {
  const before = state(told('kept', 0), told('backup', 3), told('age', 3));
  const seen: EvidenceLine = {
    label: 'kept',
    value: { unit: 'days', value: 90 },
    level: 'imported',
    source: 'export',
  };
  const after = state(seen, told('backup', 0), { label: 'age', unknown: 'notAsked' });
  expect(seenChangesOf({ before, after })).toEqual(['kept']);
});
