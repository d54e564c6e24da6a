import type { Evidence } from '../../../src/core/facts/evidence';
import {
  countsOf,
  practiceNameOf,
  practicesKnown,
  shownStateOf,
  type Practice,
  type PracticeEntry,
  type PracticeState,
} from '../../../src/core/practices/practice';

const entry = (practice: Practice, state: PracticeState, level?: Evidence): PracticeEntry => ({
  practice,
  subject: { type: 'computer' },
  state,
  reason: null,
  evidence: level
    ? [{ label: 'backupExists', value: { unit: 'word', value: 'yes' }, level, source: 'export' }]
    : [],
  findings: [],
  settledBy: [],
  nextOn: null,
});

test.each<[Evidence, string]>([
  ['measured', 'proved'],
  ['imported', 'proved'],
  ['policy', 'proved'],
  ['told', 'told'],
  ['estimated', 'concluded'],
  ['inferred', 'concluded'],
])('what is in order by evidence that is %s shows as %s', (level, shown) => {
  expect(shownStateOf(entry('backup', 'inOrder', level))).toBe(shown);
});

test('what is in order without a line, or by a line that nobody knows, is concluded; other states stay', () => {
  expect(shownStateOf(entry('backup', 'inOrder'))).toBe('concluded');
  expect(
    shownStateOf({
      ...entry('backup', 'inOrder'),
      evidence: [{ label: 'backupExists', unknown: 'notAsked' }],
    }),
  ).toBe('concluded');
  for (const state of ['atRisk', 'notKnown', 'due', 'doesNotApply'] as const)
    expect(shownStateOf(entry('backup', state, 'measured'))).toBe(state);
});

test('counts leave out what does not apply', () => {
  const ledger = [
    entry('backup', 'inOrder'),
    entry('backup', 'atRisk'),
    entry('storage', 'due'),
    entry('security', 'notKnown'),
    entry('team', 'doesNotApply'),
  ];
  expect(countsOf(ledger)).toEqual({ all: 4, inOrder: 1, toDo: 2, notKnown: 1 });
  expect(countsOf([])).toEqual({ all: 0, inOrder: 0, toDo: 0, notKnown: 0 });
});

test('a practice is known when all that it applies to is in order, and open when anything is not known', () => {
  expect(
    practicesKnown([
      entry('backup', 'inOrder'),
      entry('backup', 'doesNotApply'),
      entry('storage', 'inOrder'),
      entry('storage', 'notKnown'),
      entry('security', 'atRisk'),
      entry('team', 'doesNotApply'),
    ]),
  ).toEqual({ known: ['backup'], open: ['storage'] });
  expect(practicesKnown([])).toEqual({ known: [], open: [] });
});

describe('of a disk that is encrypted, not the disk is what is open', () => {
  const disk = (state: PracticeState): PracticeEntry => ({
    ...entry('encryption', state),
    evidence: [
      { label: 'recoveryKeyKept', unknown: 'notAsked' },
      { label: 'diskEncrypted', value: { unit: 'word', value: 'yes' }, level: 'told', source: 'answers' },
    ],
  });

  test.each(['notKnown', 'due', 'atRisk'] as const)('%s: its key is', (state) => {
    expect(practiceNameOf(disk(state))).toBe('recoveryKey');
    expect(practiceNameOf(entry('encryption', state))).toBe('encryption');
  });

  test('and so it stands among what is open', () => {
    expect(practicesKnown([disk('notKnown')]).open).toEqual(['recoveryKey']);
    expect(practiceNameOf(disk('inOrder'))).toBe('encryption');
  });
});
