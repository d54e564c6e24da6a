import type { Fact } from '../../core/facts/evidence';
import type { MailboxState, MailFolder, NamedFolder } from '../../core/facts/mailbox';
import type { MoveDiary, MoveWhat } from '../../sources/graph/move-plan';
import { tokenOf } from '../page';

export const MOVE_KINDS = ['old', 'large'] as const;
/** `old`: old mail goes to the Archive folder. `large`: large mail goes to Deleted Items. */
export type MoveKind = (typeof MOVE_KINDS)[number];

/** Where each kind of move leads. Both are folders of the same mailbox. */
export const TARGETS = { old: 'archive', large: 'deleted' } as const satisfies Record<MoveKind, NamedFolder>;

/** What is to be moved, in the words of the person. */
export interface MoveTask {
  kind: MoveKind;
  /** Id of the mailbox, see `MailboxState`. */
  mailbox: string;
  /** Its address; null: not known. */
  address: string | null;
  folder: { id: string; name: string };
  /** Id and name of the folder to move to. */
  to: { id: string; name: string };
  what: { kind: 'before'; instant: string } | { kind: 'larger'; bytes: number };
}

/** A move that was begun. */
export interface Move {
  task: MoveTask;
  /** ISO instant. */
  startedAt: string;
  /** The way it last went. */
  direction: 'forth' | 'back';
  diary: MoveDiary;
}

/** How many messages stand where. */
export interface Tally {
  total: number;
  moved: number;
  /** Not moved yet. */
  planned: number;
  /** Asked for and not confirmed: looked up before anything else. */
  unsure: number;
  back: number;
  gone: number;
  refused: number;
}

/** Counts a diary. */
export function tallyOf({ entries }: MoveDiary): Tally {
  const tally: Tally = {
    total: entries.length,
    moved: 0,
    planned: 0,
    unsure: 0,
    back: 0,
    gone: 0,
    refused: 0,
  };
  for (const { state } of entries) tally[state === 'sent' || state === 'sentBack' ? 'unsure' : state] += 1;
  return tally;
}

/** What the engine is asked for. */
export function whatOf({ folder, what }: MoveTask): MoveWhat {
  return { ...what, folder: folder.id };
}

/** Token of the page on which a move is chosen, for a folder or for any. */
export function moveToken(kind: MoveKind, folderId?: string): string {
  return folderId === undefined ? kind : `${kind}-${tokenOf(folderId)}`;
}

/** What a token says; old mail of any folder when it says nothing. */
export function readMoveToken(token: string): { kind: MoveKind; folder: string | null } {
  const [name, folder] = token.split('-');
  return { kind: MOVE_KINDS.find((kind) => kind === name) ?? 'old', folder: folder ?? null };
}

/** Whether mail of this mailbox can be moved from here at all: only Microsoft 365 and Outlook.com take it. */
export function takesMoves({ service, folders }: MailboxState): boolean {
  return service === 'graph' && folders.length > 0;
}

/** Folders that mail can be moved out of, those first where it matters most. */
export function foldersFor(kind: MoveKind, mailbox: MailboxState): MailFolder[] {
  const target = mailbox.named[TARGETS[kind]];
  const large = largeBytesByFolder(mailbox);
  const weight = ({ id, items, bytes }: MailFolder): number =>
    kind === 'old' ? valueOf(items) : (large.get(id) ?? 0) * 1e6 + valueOf(bytes) / 1e6;
  return mailbox.folders
    .filter(
      ({ id, search, hidden, mail, items, together }) =>
        mail &&
        together === undefined &&
        !search &&
        !hidden &&
        !(target.known && target.value === id) &&
        !(items.known && items.value === 0),
    )
    .toSorted((a, b) => weight(b) - weight(a));
}

/** Messages and bytes that a choice would take by the last reading; null: it does not tell. */
export function knownAmount(
  mailbox: MailboxState,
  folder: MailFolder,
  choice: { days: number } | { bytes: number },
): { items: number; bytes: number | null; exact: boolean } | null {
  if ('days' in choice) {
    const older = folder.older[mailbox.ageLimits.indexOf(choice.days)];
    if (!older?.items.known) return null;
    const { bytes } = older;
    return {
      items: older.items.value,
      bytes: bytes.known ? bytes.value : null,
      exact: bytes.known && bytes.evidence === 'measured',
    };
  }
  const { largest } = mailbox;
  if (!largest.known || largest.evidence !== 'measured') return null;
  const found = largest.value.filter(
    ({ folderId, bytes }) => folderId === folder.id && bytes >= choice.bytes,
  );
  return { items: found.length, bytes: found.reduce((sum, { bytes }) => sum + bytes, 0), exact: true };
}

/** Tells the names on the way from the top to a folder, the folder's own last. Built once for a mailbox. */
export function namesIn({ folders }: MailboxState): (folder: MailFolder) => string[] {
  const byId = new Map(folders.map((one) => [one.id, one]));
  return (folder) => {
    const way: MailFolder[] = [];
    let at: MailFolder | undefined = folder;
    while (at !== undefined && !way.includes(at)) {
      way.unshift(at);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    return way.map(({ name }) => name);
  };
}

function largeBytesByFolder({ largest }: MailboxState): Map<string, number> {
  const sums = new Map<string, number>();
  if (!largest.known) return sums;
  for (const { folderId, bytes } of largest.value) sums.set(folderId, (sums.get(folderId) ?? 0) + bytes);
  return sums;
}

function valueOf(fact: Fact<number>): number {
  return fact.known ? fact.value : 0;
}
