import type { Account } from '../facts/account';
import { providerDecides, switchSeen } from '../mailboxes/provider-decides';
import { providerOf } from '../providers/provider-of';
import type { Check, CheckInput, CheckResult } from './check';
import { line, serverCopyLine, text, word } from './shared/evidence-lines';
import { fateOfOldMail } from './shared/fates';
import { localStoreOf, storeLines } from './shared/local-store';
import { aboutAccount, accountsOfKind, deliversToServer } from './shared/subjects';
import { each } from './shared/each';

/**
 * POP3 at a provider that decides by itself whether fetched mail stays. The program's box is then no verdict: at Gmail
 * it has no effect in either direction, elsewhere the provider can save what the program deletes. Mail that the person
 * saw vanish from webmail was deleted by the provider's switch, and is kept by no box in the program.
 */
export const providerDecidesCopies: Check = {
  id: 'provider-decides-copies',
  version: 1,
  fix: 'keep-at-provider',
  links: ['popImapExplained'],
  evaluate: (input) =>
    each(
      accountsOfKind(input.snapshot, 'pop3').filter((account) => !deliversToServer(account)),
      (account) => judge(account, input),
    ),
};

function judge(account: Account, { snapshot, copies }: CheckInput): CheckResult[] {
  const how = providerDecides(account);
  const provider = providerOf(account);
  if (how === null || !provider) return [];
  const { subject, values } = aboutAccount(account, snapshot);
  const { serverCopy } = account;
  const fact = account.providerSwitch ?? { known: false, reason: 'notAsked' as const };
  const seen = switchSeen(account);
  const switchLine = line('providerSwitch', fact, (value) => word(`providerSwitch.${value}`));
  const evidence =
    !fact.known && seen !== null ? [serverCopyLine(serverCopy)] : [switchLine, serverCopyLine(serverCopy)];
  const about = {
    subject,
    values: { ...values, provider: text(provider.name) },
    evidence,
    pages: [{ provider: provider.id, page: 'popImap' as const }],
  };
  const does = fact.known ? fact.value : seen;
  if (does === null) {
    return [{ ...about, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'providerSwitch' }] }];
  }
  // What webmail shows and what the switch is said to be have to agree.
  if (seen !== null && seen !== does) {
    return [
      { ...about, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'mailVanishesFromWebmail' }] },
    ];
  }
  if (does === 'keeps') return [{ ...about, verdict: 'pass' }];
  const backedUp = fateOfOldMail(copies, { type: 'diskCrash' }, account.id, ['inbox']) === 'kept';
  return [
    {
      ...about,
      evidence: [...evidence, ...storeLines(localStoreOf(account, snapshot))],
      verdict: 'fail',
      severity: backedUp ? 'moderate' : 'critical',
    },
  ];
}
