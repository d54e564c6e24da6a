import { unknown } from '../../../src/core/facts/evidence';
import { blankBackup } from '../../tools/blank-backup';
import { KEPT_FOREVER, TODAY, backupOf, imported, pop3, pst, told } from '../../tools/make-snapshot';

export const pop = { type: 'account', id: 'pop' } as const;

export const files = [pst()];

export const notAskedForBackup = [pst({ backup: blankBackup() })];

export const backedUp = [pst({ backup: backupOf(TODAY) })];

export const onSameDisk = [pst({ backup: backupOf(TODAY, { place: told('sameDisk') }) })];

export const onOtherDrive = [pst({ location: imported('otherDrive') })];

export const intoExchange = imported({ to: 'exchangeMailbox', dataFileId: null } as const);

export const notInExport = unknown('notInExport');

export const forever = (more: Parameters<typeof pop3>[0] = {}) => ({
  accounts: [pop3({ serverCopy: imported(KEPT_FOREVER), ...more })],
  dataFiles: files,
});
