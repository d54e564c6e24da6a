import { nameOfAccount } from '../mailboxes/account-name';
import type { Subject } from '../facts/subject';
import type { Snapshot } from '../facts/snapshot';

/** The name of an account or file as it came, marks of direction and all; null for the computer, which has none. */
export function nameOfSubject(subject: Subject, snapshot: Snapshot): string | null {
  switch (subject.type) {
    case 'account': {
      const account = snapshot.accounts.find((candidate) => candidate.id === subject.id);
      // A POP3 account that was moved is in no reading any more.
      const moved = snapshot.moves?.find((move) => move.account === subject.id);
      if (account) return nameOfAccount(account, snapshot);
      return moved?.address ?? subject.id;
    }
    case 'dataFile': {
      const files = [...snapshot.dataFiles, ...(snapshot.fileCopies ?? []).map(({ file }) => file)];
      const file = files.find((candidate) => candidate.id === subject.id);
      return file?.name ?? subject.id;
    }
    case 'computer':
      return null;
  }
}
