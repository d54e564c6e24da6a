import type { Settles } from '../../../src/core/checks/check';
import type { Evidence } from '../../../src/core/facts/evidence';
import type { EvidenceLine } from '../../../src/core/facts/subject';
import type { PracticeEntry, PracticeState } from '../../../src/core/practices/practice';
import {
  alsoAsk,
  dayOf,
  entry,
  judged,
  settles,
  unlessAtRisk,
} from '../../../src/core/practices/practice-entry';
import type { Finding } from '../../../src/core/report/report';
import { LIMITS } from '../../../src/core/limits';
import { TODAY, snapshotOf } from '../../tools/make-snapshot';

const MAILBOX = { type: 'mailbox', id: 'ada', accounts: ['a', 'b'] } as const;
const COMPUTER = { type: 'computer' } as const;
const line = (label: string, level: Evidence = 'imported', source = 'export'): EvidenceLine => ({
  label,
  value: { unit: 'date', value: '2026-02-20' },
  level,
  source,
});
const finding = (more: Partial<Finding>): Finding => ({
  key: 'quota-near:a',
  check: 'quota-near',
  checkVersion: 1,
  subject: { type: 'account', id: 'a' },
  verdict: 'pass',
  severity: null,
  values: {},
  evidence: [line('quotaUsed')],
  settledBy: [],
  fix: null,
  links: [],
  ...more,
});
const snapshot = snapshotOf({
  sources: [{ id: 'export', kind: 'profileExport', name: '', readAt: '2026-02-10T09:00:00.000Z' }],
});
const INPUT = { snapshot, report: { findings: [] }, today: TODAY };
const made = (found: Finding[], reason: Parameters<typeof entry>[3] = null) =>
  entry('storage', MAILBOX, found, reason, INPUT);

test('the worst finding decides, and only findings of its verdict are named', () => {
  const [bad, other, open, good] = [
    finding({ key: 'a', verdict: 'fail', severity: 'serious' }),
    finding({ key: 'b', verdict: 'fail', severity: 'minor' }),
    finding({ key: 'c', verdict: 'cantTell' }),
    finding({ key: 'd' }),
  ];
  expect(made([bad, other, open, good])).toMatchObject({
    state: 'atRisk',
    findings: ['a', 'b'],
    nextOn: TODAY,
  });
  expect(made([other, open, good])).toMatchObject({ state: 'due', findings: ['b'], nextOn: TODAY });
  expect(made([open, good])).toMatchObject({ state: 'notKnown', findings: ['c'], nextOn: null });
  expect(made([good])).toMatchObject({ state: 'inOrder', findings: ['d'], settledBy: [] });
  expect(made([])).toMatchObject({ state: 'notKnown', findings: [], evidence: [] });
});

test('what has nothing to do with the mailbox does not apply, unless something failed all the same', () => {
  expect(made([finding({})], 'nobodyElse')).toMatchObject({
    state: 'doesNotApply',
    reason: 'nobodyElse',
    nextOn: null,
  });
  expect(made([], 'nobodyElse')).toMatchObject({ state: 'doesNotApply', settledBy: [] });
  const failed = finding({ verdict: 'fail', severity: 'critical' });
  expect(made([failed], 'nobodyElse')).toMatchObject({ state: 'atRisk', reason: null });
});

test('what is in order is looked at again so many days after the day that it rests on', () => {
  // 90 days after 10 February.
  expect(made([finding({})])).toMatchObject({ state: 'inOrder', nextOn: '2026-05-11' });
  const unsourced = finding({ evidence: [line('quotaUsed', 'imported', 'gone')] });
  expect(made([unsourced])).toMatchObject({ nextOn: '2026-05-30' });
  const open = finding({ evidence: [{ label: 'quotaUsed', unknown: 'notAsked' }] });
  expect(made([open])).toMatchObject({ nextOn: '2026-05-30' });
});

test('of a backup its own day counts, where it is in order', () => {
  const of = (more: Partial<Finding>) => entry('backup', MAILBOX, [finding(more)], null, INPUT);
  const days = LIMITS.backupStaleDays.value;
  expect(of({ evidence: [line('backupExists'), line('backupLastOn')] })).toMatchObject(
    judged('inOrder', 'backup', TODAY, '2026-02-20'),
  );
  expect(days).toBe(31);
  expect(of({})).toMatchObject(judged('inOrder', 'backup', TODAY, '2026-02-10'));
});

test('what was in order for long enough is due, and asked again', () => {
  expect(judged('inOrder', 'storage', '2026-03-01', '2025-12-01')).toEqual({
    state: 'due',
    nextOn: '2026-03-01',
  });
  expect(judged('inOrder', 'storage', '2026-03-01', '2025-12-02')).toEqual({
    state: 'inOrder',
    nextOn: '2026-03-02',
  });
  expect(judged('inOrder', 'security', '2026-03-01')).toEqual({ state: 'inOrder', nextOn: '2027-03-01' });
  for (const state of ['atRisk', 'due'] as const)
    expect(judged(state, 'storage', TODAY, '2020-01-01')).toEqual({ state, nextOn: TODAY });
  for (const state of ['notKnown', 'doesNotApply'] as const)
    expect(judged(state, 'storage', TODAY)).toEqual({ state, nextOn: null });
  const late = entry('storage', MAILBOX, [finding({})], null, { ...INPUT, today: '2026-08-01' });
  expect(late).toMatchObject({
    state: 'due',
    settledBy: [{ by: 'question', question: 'quotaUsed', about: { type: 'account', id: 'a' } }],
  });
});

test('the day of a line is that of its source', () => {
  expect(dayOf(line('quotaUsed'), snapshot)).toBe('2026-02-10');
  expect(dayOf(line('quotaUsed', 'told', 'answers'), snapshot)).toBeUndefined();
  expect(dayOf({ label: 'quotaUsed', unknown: 'notAsked' }, snapshot)).toBeUndefined();
  expect(dayOf(undefined, snapshot)).toBeUndefined();
});

test('what would settle it is what the findings say, each thing once and with whom it is about', () => {
  const asks: Settles = { by: 'question', question: 'quotaUsed' };
  const about = { type: 'account', id: 'a' } as const;
  const one = finding({ settledBy: [asks] });
  expect(settles('storage', MAILBOX, [one])).toEqual([{ ...asks, about }]);
  expect(settles('storage', MAILBOX, [one, one, finding({ settledBy: [{ by: 'mailServer' }] })])).toEqual([
    { ...asks, about },
    { by: 'mailServer' },
  ]);
  const elsewhere: Settles = { by: 'question', question: 'quotaUsed', about: COMPUTER };
  expect(settles('storage', MAILBOX, [finding({ settledBy: [elsewhere] })])).toEqual([elsewhere]);
});

test('where no finding says what would, the practice has a question of its own', () => {
  expect(settles('encryption', COMPUTER, [])).toEqual([
    { by: 'question', question: 'diskEncrypted', about: COMPUTER },
  ]);
  expect(settles('organisation', MAILBOX, [finding({})])).toEqual([
    { by: 'question', question: 'mailSorted', about: { type: 'account', id: 'a' } },
    { by: 'mailServer' },
  ]);
  expect(settles('security', { type: 'signIn', id: 's', accounts: [] }, [])).toEqual([
    { by: 'question', question: 'twoStep', about: COMPUTER },
  ]);
});

const inState = (state: PracticeState, settledBy: Settles[] = []): PracticeEntry => ({
  ...made([finding({})]),
  state,
  settledBy,
});

test('one thing that the person has not said leaves it open, unless something is wrong already', () => {
  const open: EvidenceLine = { label: 'restored', unknown: 'notAsked' };
  for (const state of ['atRisk', 'due'] as const)
    expect(unlessAtRisk(inState(state), open, 'backupExists')).toEqual(inState(state));
  const asks: Settles = { by: 'question', question: 'quotaUsed', about: COMPUTER };
  expect(unlessAtRisk(inState('inOrder', [asks, { by: 'mailServer' }]), open, 'backupExists')).toMatchObject({
    state: 'notKnown',
    nextOn: null,
    evidence: [open, line('quotaUsed')],
    settledBy: [{ by: 'question', question: 'backupExists', about: COMPUTER }, asks],
  });
  const about = { type: 'account', id: 'b' } as const;
  expect(unlessAtRisk(inState('notKnown'), open, 'backupExists', about).settledBy).toEqual([
    { by: 'question', question: 'backupExists', about },
  ]);
});

test('what goes with something that is asked anyway is asked as well', () => {
  expect(alsoAsk(inState('notKnown', [{ by: 'mailServer' }]), 'twoStep').settledBy).toEqual([
    { by: 'mailServer' },
    { by: 'question', question: 'twoStep', about: COMPUTER },
  ]);
  expect(alsoAsk(inState('inOrder'), 'twoStep')).toEqual(inState('inOrder'));
});
