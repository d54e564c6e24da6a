import type { Account, DataFile } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { providerOf } from '../providers/provider-of';
import type { Check, CheckResult } from './check';
import { line, text, yesOrNo } from './shared/evidence-lines';
import { aboutAccount, accountsOfKind } from './shared/subjects';
import { each } from './shared/each';

/**
 * POP3 or IMAP at a provider that takes no password any more, neither the account's nor one for programs. Classic
 * Outlook knows no other way to sign in by POP3 and IMAP, so such an account has most likely fetched nothing since.
 * Thunderbird does, so there the person is asked.
 */
export const signinEnded: Check = {
  id: 'signin-ended',
  version: 1,
  fix: 'add-microsoft-account',
  links: ['passwordsEnded'],
  evaluate: ({ snapshot }) =>
    each(accountsOfKind(snapshot, 'pop3', 'imap'), (account) => judge(account, snapshot)),
};

function judge(account: Account, snapshot: Snapshot): CheckResult[] {
  const provider = providerOf(account);
  const signIn = provider?.signIn;
  // The server has to be known: the address alone may be collected by another.
  if (!provider || signIn?.value.password !== 'ended' || !account.incoming.known) return [];
  const { subject, values } = aboutAccount(account, snapshot);
  const fact = account.newMailArrives ?? { known: false, reason: 'notAsked' as const };
  const server = line('incomingServer', account.incoming, ({ host }) => text(host));
  const about = {
    subject,
    values: { ...values, provider: text(provider.name) },
    pages: [{ provider: provider.id, page: 'popImap' as const }],
  };
  const arrives = line('newMailArrives', fact, yesOrNo);
  if (fact.known) {
    return fact.value
      ? [{ ...about, evidence: [arrives, server], verdict: 'pass' }]
      : [{ ...about, evidence: [arrives, server], verdict: 'fail', severity: 'critical' }];
  }
  if (mayBeOutlook(account, snapshot)) {
    return [{ ...about, evidence: [server, arrives], verdict: 'fail', severity: 'serious' }];
  }
  return [
    {
      ...about,
      evidence: [arrives, server],
      verdict: 'cantTell',
      settledBy: [{ by: 'question', question: 'newMailArrives' }],
    },
  ];
}

/** An account of an Outlook profile delivers into an Outlook file, and one of Thunderbird into a folder of its own. */
function mayBeOutlook({ delivery, profile }: Account, { dataFiles, client }: Snapshot): boolean {
  if (profile === null) return false;
  const id = delivery.known ? delivery.value.dataFileId : null;
  const file: DataFile | undefined = dataFiles.find((one) => one.id === id);
  if (file?.kind.known) return file.kind.value !== 'thunderbirdFolder';
  return client.known && client.value === 'classicWindows';
}
