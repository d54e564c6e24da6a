import { CACHE_FILE_LIMITS, FOLDER_LIMITS, RECOVERABLE_LIMITS } from './facts/mailbox-limits';
import type { LinkId } from './links';
import { GB } from './facts/units';

/**
 * Every number that a verdict rests on, with where it comes from. `ours` marks a threshold that we chose; its
 * reason stands beside it. Words for the source: `limit.<id>` in the locale files.
 */
export const LIMITS = {
  /** WarnFileSize default: from here on Outlook adds nothing to a data file of the older format. KB832925, KB304863. */
  ansiDataFileBytes: { value: Math.floor(1.82 * GB), link: 'dataFileLimits' },
  /** An address in the older format has 31 bits. MS-PST 2.2.2.1. */
  ansiDataFileHardBytes: { value: 2 * GB, link: 'dataFileLimits' },
  /** WarnLargeFileSize default, 48,640 MB: from here on Outlook adds nothing. The maximum, 50 GB, is out of reach. KB832925. */
  unicodeDataFileBytes: { value: CACHE_FILE_LIMITS.warn, link: 'dataFileLimits' },
  /** Early enough to act without hurry. */
  dataFileNearShare: { value: 0.8, ours: true },
  dataFileSeriousShare: { value: 0.95, ours: true },
  /** Thunderbird's quota meter turns yellow at 80 % and red at 95 %. */
  quotaNearShare: { value: 0.8, ours: true },
  quotaSeriousShare: { value: 0.95, ours: true },
  /** A mailbox that years have not filled by half is not about to run full. */
  quotaRoomyShare: { value: 0.5, ours: true },
  /** What people look up again is nearly always within a year. */
  longServerCopyDays: { value: 365, ours: true },
  /** A month of mail is what a person can still bring together from memory and from others. */
  backupStaleDays: { value: 31, ours: true },
  backupVeryStaleDays: { value: 93, ours: true },
  /** A season: what is cleared out four times a year does not pile up. */
  maintenanceDays: { value: 93, ours: true },
  /** A month is what it takes to copy years of mail without hurry, with a weekend that goes wrong. */
  deletionSoonDays: { value: 31, ours: true },
  /** A backup that was read back within a year has been tried on about this computer and this program. */
  restoreProofDays: { value: 366, ours: true },
  /** Below this, programs that write fail one after the other. */
  diskFullBytes: { value: GB, ours: true },
  /** Room to fetch for a year, to compact a file, and for what Windows itself wants at an update. */
  diskShortBytes: { value: 10 * GB, ours: true },
  /** Exchange keeps deleted items 14 days by default; the admin may choose up to 30. */
  exchangeRecoverableDays: { value: 14, link: 'recoverableItems' },
  /** Outlook.com lets the person bring removed mail back for 30 days. */
  outlookComRecoverableDays: { value: 30, link: 'recoverDeletedOutlookCom' },
  /** Outlook gets slow with more items than this in one folder. KB2768656. */
  slowFolderItems: { value: FOLDER_LIMITS.itemsSlow, link: 'folderLimits' },
  /** Exchange Online warns at 900,000 items in one folder and takes no more at 1,000,000. */
  fullFolderItems: { value: FOLDER_LIMITS.itemsWarn, link: 'exchangeLimits' },
  /** Less than this is not worth anybody's time. */
  deletedBloatBytes: { value: GB / 2, ours: true },
  /** A seventh of everything is room that people notice. */
  deletedBloatShare: { value: 0.15, ours: true },
  /** A hundred messages of 10 MB. */
  largeItemsBytes: { value: GB, ours: true },
  largeItemsShare: { value: 0.1, ours: true },
  /** A few hundred old messages among the deleted ones are no accident. */
  deletedOldItems: { value: 500, ours: true },
  /** Nobody makes three folders with mail in them by accident. */
  deletedFolders: { value: 3, ours: true },
  /** The soft limit is two thirds of the hard one; we speak a little later, when it is nearly used up. */
  recoverableNearShare: { value: 0.8, ours: true },
  /** With a hold the limit is 100 GB instead of 30. */
  recoverableHeldBytes: { value: RECOVERABLE_LIMITS.held.hard, link: 'recoverableItems' },
  /** WarnLargeFileSize default, 48,640 MB. KB832925. */
  cacheFileWarnBytes: { value: CACHE_FILE_LIMITS.warn, link: 'dataFileLimits' },
  /** Who has sent so much has been answered too. */
  drainedSentItems: { value: 200, ours: true },
  /** One message kept for twenty sent. */
  drainedShare: { value: 0.05, ours: true },
  /** A year is time enough to act without hurry; further ahead a forecast is worth little. */
  trendMonths: { value: 12, ours: true },
  /** Ten years of three messages a day. */
  inboxManyItems: { value: 10_000, ours: true },
} as const satisfies Record<string, { value: number; link?: LinkId; ours?: true }>;

export type LimitId = keyof typeof LIMITS;
