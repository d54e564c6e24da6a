import { daysBetween } from '../days';
import { LIMITS } from '../limits';
import { backupCheck, hasBackup, lessThan } from './shared/backup-stores';
import { backupExistsLine, backupRestoredLine, date } from './shared/evidence-lines';

/** Nobody has brought mail back from the backup, or not for so long that it says little. */
export const backupNeverRestored = backupCheck(
  { id: 'backup-never-restored', version: 1, fix: 'restore-drill', links: ['openDataFile'] },
  (store, { today }) => {
    if (!hasBackup(store)) return [];
    const { backup, risk } = store;
    const { restoredOn } = backup;
    const { subject, values } = store.about;
    const evidence = [backupRestoredLine(backup), backupExistsLine(backup)];
    if (restoredOn.known && restoredOn.value === null) {
      return [{ subject, values, evidence, verdict: 'fail', severity: lessThan(risk) }];
    }
    const age = restoredOn.known && restoredOn.value !== null ? daysBetween(restoredOn.value, today) : NaN;
    // A date that is none or lies ahead tells nothing; tomorrow is a time zone.
    if (!restoredOn.known || restoredOn.value === null || !(age >= -1)) {
      return [
        {
          subject,
          values,
          evidence,
          verdict: 'cantTell',
          settledBy: [{ by: 'question', question: 'backupRestored' }],
        },
      ];
    }
    const about = { subject, values: { ...values, date: date(restoredOn.value) }, evidence };
    return age > LIMITS.restoreProofDays.value
      ? [{ ...about, verdict: 'fail', severity: 'minor' }]
      : [{ ...about, verdict: 'pass' }];
  },
);
