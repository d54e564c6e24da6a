import type { Account } from '../facts/account';
import { providerDecides } from '../mailboxes/provider-decides';
import { LIMITS } from '../limits';
import type { Check, CheckInput, CheckResult } from './check';
import { days, deliveryLine, serverCopyLine } from './shared/evidence-lines';
import { fateOfOldMail } from './shared/fates';
import { localStoreOf, openBackupFacts, storeLines } from './shared/local-store';
import { aboutAccount, accountsOfKind, deliversToServer, mayDeliverToServer } from './shared/subjects';
import { each } from './shared/each';

/**
 * POP3: the server keeps a copy for some days only, and what is older has no other copy. A time limit is good
 * practice, so it is a backup that settles this, and the backup that decides; a copy with no end settles it too.
 */
export const pop3ServerCopyExpires: Check = {
  id: 'pop3-server-copy-expires',
  version: 2,
  fix: 'back-up-mail',
  links: ['leaveOnServerProperty', 'backUpEmail'],
  evaluate: (input) =>
    each(
      accountsOfKind(input.snapshot, 'pop3').filter(
        (account) => !deliversToServer(account) && providerDecides(account) === null,
      ),
      (account) => judge(account, input),
    ),
};

function judge(account: Account, { snapshot, copies, today }: CheckInput): CheckResult[] {
  const { serverCopy } = account;
  // Not known and not kept at all: `pop3-no-server-copy` says so.
  if (!serverCopy.known || serverCopy.value.keep === 'none') return [];
  const { subject, values } = aboutAccount(account, snapshot);
  const setting = serverCopyLine(serverCopy);
  const fate = fateOfOldMail(copies, { type: 'diskCrash' }, account.id, ['inbox']);
  if (serverCopy.value.keep === 'forever') {
    // Where another device or the server itself removes mail, this setting settles nothing.
    return fate === 'kept' ? [{ subject, values, evidence: [setting], verdict: 'pass' }] : [];
  }
  const kept = serverCopy.value.days;
  if (kept <= 0) return [];

  const store = localStoreOf(account, snapshot);
  const about = {
    subject,
    values: { ...values, days: days(kept) },
    evidence: [...storeLines(store), setting],
  };
  if (mayDeliverToServer(account, snapshot)) {
    const evidence = [deliveryLine(account, snapshot), setting];
    return [
      {
        ...about,
        evidence,
        verdict: 'cantTell',
        settledBy: [{ by: 'profileExport' }, { by: 'question', question: 'ownFolders' }],
      },
    ];
  }
  const severity = kept >= LIMITS.longServerCopyDays.value ? 'moderate' : 'serious';
  switch (fate) {
    case 'kept':
    case 'recoverable':
      return [{ ...about, verdict: 'pass' }];
    case 'lost':
      return [{ ...about, verdict: 'fail', severity }];
    case 'cannotTell': {
      const settledBy = openBackupFacts(store.backup, today);
      // Only which disk it is on is open, and there is one copy on that disk.
      if (settledBy.length === 0) return [{ ...about, verdict: 'fail', severity: 'moderate' }];
      return [{ ...about, verdict: 'cantTell', settledBy }];
    }
  }
}
