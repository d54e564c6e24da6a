import { BACKUP, type Backup } from '../../src/core/facts/account';

/** A backup of which nothing is known. */
export const blankBackup = (): Backup => BACKUP.blankWith({});
