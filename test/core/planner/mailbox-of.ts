import { FIRST_PAGES, startReading, type Reading } from '../../../src/core/planner/reading';
import { learn } from '../../../src/core/planner/learn';
import { WANT_KINDS, type ListedFolder, type SeenItem, type WantKind } from '../../../src/core/planner/want';

export const TAKEN_AT = '2026-11-23T10:00:00.000Z';

/** A reading of a mailbox that answers these wants; nothing is known yet. */
export function reading(
  wants: readonly WantKind[] = WANT_KINDS.filter((kind) => kind !== 'largestIn'),
): Reading {
  return startReading(
    {
      id: 'mailbox|kim',
      address: 'kim@contoso.com',
      service: 'graph',
      source: 'source-1',
      takenAt: TAKEN_AT,
      ageLimits: [30, 90, 365, 730, 1825],
      can: { wholeTree: false, wants },
    },
    FIRST_PAGES,
  );
}

export function listed(id: string, more: Partial<ListedFolder> = {}): ListedFolder {
  return {
    id,
    parentId: null,
    name: id,
    hidden: false,
    search: false,
    mail: true,
    childFolders: 0,
    items: 100,
    bytes: 1_000_000,
    ...more,
  };
}

/** Takes in a list of top folders that has no further page. */
export function withFolders(read: Reading, ...folders: ListedFolder[]): Reading {
  learn(
    read,
    { kind: 'children', folder: null, next: null },
    { kind: 'children', folders, next: null, total: null },
  );
  return read;
}

/** An item that arrived so many days before the reading. */
export function item(id: string, days: number, bytes: number | null = 1000): SeenItem {
  const receivedAt = new Date(Date.parse(TAKEN_AT) - days * 86_400_000 - 1000).toISOString();
  return { id, receivedAt, bytes, expiresAt: null };
}
