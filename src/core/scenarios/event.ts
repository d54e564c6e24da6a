import type { MailKind } from '../copies/copy';
import { PURGE_SCOPES, type PurgeScope } from '../facts/deletion-rule';

export { PURGE_SCOPES, type PurgeScope };

/**
 * Something that wipes copies. `accounts` null: all of them. A scenario says what happens to places; what that
 * means for the mail follows from the copies alone.
 */
export type ScenarioEvent =
  | { type: 'serverPurge'; olderThanDays: number; scope: PurgeScope; accounts: readonly string[] | null }
  | { type: 'diskCrash' }
  | { type: 'deviceStolen' }
  | { type: 'syncedDeletion'; accounts: readonly string[] | null }
  | { type: 'accountClosed'; accounts: readonly string[] | null }
  | { type: 'mailboxFull'; accounts: readonly string[] | null }
  /** From classic to new Outlook on the same computer. */
  | { type: 'programSwitched' };

/** Mail kinds that a purge of this scope touches. */
export function purgedKinds(scope: PurgeScope): readonly MailKind[] | 'all' {
  switch (scope) {
    case 'all':
      return 'all';
    case 'inbox':
    case 'unreadInbox':
      return ['inbox'];
    case 'deletedItems':
      return ['deleted'];
  }
}
