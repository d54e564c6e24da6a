import type { Account } from '../../../src/core/facts/account';
import { answersAfterMove } from '../../../src/core/questions/after-move';
import { applyAnswers } from '../../../src/core/questions/apply-answers';
import type { Answer, AnswerValue, QuestionId } from '../../../src/core/questions/question';
import { TODAY, imap, pop3, pst, snapshotOf } from '../../tools/make-snapshot';
import { questionsFor } from '../../tools/questions-for';

const NO: AnswerValue = { kind: 'choice', value: 'no' };
const NEVER: AnswerValue = { kind: 'choice', value: 'never' };
const WISH: AnswerValue = { kind: 'text', value: 'ada@example.com' };

const answer = (question: QuestionId, value: AnswerValue, id = 'pop'): Answer => ({
  question,
  subject: { type: 'account', id },
  value,
  answeredAt: `${TODAY}T10:00:00.000Z`,
});

const fresh = imap({ id: 'new', address: 'Ada@Example.com' });
const old = pop3({ address: 'ada@example.com' });
const TOLD = [answer('contactsOnlyHere', NO), answer('serverDeletes', NEVER), answer('readByImap', WISH)];

function after(accounts: Account[], answers: readonly Answer[]) {
  const snapshot = applyAnswers(snapshotOf({ accounts, dataFiles: [pst()] }), answers);
  const asked = questionsFor(snapshot, answers, TODAY)
    .filter(({ subject }) => subject.type === 'account' && subject.id === 'new')
    .map(({ id }) => id);
  return { asked, account: snapshot.accounts.find(({ id }) => id === 'new') };
}

test.each([
  ['is gone', [fresh]],
  ['still stands beside it', [old, fresh]],
] as const)(
  'what was told of the mailbox holds for the IMAP account when the old one %s',
  (_when, accounts) => {
    const { account, asked } = after([...accounts], TOLD);
    expect(account).toMatchObject({
      contactsOnlyHere: { known: true, value: false, evidence: 'told' },
      serverDeletesAfterDays: { known: true, value: null, evidence: 'told' },
    });
    expect(asked).not.toContain('contactsOnlyHere');
    expect(asked).not.toContain('serverDeletes');
  },
);

test('nobody who does not know is asked again', () => {
  const { asked } = after(
    [fresh],
    [answer('contactsOnlyHere', { kind: 'dontKnow' }), answer('readByImap', WISH)],
  );
  expect(asked).not.toContain('contactsOnlyHere');
});

test('without the wish to move, or of another address, nothing is taken along', () => {
  expect(after([fresh], TOLD.slice(0, 2)).asked).toContain('contactsOnlyHere');
  const other = imap({ id: 'new', address: 'ben@example.com' });
  expect(after([other], TOLD).asked).toContain('contactsOnlyHere');
});

test('what was answered about the new account itself comes first', () => {
  const own = answer('contactsOnlyHere', { kind: 'choice', value: 'yes' }, 'new');
  expect(after([fresh], [own, ...TOLD]).account?.contactsOnlyHere).toMatchObject({ value: true });
});

test('what a move changes is not taken along', () => {
  const answers = [
    answer('quotaUsed', { kind: 'bytes', value: 1e6 }),
    answer('mailVanishesFromWebmail', NO),
    answer('connectionEncrypted', NO),
    answer('otherDevices', { kind: 'choice', value: 'removeMail' }),
    answer('backupExists', { kind: 'choice', value: 'yes' }),
    answer('readByImap', WISH),
  ];
  expect(answersAfterMove(answers, [fresh])).toEqual([]);
});
