import type { CheckId } from '../../core/checks/check';
import { accountSpokenOf } from '../../core/facts/accounts';
import type { Subject } from '../../core/facts/subject';
import { mailboxOf } from '../../core/facts/mailbox-accounts';
import type { MailboxState, MailFolder } from '../../core/facts/mailbox';
import type { Snapshot } from '../../core/facts/snapshot';
import type { FixId } from '../../core/fixes/fix';
import { foldersFor, takesMoves, TARGETS, type MoveKind } from './task';

/** A year in days: mail below that is hardly what a person calls old. */
const OLD_DAYS = 365;
/** Our own mark: fewer are moved by hand as fast. */
const WORTH_MOVING = 20;

/** The move that a step of a walk comes down to; null: none. */
export function moveForStep(fix: FixId, step: string): MoveKind | null {
  switch (`${fix} ${step}`) {
    case 'tidy-folders choose-folder':
    case 'tidy-folders make-folders':
    case 'tidy-folders move-years':
    case 'sort-mail make-folders':
    case 'keep-elsewhere make-folder':
    case 'keep-elsewhere move-mail':
      return 'old';
    case 'clear-mailbox delete-some':
    case 'free-server-space clear-large':
    case 'make-room-now clear-large':
      return 'large';
    default:
      return null;
  }
}

/** The move that a finding comes down to; null: none. */
export function moveForFinding(check: CheckId): MoveKind | null {
  const old: readonly CheckId[] = ['folder-too-full', 'inbox-unsorted', 'deleted-items-used-as-archive'];
  if (old.includes(check)) return 'old';
  return check === 'large-items' ? 'large' : null;
}

/**
 * The folder to begin with, for what a check found in an account's mailbox; null when mail of that mailbox cannot
 * be moved from here, or moving does not help.
 */
export function folderToMove(
  kind: MoveKind,
  check: CheckId,
  subject: Subject,
  snapshot: Snapshot,
): MailFolder | null {
  const account = accountSpokenOf(snapshot.accounts, subject);
  const mailbox = account ? mailboxOf(account, snapshot) : null;
  if (!mailbox || !takesMoves(mailbox)) return null;
  const folders = foldersFor(kind, mailbox);
  const { inbox, deleted } = mailbox.named;
  const find = (named: typeof inbox) => folders.find(({ id }) => named.known && id === named.value) ?? null;
  if (check === 'inbox-unsorted') return find(inbox);
  if (check === 'deleted-items-used-as-archive') return find(deleted);
  if (check !== 'folder-too-full') return folders[0] ?? null;
  // The fullest folder may be the very one that mail would be moved to.
  const target = mailbox.named[TARGETS[kind]];
  const full = mailbox.folders.find(({ id }) => target.known && id === target.value);
  const [first] = folders;
  return first && itemsOf(first) >= itemsOf(full) ? first : null;
}

/** Whether so much of a folder is old that a way to move it is worth its place. What is thrown away or junk is not kept. */
export function hasOldMail(mailbox: MailboxState, folder: MailFolder): boolean {
  const { archive, deleted, junk } = mailbox.named;
  const old = folder.older[mailbox.ageLimits.indexOf(OLD_DAYS)]?.items;
  return (
    folder.mail &&
    folder.together === undefined &&
    !folder.hidden &&
    !folder.search &&
    old?.known === true &&
    old.value >= WORTH_MOVING &&
    ![archive, deleted, junk].some((named) => named.known && named.value === folder.id)
  );
}

function itemsOf(folder: MailFolder | undefined): number {
  return folder?.items.known === true ? folder.items.value : 0;
}
