import { backupCheck } from './shared/backup-stores';
import { backupExistsLine, count } from './shared/evidence-lines';

/**
 * Nobody has made an independent copy that the person knows of. One that they do not know of is none to bring mail back
 * from, so who does not know is told to make one; where mail lies stays unknown all the same. `sure` in the words: 1 where
 * the person said that there is none.
 */
export const backupMissing = backupCheck(
  { id: 'backup-missing', version: 2, fix: 'back-up-mail', links: ['backUpEmail', 'exportToPst'] },
  ({ about, backup, risk }) => {
    const result = { ...about, evidence: [backupExistsLine(backup)] };
    const { exists } = backup;
    const settledBy = [{ by: 'question', question: 'backupExists' } as const];
    if (!exists.known && exists.reason !== 'personDoesNotKnow')
      return [{ ...result, verdict: 'cantTell', settledBy }];
    return exists.known && exists.value
      ? [{ ...result, verdict: 'pass' }]
      : [
          {
            ...result,
            values: { ...result.values, sure: count(exists.known ? 1 : 0) },
            verdict: 'fail',
            severity: risk,
            ...(!exists.known && { settledBy }),
          },
        ];
  },
);
