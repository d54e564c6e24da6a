import { copiesOfOne } from '../copies/by-account';
import type { Account } from '../facts/account';
import { LIMITS } from '../limits';
import type { Check, CheckInput, CheckResult } from './check';
import { backupLines, line, yesOrNo } from './shared/evidence-lines';
import { MAIL } from './shared/fates';
import { backupOfMail, settlesOfBackup } from './shared/local-store';
import { aboutAccount } from './shared/subjects';

/**
 * Some mail must be kept for years, and one deletion would take it. Only the person knows of such a duty; who was not
 * asked has no result.
 */
export const recordsDuty: Check = {
  id: 'records-duty',
  version: 2,
  fix: 'keep-records',
  links: ['backUpEmail'],
  evaluate: (input) => {
    const duty = input.snapshot.device.recordsDuty;
    if (!duty?.known) return [];
    const evidence = [line('recordsDuty', duty, yesOrNo)];
    if (duty.value) return input.snapshot.accounts.flatMap((account) => judge(account, input));
    return [
      { subject: { type: 'computer' }, values: { account: EVERYTHING_HERE }, evidence, verdict: 'pass' },
    ];
  },
};

/** It is said of all mail that is read here. */
const EVERYTHING_HERE = { unit: 'word', value: 'recordsDuty.allMail' } as const;

function judge(account: Account, { snapshot, copies }: CheckInput): CheckResult[] {
  const duty = snapshot.device.recordsDuty;
  if (!duty?.known || (account.kind.known && account.kind.value === 'other')) return [];
  const backup = backupOfMail(account, snapshot);
  const about = {
    ...aboutAccount(account, snapshot),
    // What stands first decides, and what proves the fix: a copy that was counted, not the duty.
    evidence: [...backupLines(backup), line('recordsDuty', duty, yesOrNo)],
  };
  const backups = copiesOfOne(copies, account.id).filter(({ place }) => place.type === 'backup');
  // What came after an old backup is in one place, and what lies on the same disk goes with it.
  const holds = (certain: boolean) =>
    MAIL.every((kind) =>
      backups.some(
        ({ kind: held, ages, certainty, place: { disk } }) =>
          held === kind &&
          ages !== null &&
          ages.from <= LIMITS.backupStaleDays.value &&
          disk !== 'computer' &&
          (!certain || (certainty === 'certain' && disk !== 'unknownDisk')),
      ),
    );
  if (holds(true)) return [{ ...about, verdict: 'pass' }];
  if (!holds(false)) return [{ ...about, verdict: 'fail', severity: 'serious' }];
  return [{ ...about, verdict: 'cantTell', settledBy: settlesOfBackup(account, backup) }];
}
