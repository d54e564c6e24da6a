import type { GeneratedFolder } from '../mailbox';

/** How this copy of the service behaves where the real one is known to differ from day to day. */
export interface Manners {
  /** `sizeInBytes` is undocumented: it comes, or it does not; saved searches have null. */
  sizeInBytes: boolean;
  /** The extended property with the size comes with lists; otherwise with single folders only. */
  sizesInLists: boolean;
  /** Folders whose size is never told. */
  noSizeFor: (folder: GeneratedFolder) => boolean;
  /** Counts that come back as -1. */
  minusOneFor: (folder: GeneratedFolder) => boolean;
  /** Fewer folders in a page than were asked for. */
  folderPage: number;
  /** A page of messages with extended properties ends in 504 beyond so many items. */
  itemsBeforeGateway: number;
  largestQuery: boolean;
  recoverableRoot: boolean;
  /** What else lies in a folder: it counts, and no list of messages shows it. */
  otherThings: (folder: GeneratedFolder) => number;
  /** Who the token belongs to; null: whoever has the mailbox. */
  me: { mail: string | null; userPrincipalName: string; proxyAddresses: string[] | null } | null;
  /** Folders that exist and that no list shows, as those of old migrations; they count as children all the same. */
  unlisted: (folder: GeneratedFolder) => boolean;
}

export const USUAL_MANNERS: Manners = {
  sizeInBytes: false,
  sizesInLists: true,
  noSizeFor: () => false,
  minusOneFor: () => false,
  folderPage: 1000,
  itemsBeforeGateway: 1000,
  largestQuery: true,
  recoverableRoot: true,
  otherThings: () => 0,
  me: null,
  unlisted: () => false,
};
