import { accountSpokenOf } from '../../core/facts/accounts';
import type { FixStep } from '../../core/fixes/fix';
import type { Walk } from '../../core/report/decisions';
import type { Finding } from '../../core/report/report';
import { concernsAccount, type Inspected } from '../inspected';

/**
 * What has to be seen to before this step: that there is no backup of the mail, or that nobody knows. null: the step needs
 * none, or there is one.
 */
export function backupFirst(
  { needsBackup }: FixStep,
  { subject }: Walk,
  { snapshot, report }: Pick<Inspected, 'snapshot' | 'report'>,
): Finding | null {
  const account = accountSpokenOf(snapshot.accounts, subject);
  if (needsBackup !== true || !account) return null;
  const missing = report.findings.find(
    ({ check, verdict, subject: about }) =>
      check === 'backup-missing' && verdict !== 'pass' && concernsAccount(about, account),
  );
  return missing ?? null;
}
