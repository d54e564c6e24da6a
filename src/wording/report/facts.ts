import {
  backupExistsLine,
  backupLastOnLine,
  backupPlaceLine,
  backupRestoredLine,
  connectionLines,
  contactsLine,
  deliveryLine,
  fileFormatLine,
  fileLocationLine,
  fileContentsLines,
  fileSizeLine,
  headersOnlyLines,
  kindLine,
  otherClientsLine,
  quotaLimitLine,
  quotaUsedLine,
  seenOnServerLines,
  serverCopyLine,
} from '../../core/checks/shared/evidence-lines';
import type { EvidenceLine } from '../../core/facts/subject';
import type { Account, Backup, DataFile } from '../../core/facts/account';
import type { Snapshot } from '../../core/facts/snapshot';
import { isPop3 } from '../../core/facts/account-kinds';

/** Everything that is known of an account, or could be, in the order in which people would ask. */
export function accountLines(account: Account, snapshot: Snapshot): EvidenceLine[] {
  const pop3 = isPop3(account);
  return [
    kindLine(account),
    ...connectionLines('incoming', account.incoming),
    ...connectionLines('outgoing', account.outgoing),
    ...(pop3 ? popLines(account) : []),
    deliveryLine(account, snapshot),
    ...(pop3 ? [] : [contactsLine(account)]),
    quotaUsedLine(account),
    quotaLimitLine(account),
    ...(account.backup.exists.known || !liesInFile(account, snapshot) ? backupLines(account.backup) : []),
  ];
}

function popLines(account: Account): EvidenceLine[] {
  return [
    serverCopyLine(account.serverCopy),
    ...seenOnServerLines(account),
    ...headersOnlyLines(account),
    otherClientsLine(account),
  ];
}

/** Of mail that lies in a data file, the backup is asked and told for the file. */
function liesInFile({ delivery }: Account, { dataFiles }: Snapshot): boolean {
  return delivery.known && dataFiles.some(({ id }) => id === delivery.value.dataFileId);
}

/** Everything that is known of a data file, or could be. */
export function fileLines(file: DataFile): EvidenceLine[] {
  return [
    fileSizeLine(file),
    fileFormatLine(file),
    fileLocationLine(file),
    ...fileContentsLines(file),
    ...backupLines(file.backup),
  ];
}

function backupLines(backup: Backup): EvidenceLine[] {
  const exists = backupExistsLine(backup);
  // Of a backup that is not there, or of which nobody knows, there is nothing more to say.
  return backup.exists.known && backup.exists.value
    ? [exists, backupLastOnLine(backup), backupPlaceLine(backup), backupRestoredLine(backup)]
    : [exists];
}
