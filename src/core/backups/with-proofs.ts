import type { DataFile } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { subjectKey } from '../facts/subject';
import { backupWith, bestCopy, openedBy, type BackupProof, type ReadCopy } from './backup-proof';

/** The copy of a data file that serves best, and what it is worth; null: none was read, or not the file itself. */
export function proofOf(file: DataFile, snapshot: Snapshot): BackupProof | null {
  const live = file.contents?.known === true ? file.contents.value : null;
  return bestCopy(live, copiesOfFile(file, snapshot), file.backup);
}

/** Lays on the backups of data files what copies of them have shown. */
export function withBackupProofs(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    accounts: snapshot.accounts.map((account) =>
      account.backup.opened ? { ...account, backup: backupWith(account.backup, null, null) } : account,
    ),
    dataFiles: snapshot.dataFiles.map((file) => {
      const proof = proofOf(file, snapshot);
      const opened = openedBy(file, snapshot.dataFiles);
      if (proof === null && opened === null && !file.backup.opened) return file;
      return { ...file, backup: backupWith(file.backup, proof, opened) };
    }),
  };
}

/** What was dropped as a copy of this file, or is said to be one. */
export function copiesOfFile({ id }: DataFile, { fileCopies = [] }: Snapshot): ReadCopy[] {
  return fileCopies.flatMap(({ file, of, isCopy }) => {
    const { contents, droppedAsCopy } = file;
    const isOfThis = droppedAsCopy ? subjectKey(droppedAsCopy.of) === id : isCopy.known && of.includes(id);
    if (!isOfThis || contents?.known !== true) return [];
    return [{ contents: contents.value, source: contents.source, isCopy: droppedAsCopy?.isCopy ?? isCopy }];
  });
}
