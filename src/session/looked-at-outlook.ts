import type { Snapshot } from '../core/facts/snapshot';

/** Something of what is known was told by Outlook, of the mailbox beside the pane. */
export const hasLookedAtOutlook = (snapshot: Snapshot | null): boolean =>
  snapshot?.sources.some(({ kind }) => kind === 'outlook') ?? false;
