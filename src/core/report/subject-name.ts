import { accountOf } from '../facts/accounts';
import { dataFileOf } from '../facts/data-files';
import { nameOfAccount } from '../mailboxes/account-name';
import type { Subject } from '../facts/subject';
import type { Snapshot } from '../facts/snapshot';

/** The name of an account or file as it came, marks of direction and all; null for the computer, which has none. */
export function nameOfSubject(subject: Subject, snapshot: Snapshot): string | null {
  switch (subject.type) {
    case 'account': {
      const account = accountOf(snapshot.accounts, subject.id);
      // A POP3 account that was moved is in no reading any more.
      const moved = snapshot.moves?.find((move) => move.account === subject.id);
      if (account) return nameOfAccount(account, snapshot);
      return moved?.address ?? subject.id;
    }
    case 'dataFile': {
      const copies = snapshot.fileCopies ?? [];
      const file =
        dataFileOf(snapshot.dataFiles, subject.id) ??
        copies.find(({ file: { id } }) => id === subject.id)?.file;
      return file?.name ?? subject.id;
    }
    case 'computer':
      return null;
  }
}
