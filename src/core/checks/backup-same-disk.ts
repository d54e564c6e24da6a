import { backupCheck, hasBackup } from './shared/backup-stores';
import { backupExistsLine, backupPlaceLine } from './shared/evidence-lines';

/**
 * The backup of a data file lies on the same disk, and goes with it. Mail that is on a server as well is not
 * concerned: there a copy on this computer is a second place.
 */
export const backupSameDisk = backupCheck(
  { id: 'backup-same-disk', version: 1, fix: 'back-up-elsewhere', links: ['backUpEmail'] },
  (store) => {
    if (!store.local || !hasBackup(store)) return [];
    const { backup, risk } = store;
    const about = { ...store.about, evidence: [backupPlaceLine(backup), backupExistsLine(backup)] };
    if (!backup.place.known) {
      return [{ ...about, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'backupPlace' }] }];
    }
    switch (backup.place.value) {
      case 'sameDisk':
        // Against the disk it is no backup, so it is as bad as having none.
        return [{ ...about, verdict: 'fail', severity: risk }];
      case 'otherDisk':
      case 'cloud':
        return [{ ...about, verdict: 'pass' }];
    }
  },
);
