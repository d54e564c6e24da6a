import type { Account } from '../facts/account';
import { dataFileOf } from '../facts/data-files';
import type { Snapshot } from '../facts/snapshot';

/** Whether it is known if the mail of an account, or the data file that it lies in, has a backup. */
export function isBackupKnown({ backup, delivery }: Account, { dataFiles }: Snapshot): boolean {
  const file = delivery.known ? delivery.value.dataFileId : null;
  return backup.exists.known || dataFileOf(dataFiles, file)?.backup.exists.known === true;
}
