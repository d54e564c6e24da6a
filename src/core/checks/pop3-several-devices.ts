import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import type { Check, CheckResult } from './check';
import { otherClientsLine, serverCopyLine } from './shared/evidence-lines';
import { aboutAccount, accountsOfKind } from './shared/subjects';
import { each } from './shared/each';

/**
 * POP3 on more than one device: whichever removes mail from the server takes it from all the others. It is in
 * order when this computer leaves a copy and the others do too.
 */
export const pop3SeveralDevices: Check = {
  id: 'pop3-several-devices',
  version: 2,
  fix: 'one-reader-removes',
  links: ['popImapExplained'],
  evaluate: ({ snapshot }) => each(accountsOfKind(snapshot, 'pop3'), (account) => judge(account, snapshot)),
};

function judge(account: Account, snapshot: Snapshot): CheckResult {
  const { otherClients, serverCopy } = account;
  const others = otherClientsLine(account);
  const about = { ...aboutAccount(account, snapshot), evidence: [others] };
  if (!otherClients.known) {
    return { ...about, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'otherDevices' }] };
  }
  const both = { ...about, evidence: [others, serverCopyLine(serverCopy)] };
  switch (otherClients.value) {
    case 'none':
      return { ...about, verdict: 'pass' };
    case 'removeMail':
      return { ...both, verdict: 'fail', severity: 'serious' };
    case 'leaveMail':
      if (!serverCopy.known) {
        return {
          ...both,
          verdict: 'cantTell',
          settledBy: [{ by: 'profileExport' }, { by: 'question', question: 'mailVanishesFromWebmail' }],
        };
      }
      return serverCopy.value.keep === 'none'
        ? { ...both, verdict: 'fail', severity: 'moderate' }
        : { ...both, verdict: 'pass' };
  }
}
