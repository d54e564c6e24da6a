import type { DataFile } from '../../core/facts/account';
import type { MailFileFacts } from '../../core/facts/mail-file';
import type { MailboxState } from '../../core/facts/mailbox';
import { mailboxOfFile } from '../../core/facts/mailbox-of-file';
import { putTogether } from '../../core/facts/put-together';
import type { FileCopy, Snapshot } from '../../core/facts/snapshot';

/** A file in which mail was counted. */
export interface CountedFile {
  file: DataFile;
  contents: MailFileFacts;
  mailbox: MailboxState;
  /** The file stands aside: it is a copy, or may be one. */
  copy: FileCopy | undefined;
}

/** All files in which something was counted: those in use, then those that stand aside. */
export function countedFiles({ dataFiles, fileCopies = [], sources }: Snapshot): CountedFile[] {
  const counted = (file: DataFile, copy: FileCopy | undefined): CountedFile[] => {
    const mailbox = mailboxOfFile(file, sources);
    return mailbox && file.contents?.known === true
      ? [{ file, contents: file.contents.value, mailbox: putTogether(mailbox), copy }]
      : [];
  };
  return [
    ...dataFiles.flatMap((file) => counted(file, undefined)),
    ...fileCopies.flatMap((copy) => counted(copy.file, copy)),
  ];
}
