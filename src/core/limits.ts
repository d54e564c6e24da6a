import type { LinkId } from './links';

const GB = 1024 ** 3;

/**
 * Every number that a verdict rests on, with where it comes from. `ours` marks a threshold that we chose; its
 * reason stands beside it. Words for the source: `limit.<id>` in the locale files.
 */
export const LIMITS = {
  /** Outlook stops writing to an older data file here (ANSI, 2 GB less safety margin: 1.93 GB). KB832925. */
  ansiDataFileBytes: { value: Math.floor(1.93 * GB), link: 'dataFileLimits' },
  /** An address in the older format has 31 bits. MS-PST 2.2.2.1. */
  ansiDataFileHardBytes: { value: 2 * GB, link: 'dataFileLimits' },
  /** MaxLargeFileSize default, 51,200 MB. KB832925. */
  unicodeDataFileBytes: { value: 50 * GB, link: 'dataFileLimits' },
  /** WarnLargeFileSize is 95 % of the maximum; we speak earlier, while there is time to act. */
  dataFileNearShare: { value: 0.8, ours: true },
  dataFileCriticalShare: { value: 0.95, link: 'dataFileLimits' },
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
  /** A backup that was read back within a year has been tried on about this computer and this program. */
  restoreProofDays: { value: 366, ours: true },
  /** Exchange keeps deleted items 14 days by default; the admin may choose up to 30. */
  exchangeRecoverableDays: { value: 14, link: 'recoverableItems' },
  /** Outlook.com lets the person bring removed mail back for 30 days. */
  outlookComRecoverableDays: { value: 30, link: 'recoverDeletedOutlookCom' },
} as const satisfies Record<string, { value: number; link?: LinkId; ours?: true }>;

export type LimitId = keyof typeof LIMITS;
