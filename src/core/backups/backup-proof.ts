import type { Backup, DataFile, OpenedMessage } from '../facts/account';
import { known, stronger, unknown, type Fact } from '../facts/evidence';
import type { MailFileFacts } from '../facts/mail-file';
import { addDays } from '../days';
import type { MailboxState } from '../facts/mailbox';
import { compareCopy } from './compare-copy';
import { isOfOtherMail, type CopyComparison } from './copy-comparison';
import { compareWithMailbox } from './compare-with-mailbox';
import { isOneState } from './copy-identity';

/** A file that was dropped as a copy. */
export interface ReadCopy {
  contents: MailFileFacts;
  /** Id of the source that read it. */
  source: string;
  isCopy: Fact<boolean>;
}

/** What the copies of one store come to. */
export interface BackupProof {
  copy: ReadCopy;
  comparison: CopyComparison;
  /** How surely it is a copy of this mail, and not the file that is in use; null: it is not, or nobody can tell. */
  level: 'measured' | 'told' | null;
}

/**
 * The copy that serves best, with what it is worth: surely a copy before perhaps one, then what is whole for longest.
 * null: no copy was read, or not the file itself.
 */
export function bestCopy(
  live: MailFileFacts | null,
  copies: readonly ReadCopy[],
  backup: Backup,
): BackupProof | null {
  if (live === null) return null;
  return best(
    copies.map((copy): BackupProof => {
      const comparison = compareCopy(live, copy.contents);
      const isOne = isOneState(live, copy.contents);
      return { copy, comparison, level: levelOf(copy, comparison, { backup, proves: !isOne }) };
    }),
  );
}

/** The same of a mailbox on a server, as it told of itself. */
export function bestCopyOfMailbox(
  mailbox: MailboxState,
  copies: readonly ReadCopy[],
  backup: Backup,
): BackupProof | null {
  return best(
    copies.map((copy): BackupProof => {
      const comparison = compareWithMailbox(mailbox, copy.contents);
      return { copy, comparison, level: levelOf(copy, comparison, { backup, proves: true }) };
    }),
  );
}

/** The same against what a program keeps of a mailbox on this computer: of mail that it does not keep nothing is known. */
export function bestCopyOfCache(
  cache: MailFileFacts,
  copies: readonly ReadCopy[],
  backup: Backup,
): BackupProof | null {
  return best(
    copies.map((copy): BackupProof => {
      const comparison = compareCopy(cache, copy.contents);
      return { copy, comparison, level: levelOf(copy, comparison, { backup, proves: false }) };
    }),
  );
}

function best(proofs: readonly BackupProof[]): BackupProof | null {
  return proofs.reduce<BackupProof | null>(
    (first, one) => (first && rank(first) >= rank(one) ? first : one),
    null,
  );
}

/**
 * What is known of a backup once a copy was read. What nobody can tell from the file in use changes nothing, and a copy
 * that lacks mail does not show that there is a backup of it.
 */
export function backupWith(backup: Backup, proof: BackupProof | null): Backup {
  let whole = backup;
  const restoredOn = restoredFact(backup);
  if (restoredOn) whole = { ...whole, restoredOn };
  if (proof === null || proof.level === null) return whole;
  const { level, copy, comparison } = proof;
  const { verdict } = comparison;
  if (verdict.state === 'cannotTell') return whole;
  return {
    ...whole,
    exists:
      verdict.state === 'complete' ? stronger(known(true, level, copy.source), whole.exists) : whole.exists,
    lastOn: verdict.upTo === null ? unknown('failed') : known(verdict.upTo, level, copy.source),
  };
}

/** A message younger than this is in every program's window, and may come from anywhere. */
const OLD_MAIL_DAYS = 30;

/** Why a dropped message says nothing of the backup. Words: `backup.message.<id>`. */
export const MESSAGE_PROBLEMS = ['undated', 'tooNew', 'notInCopy'] as const;
export type MessageProblem = (typeof MESSAGE_PROBLEMS)[number];

/**
 * Whether a message can have come from the copy: it is old, and the copy holds mail of its month, or of its day where
 * the copy tells days. null: it can.
 *
 * @param messageOn ISO date of the message; null: it has none
 * @param today ISO date
 */
export function messageProblem(
  messageOn: string | null,
  copy: MailFileFacts | null,
  today: string,
): MessageProblem | null {
  if (messageOn === null) return 'undated';
  if (addDays(messageOn, OLD_MAIL_DAYS) > today) return 'tooNew';
  if (copy === null) return null;
  const holds = copy.folders.some(({ months, days }) => {
    const day = days[0]?.day;
    return day !== undefined && messageOn >= day
      ? days.some((one) => one.day === messageOn)
      : months.some(({ month }) => messageOn.startsWith(month));
  });
  return holds ? null : 'notInCopy';
}

/**
 * That a message came out of the copy is told, also where the copy holds it: the file in use holds the same old
 * message, and nothing in it says which of the two it was taken from.
 */
function restoredFact({ opened, restoredOn }: Backup): Backup['restoredOn'] | null {
  if (opened?.known !== true) return null;
  const { on }: OpenedMessage = opened.value;
  if (restoredOn.known && restoredOn.value !== null && restoredOn.value > on) return null;
  return known(on, 'told', opened.source);
}

interface Worth {
  backup: Backup;
  /** What it is held against can prove a copy. A file in one state with it may be itself. */
  proves: boolean;
}

function levelOf(
  { isCopy }: ReadCopy,
  { sameMail, verdict }: CopyComparison,
  { backup: { place }, proves }: Worth,
): BackupProof['level'] {
  if (isOfOtherMail(verdict)) return null;
  if (!isCopy.known) return place.known ? 'told' : null;
  if (!isCopy.value) return null;
  return isCopy.evidence === 'measured' && sameMail && proves ? 'measured' : 'told';
}

/** Surely a copy first; then by the day up to which it is whole. */
function rank({ level, comparison: { verdict } }: BackupProof): string {
  const sure = level === 'measured' ? 2 : level === null ? 0 : 1;
  const whole = verdict.state === 'complete' ? 2 : verdict.state === 'gaps' ? 1 : 0;
  const upTo = verdict.state === 'cannotTell' ? '' : (verdict.upTo ?? '');
  return `${sure}${whole}${upTo}`;
}

/**
 * The name of another file of the same store that settings speak of, as where the program was made to open a copy; null:
 * they speak of none. A hint and no more: an entry outlives the file, a file that was renamed leaves its old name behind,
 * and one file has many paths, by a drive letter, a share or a short name. So it shows neither that there is a copy nor
 * what is in it.
 */
export function otherFileOfStore(
  { id, path, storeKey }: DataFile,
  files: readonly DataFile[],
): string | null {
  if (storeKey?.known !== true) return null;
  const other = files.find(
    ({ id: theirs, path: place, storeKey: key }) =>
      theirs !== id &&
      areTwoNames(path, place) &&
      key?.known === true &&
      key.evidence === 'imported' &&
      key.value === storeKey.value,
  );
  return other?.name ?? null;
}

function areTwoNames(one: string | null, other: string | null): boolean {
  const [mine, theirs] = [one, other].map((path) => path?.split(/[\\/]/u).at(-1)?.trim().toLowerCase());
  if (!mine || !theirs || [mine, theirs].some(isShortName)) return false;
  return mine !== theirs;
}

/** Windows gives long names a short one as well, such as `ARCHIV~1.PST`. */
function isShortName(name: string): boolean {
  return /~\d/u.test(name);
}
