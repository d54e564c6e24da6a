import { copiesOfOne } from '../copies/by-account';
import type { Account } from '../facts/account';
import type { EvidenceLine } from '../facts/subject';
import type { Check, CheckInput, CheckResult } from './check';

import { count, days, line, word } from './shared/evidence-lines';
import { aboutAccount } from './shared/subjects';
import { each } from './shared/each';

/**
 * The mail program itself deletes old mail for good: here, and on the server as far as its setting reaches there. Its settings show the rule of the
 * account; one that a single folder has for itself stands elsewhere.
 */
export const programDeletesOldMail: Check = {
  id: 'program-deletes-old-mail',
  version: 2,
  fix: 'stop-own-deletion',
  links: ['thunderbirdRetention'],
  evaluate: (input) => each(input.snapshot.accounts, (account) => judge(account, input)),
};

function judge(account: Account, { snapshot, copies }: CheckInput): CheckResult[] {
  const { ownRetention } = account;
  if (!ownRetention) return [];
  const about = { ...aboutAccount(account, snapshot), evidence: [retentionLine(account)] };
  if (!ownRetention.known) return [{ ...about, verdict: 'cantTell', settledBy: [{ by: 'profileExport' }] }];
  if (ownRetention.value.keep === 'all') return [{ ...about, verdict: 'pass' }];
  // What it has deleted already lies in a backup or nowhere.
  const backedUp = copiesOfOne(copies, account.id).some(
    ({ place, certainty }) => place.type === 'backup' && certainty === 'certain',
  );
  return [{ ...about, verdict: 'fail', severity: backedUp ? 'moderate' : 'serious' }];
}

/** What the program keeps: everything, so many days, or so many messages in a folder. */
export function retentionLine({ ownRetention }: Account): EvidenceLine {
  const fact = ownRetention ?? { known: false, reason: 'notInExport' as const };
  if (fact.known && fact.value.keep === 'newest') {
    const { count: newest } = fact.value;
    return line('keepsNewest', fact, () => count(newest));
  }
  return line('keepsDays', fact, (value) =>
    value.keep === 'days' ? days(value.days) : word('ownRetention.all'),
  );
}
