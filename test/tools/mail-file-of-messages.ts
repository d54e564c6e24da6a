import type { MailFileFacts, MailFileSpecial } from '../../src/core/facts/mail-file';
import { CountedFolder, placeOf } from '../../src/sources/mailfile/counted-folder';
import { FileTally } from '../../src/sources/mailfile/tally';
import { mailFileOf } from './make-mail-file';

/** One message of a made-up file. */
export interface MessageInFolder {
  folder: string;
  /** ISO date; null: none. */
  day: string | null;
  bytes: number;
  /** Of the day at which it arrived. Left out: its place in the list, so that no two have one. */
  second?: number;
}

/** What a reader would count in a file with these messages, by the counting of the real one. */
export function mailFileOfMessages(
  messages: readonly MessageInFolder[],
  more: Partial<MailFileFacts> = {},
  specials: Readonly<Record<string, MailFileSpecial>> = {},
): MailFileFacts {
  const modifiedAt = more.modifiedAt === undefined ? '2026-11-20T10:00:00.000Z' : more.modifiedAt;
  const tally = new FileTally();
  const folders = new Map<string, CountedFolder>();
  messages.forEach(({ folder, day, bytes, second }, index) => {
    const counted =
      folders.get(folder) ?? new CountedFolder(placeOf([folder], specials[folder] ?? null), tally);
    folders.set(folder, counted);
    // Each at a time of its own, so that none is taken for another.
    const date = day === null ? null : Date.parse(`${day}T00:00:00Z`) + ((second ?? index) % 80_000) * 1000;
    counted.add({ date, bytes, read: true });
  });
  return mailFileOf(
    [...folders.values()].map((folder) => folder.facts(modifiedAt, false)),
    { likelyDuplicates: tally.likelyDuplicates, modifiedAt, ...more },
  );
}
