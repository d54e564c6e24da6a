import { backupCheck } from './shared/backup-stores';
import { backupExistsLine } from './shared/evidence-lines';

/** Nobody has made an independent copy. */
export const backupMissing = backupCheck(
  { id: 'backup-missing', fix: 'back-up-mail', links: ['backUpEmail', 'exportToPst'] },
  ({ about, backup, risk }) => {
    const result = { ...about, evidence: [backupExistsLine(backup)] };
    if (!backup.exists.known) {
      return [{ ...result, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'backupExists' }] }];
    }
    return backup.exists.value
      ? [{ ...result, verdict: 'pass' }]
      : [{ ...result, verdict: 'fail', severity: risk }];
  },
);
