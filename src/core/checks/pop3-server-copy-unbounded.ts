import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { providerDecides } from '../mailboxes/provider-decides';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import {
  quotaLimitLine,
  quotaUsedLine,
  seenOnServerLines,
  serverCopyLine,
  serverDeletesLine,
} from './shared/evidence-lines';
import { quotaOf } from './shared/quota';
import { aboutAccount, accountsOfKind, deliversToServer } from './shared/subjects';
import { each } from './shared/each';

/**
 * POP3: copies stay on the server with no end, so that the mailbox fills up. Nothing is lost by it, which is why
 * it is minor until the space is known to run short. Once the mailbox is full this is the cause, and comes before
 * making room by hand, which fills up again. A mailbox that the server empties by itself, one with no limit, or with more than half of it free,
 * leaves years; there it is no problem yet, and `quota-near` speaks up in time. Who is moving to IMAP is to leave
 * everything there: what the old account removed would be gone from the new one.
 */
export const pop3ServerCopyUnbounded: Check = {
  id: 'pop3-server-copy-unbounded',
  version: 2,
  fix: 'end-server-copies',
  links: ['leaveOnServerProperty', 'popImapExplained'],
  evaluate: ({ snapshot }) => each(accountsOfKind(snapshot, 'pop3'), (account) => judge(account, snapshot)),
};

function judge(account: Account, snapshot: Snapshot): CheckResult[] {
  const { serverCopy } = account;
  // An end that is set in the program makes no room there.
  if (providerDecides(account) !== null) return [];
  const about = aboutAccount(account, snapshot);
  const setting = serverCopyLine(serverCopy);
  if (!serverCopy.known) {
    // Elsewhere `pop3-no-server-copy` asks about the setting; it has nothing to say where mail is on a server anyway.
    if (!deliversToServer(account)) return [];
    return [{ ...about, evidence: [setting], verdict: 'cantTell', settledBy: [{ by: 'profileExport' }] }];
  }
  if (account.otherClients.known && account.otherClients.value === 'removeMail') return [];
  if (snapshot.moves?.some((move) => move.account === account.id)) return [];
  const space = [...seenOnServerLines(account), quotaUsedLine(account), quotaLimitLine(account)];
  switch (serverCopy.value.keep) {
    case 'none':
      return [];
    case 'days':
      return [{ ...about, evidence: [setting], verdict: 'pass' }];
    case 'forever': {
      const rule = account.serverDeletesAfterDays;
      if (rule.known && rule.value !== null) {
        return [{ ...about, evidence: [serverDeletesLine(account), setting], verdict: 'pass' }];
      }
      const quota = quotaOf(account, snapshot);
      switch (quota.state) {
        case 'noLimit':
          return [{ ...about, evidence: [quotaLimitLine(account), setting], verdict: 'pass' }];
        case 'unsure':
        case 'unknown':
          return [{ ...about, evidence: [setting, ...space], verdict: 'fail', severity: 'minor' }];
        case 'known':
          if (quota.share < LIMITS.quotaRoomyShare.value) {
            return [{ ...about, evidence: [...space, setting], verdict: 'pass' }];
          }
          return [
            {
              ...about,
              evidence: [setting, ...space],
              verdict: 'fail',
              severity:
                quota.share >= 1
                  ? 'critical'
                  : quota.share >= LIMITS.quotaSeriousShare.value
                    ? 'serious'
                    : quota.share >= LIMITS.quotaNearShare.value
                      ? 'moderate'
                      : 'minor',
            },
          ];
      }
    }
  }
}
