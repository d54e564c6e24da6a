import type { Account } from '../facts/account';
import { isPop3 } from '../facts/account-kinds';
import type { SourceFacts } from '../facts/snapshot';
import { toldAccountId } from '../questions/apply-answers';
import type { Answer } from '../questions/question';

/**
 * By the id that a source gives an account: the id under which the person had told of it by its address. It is the same
 * account, and what was answered, begun and decided about it goes on once a file of the settings shows it.
 *
 * One address may stand in several places. The one told of is then the POP3 account, whose mail may be lost, and on the
 * computer that was looked at first.
 */
export function toldIds(accounts: readonly Account[], answers: readonly Answer[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { question, subject, value } of answers) {
    if (question !== 'accountAddress' || subject.type !== 'account' || value.kind !== 'text') continue;
    const [shown] = accounts
      // A policy may speak of it under that id already, and shows no account.
      .filter(
        ({ id, address }) => id !== subject.id && address !== null && toldAccountId(address) === subject.id,
      )
      .sort(byPlace);
    if (shown) ids.set(shown.id, subject.id);
  }
  return ids;
}

function byPlace(a: Account, b: Account): number {
  const differ =
    Number(isPop3(b)) - Number(isPop3(a)) ||
    Number(a.profile === null) - Number(b.profile === null) ||
    (a.computer ?? 1) - (b.computer ?? 1);
  return differ !== 0 ? differ : a.id < b.id ? -1 : 1;
}

interface Given {
  sources: readonly SourceFacts[];
  answers: readonly Answer[];
}

/** The sources and the answers, in which an account that the person told of has one id, whoever speaks of it. */
export function withToldIds({ sources, answers }: Given): Given {
  const ids = toldIds(
    sources.flatMap(({ accounts }) => accounts),
    answers,
  );
  if (ids.size === 0) return { sources, answers };
  const told = (id: string) => ids.get(id) ?? id;
  return {
    sources: sources.map((facts) => ({
      ...facts,
      accounts: facts.accounts.map((account) => ({ ...account, id: told(account.id) })),
    })),
    answers: answers.map((answer) => underId(answer, told)),
  };
}

function underId(answer: Answer, told: (id: string) => string): Answer {
  const { question, subject, value } = answer;
  if (subject.type === 'account') return { ...answer, subject: { ...subject, id: told(subject.id) } };
  return question === 'mailOf' && value.kind === 'text'
    ? { ...answer, value: { ...value, value: told(value.value) } }
    : answer;
}
