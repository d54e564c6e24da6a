import type { Fact } from '../facts/evidence';
import type { LargeItem, MailboxProblem, NamedFolder, ReadingFacts } from '../facts/mailbox';

/** Facts about the mailbox as a whole, each asked for with one call that has no further page. */
export const WHOLE_KINDS = [
  'rules',
  'full',
  'licence',
  'purpose',
  'serverQuota',
  'cloudStorage',
  'archiveMailbox',
] as const;
export type WholeKind = (typeof WHOLE_KINDS)[number];
type WholeWant = { [Kind in WholeKind]: { kind: Kind } }[WholeKind];

/** One thing still to be asked. A source turns it into a request; several may share a round trip. */
export type Want =
  /** A page of the folders below `folder` (null: the top). `next`: where the last page said to go on. */
  | { kind: 'children'; folder: string | null; next: string | null }
  /** Which folder bears this name. */
  | { kind: 'named'; name: NamedFolder }
  /** One folder again, by itself: its size was missing in the list. */
  | { kind: 'folder'; folder: string }
  /** Date and size of every item; only for folders that fit one page. */
  | { kind: 'items'; folder: string }
  /** The oldest items. */
  | { kind: 'oldest'; folder: string }
  /** How many items are older, with a few of those just past the limit. */
  | { kind: 'olderThan'; folder: string; days: number }
  /** The same by counting page after page, where the server's own count is no good. */
  | { kind: 'countPages'; folder: string; days: number; next: string | null }
  /** The largest items of the mailbox. */
  | { kind: 'largest'; next: string | null }
  /** The largest items of one folder. */
  | { kind: 'largestIn'; folder: string }
  /** Everything that was deleted and can be brought back. */
  | { kind: 'recoverable'; next: string | null }
  /** The main part of it, where the whole cannot be had. */
  | { kind: 'recoverablePart' }
  | WholeWant;
export type WantKind = Want['kind'];

export const WANT_KINDS = [
  'children',
  'named',
  'folder',
  'items',
  'oldest',
  'olderThan',
  'countPages',
  'largest',
  'largestIn',
  'recoverable',
  'recoverablePart',
  ...WHOLE_KINDS,
] as const satisfies readonly WantKind[];

export function isOfWhole(want: Want): want is WholeWant {
  return WHOLE_KINDS.some((kind) => kind === want.kind);
}

/** A folder as a list shows it. null: not told, or told as nonsense. */
export interface ListedFolder {
  id: string;
  parentId: string | null;
  name: string;
  hidden: boolean;
  search: boolean;
  mail: boolean;
  childFolders: number | null;
  items: number | null;
  bytes: number | null;
}

/** An item as a page shows it. */
export interface SeenItem {
  id: string;
  /** ISO instant. */
  receivedAt: string;
  /** null: not told. */
  bytes: number | null;
  /** ISO instant after which the server deletes it; null: none set. */
  expiresAt: string | null;
}

type ValueOf<F extends Fact<unknown>> = Extract<F, { known: true }>['value'];

/**
 * A fact about the mailbox as a whole, as it is noted. Where it was not told, `why` says what went wrong; null: nothing
 * did, as this server is not expected to tell it.
 */
export type WholeReply = {
  [Kind in WholeKind]:
    | { kind: Kind; value: ValueOf<ReadingFacts[Kind]> }
    | { kind: Kind; value: null; why: MailboxProblem | null };
}[WholeKind];

/** What came back for a want. `next`: there is another page; the text says where. */
export type Reply =
  /** `total`: how many folders the whole list has; null: not told. */
  | { kind: 'children'; folders: ListedFolder[]; next: string | null; total: number | null }
  | { kind: 'folder'; folder: ListedFolder }
  /**
   * `complete`: no page follows. `undated`: so many more, without a date that can be one. `total`: how many messages
   * the whole list has; null: as many as the folder holds.
   */
  | { kind: 'items'; items: SeenItem[]; complete: boolean; undated: number; total: number | null }
  /** `count` null: the server gave none, or nonsense. */
  | { kind: 'count'; count: number | null; sample: SeenItem[] }
  | { kind: 'counted'; items: number; next: string | null }
  /** `whole`: none was left out for want of a date. */
  | { kind: 'largest'; items: LargeItem[]; next: string | null; whole: boolean }
  /** `folders`: the ids of those that are summed here. */
  | {
      kind: 'recoverable';
      items: number | null;
      bytes: number | null;
      next: string | null;
      folders: string[];
    }
  | WholeReply
  /** It will not come. `problem` says why. */
  | { kind: 'failed'; problem: MailboxProblem };

/** Names a want: the same want has the same key, whatever page it is at. */
export function wantKey(want: Want): string {
  if (isOfWhole(want)) return want.kind;
  switch (want.kind) {
    case 'children':
      return `children ${want.folder ?? ''}`;
    case 'named':
      return `named ${want.name}`;
    case 'folder':
    case 'items':
    case 'oldest':
    case 'largestIn':
      return `${want.kind} ${want.folder}`;
    case 'olderThan':
    case 'countPages':
      return `${want.kind} ${want.days} ${want.folder}`;
    case 'largest':
    case 'recoverable':
    case 'recoverablePart':
      return want.kind;
  }
}
