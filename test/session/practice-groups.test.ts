import { ledgerOf } from '../../src/core/practices/ledger';
import { countsOf, shownStateOf } from '../../src/core/practices/practice';
import { inspect } from '../../src/core/report/inspect';
import { groupsOf, subjectOf } from '../../src/session/practice-groups';
import { questionOn } from '../../src/session/questions/question-on';
import { TODAY, exchange, imap, pop3, pst, snapshotOf, told } from '../tools/make-snapshot';

const address = 'mona@example.com';
const snapshot = snapshotOf({
  accounts: [imap({ address, twoStep: told(true), ownPassword: told(true) }), pop3({ address }), exchange()],
  dataFiles: [pst()],
});
const ledger = ledgerOf(snapshot, inspect(snapshot, TODAY), TODAY);

it('puts each mailbox with its sign-in together, and the computer last', () => {
  const groups = groupsOf(ledger);
  expect(groups.map(({ subject }) => subject)).toEqual([
    { type: 'account', id: 'imap' },
    { type: 'account', id: 'exchange' },
    { type: 'computer' },
  ]);
  expect(groups.map(({ entries }) => entries.length)).toEqual([5, 5, 3]);
  expect(groups[0]?.entries[0]?.state).toBe('atRisk');
  expect(groups[0]?.entries.some(({ practice }) => practice === 'security')).toBe(true);
});

it('loses no practice and counts each once, those left out that do not apply', () => {
  const { all, inOrder, toDo, notKnown } = countsOf(ledger);
  expect(groupsOf(ledger).flatMap(({ entries }) => entries)).toHaveLength(ledger.length);
  expect(inOrder + toDo + notKnown).toBe(all);
  expect(all).toBe(ledger.filter(({ state }) => state !== 'doesNotApply').length);
});

it('says of what the person told that it is told, and never that it is proved', () => {
  const [security] = ledger.filter(({ practice }) => practice === 'security');
  expect(security?.state).toBe('inOrder');
  expect(security && shownStateOf({ ...security, evidence: security.evidence.slice(0, 1) })).toBe('told');
});

it('has a question that can be put, or another way on, for each practice that is not known', () => {
  for (const entry of ledger.filter(({ state }) => state === 'notKnown')) {
    const leads = entry.settledBy.filter(
      (settles) =>
        settles.by !== 'question' ||
        questionOn(settles.question, settles.about ?? subjectOf(entry), snapshot).length > 0,
    );
    expect([entry.practice, leads.length > 0]).toEqual([entry.practice, true]);
  }
});
