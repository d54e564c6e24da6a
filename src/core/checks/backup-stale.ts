import { ageOfBackup } from '../copies/backup-copies';
import { LIMITS } from '../limits';
import { backupCheck, hasBackup, lessThan } from './shared/backup-stores';
import { backupExistsLine, backupLastOnLine, date, days } from './shared/evidence-lines';

/** The last backup is so old that much mail has come since. */
export const backupStale = backupCheck(
  { id: 'backup-stale', version: 1, fix: 'back-up-mail', links: ['backUpEmail'] },
  (store, { today }) => {
    if (!hasBackup(store)) return [];
    const { backup, risk } = store;
    const { subject, values } = store.about;
    const evidence = [backupLastOnLine(backup), backupExistsLine(backup)];
    const age = ageOfBackup(backup, today);
    if (!backup.lastOn.known || !age.known) {
      return [
        {
          subject,
          values,
          evidence,
          verdict: 'cantTell',
          settledBy: [{ by: 'question', question: 'backupLastOn' }],
        },
      ];
    }
    const about = {
      subject,
      values: { ...values, date: date(backup.lastOn.value), days: days(age.days) },
      evidence,
    };
    if (age.days > LIMITS.backupVeryStaleDays.value) return [{ ...about, verdict: 'fail', severity: risk }];
    if (age.days > LIMITS.backupStaleDays.value) {
      return [{ ...about, verdict: 'fail', severity: lessThan(risk) }];
    }
    return [{ ...about, verdict: 'pass' }];
  },
);
