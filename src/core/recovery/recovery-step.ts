import type { Ages, MailKind } from '../copies/copy';
import type { FixId } from '../fixes/fix';

/**
 * Steps after a loss, in the order in which they are taken: first what stops further loss and what has a
 * deadline, then what is easy and sure, last what costs money and may not work. Words: `recovery.step.<id>.*`.
 */
export const RECOVERY_STEP_IDS = [
  'leaveDiskAlone',
  'keepOthersOffline',
  'reportTheft',
  'signOutEverywhere',
  'bringBackDeleted',
  'askProviderToReopen',
  'askProviderForBackup',
  'readElsewhere',
  'leaveCopiesFirst',
  'setUpAgain',
  'keepUsingFile',
  'openOldFile',
  'restoreBackup',
  'searchOtherDevices',
  'askOthers',
  'dataRecoveryFirm',
  'backUpAgain',
] as const;
export type RecoveryStepId = (typeof RECOVERY_STEP_IDS)[number];

/** How to bring mail back from a backup, in order. Words: `recovery.restore.<id>`. */
export const RESTORE_PARTS = [
  'copyTheBackup',
  'openTheCopy',
  'lookFirst',
  'copyFolders',
  'compareCounts',
  'closeTheCopy',
] as const;
export type RestorePart = (typeof RESTORE_PARTS)[number];

/** What would make things worse. Words: `recovery.never.<id>`. */
export const NEVER_IDS = [
  'writeToDisk',
  'repairTools',
  'emptyDeleted',
  'openOthersOnline',
  'removeAccount',
  'setUpWithoutCopies',
  'overwriteBackup',
] as const;
export type NeverId = (typeof NEVER_IDS)[number];

/** Mail of one kind that a step can bring back. */
export interface MailBack {
  kind: MailKind;
  ages: Ages;
}

export interface RecoveryStep {
  id: RecoveryStepId;
  /** `maybe`: it is worth trying, and may give nothing. */
  certainty: 'sure' | 'maybe';
  /** What it brings back; empty when it brings none by itself. */
  mail: MailBack[];
  /** What it may bring back besides. */
  perhaps: MailBack[];
  /** Days in which it has to be done; null: there is no hurry. */
  withinDays: number | null;
  /** Parts of the step, in order. */
  parts: readonly RestorePart[];
  /** The walk that shows it click by click; null: there is none. */
  walk: FixId | null;
}
