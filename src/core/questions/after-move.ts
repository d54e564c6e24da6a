import { wayOf } from '../chooser/chooser-facts';
import type { Account } from '../facts/account';
import { isSameAddress } from '../facts/address';
import { subjectKey } from '../facts/subject';
import type { Answer, QuestionId } from './question';

/**
 * What is told of a mailbox and of whom it belongs to, in whichever way it is read. How much is on the server is not
 * among it: a move brings more there. Nor is what other devices do: they may move as well.
 */
const OF_MAILBOX: readonly QuestionId[] = [
  'serverDeletes',
  'quotaLimit',
  'contactsOnlyHere',
  'twoStep',
  'ownPassword',
  'mailSorted',
  'collector',
  'signedInOn',
  'teamUse',
];

/**
 * Answers about POP3 accounts that the person wants to read by IMAP, as answers about the accounts that take their place:
 * it is the same mailbox, and nobody says the same twice. What was answered about the new account itself comes before it.
 */
export function answersAfterMove(answers: readonly Answer[], accounts: readonly Account[]): Answer[] {
  const moves = answers.filter(({ question }) => question === 'readByImap');
  if (moves.length === 0) return [];
  const own = new Set(answers.map(({ question, subject }) => `${question}\n${subjectKey(subject)}`));
  return moves.flatMap(({ subject: old, value }) => {
    if (value.kind !== 'text') return [];
    const told = answers.filter(
      ({ question, subject }) => OF_MAILBOX.includes(question) && subjectKey(subject) === subjectKey(old),
    );
    return accounts
      .filter(
        (account) => isSameAddress(account.address ?? account.name, value.value) && isSeenByImap(account),
      )
      .map(({ id }) => ({ type: 'account' as const, id }))
      .flatMap((subject) =>
        told
          .filter(({ question }) => !own.has(`${question}\n${subjectKey(subject)}`))
          .map((answer) => ({ ...answer, subject })),
      );
  });
}

function isSeenByImap(account: Account): boolean {
  const { kind } = account;
  return kind.known && kind.evidence !== 'told' && wayOf(account) === 'imap';
}
