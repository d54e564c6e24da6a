import type { StoreStatus } from '../session/pane';

/** Id of the message that says what is not kept, why, and what to do; null: all is well. */
export function keptNote(status: StoreStatus): string | null {
  switch (status.device) {
    case 'newerVersion':
      return 'kept.newerVersion';
    case 'unreadable':
      return status.kept ? 'kept.damaged' : 'kept.unreadable';
    case 'full':
      return status.kept ? 'kept.fullOfFacts' : 'kept.full';
    case 'ok':
    case 'unavailable':
    case 'failed':
    case 'timedOut':
      if (!status.kept) return 'problem.notKept';
      return status.damaged.length > 0 ? 'kept.damaged' : null;
  }
}

/** This window may keep nothing, while the mailbox keeps what was decided: what was read goes when it closes. */
export function windowForgets({ kept, snapshotKept, device }: StoreStatus): boolean {
  return kept && !snapshotKept && (device === 'unavailable' || device === 'failed');
}
