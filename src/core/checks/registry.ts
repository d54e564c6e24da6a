import { accountsNotShown } from './accounts-not-shown';
import { backupMissing } from './backup-missing';
import { backupNeverRestored } from './backup-never-restored';
import { backupSameDisk } from './backup-same-disk';
import { backupStale } from './backup-stale';
import { cacheOverFileLimit } from './cache-over-file-limit';
import type { Check } from './check';
import { dataFileFull } from './data-file-full';
import { dataFileNearLimit } from './data-file-near-limit';
import { dataFileRiskyPlace } from './data-file-risky-place';
import { deletedAndJunkBloat } from './deleted-and-junk-bloat';
import { deletedItemsUsedAsArchive } from './deleted-items-used-as-archive';
import { diskNotEncrypted } from './disk-not-encrypted';
import { folderTooFull } from './folder-too-full';
import { imapLocalOnlyContacts } from './imap-local-only-contacts';
import { imapPlainConnection } from './imap-plain-connection';
import { inboxDrained } from './inbox-drained';
import { inboxUnsorted } from './inbox-unsorted';
import { largeItems } from './large-items';
import { mailboxDrainedByOtherReader } from './mailbox-drained-by-other-reader';
import { maintenanceOverdue } from './maintenance-overdue';
import { mirrorNearLimit } from './mirror-near-limit';
import { pop3LocalOnlyFolders } from './pop3-local-only-folders';
import { pop3MoveToImap } from './pop3-move-to-imap';
import { pop3NoServerCopy } from './pop3-no-server-copy';
import { pop3PlainConnection } from './pop3-plain-connection';
import { pop3ServerCopyExpires } from './pop3-server-copy-expires';
import { pop3ServerCopyUnbounded } from './pop3-server-copy-unbounded';
import { pop3SeveralDevices } from './pop3-several-devices';
import { programDeletesOldMail } from './program-deletes-old-mail';
import { providerDecidesCopies } from './provider-decides-copies';
import { quotaNear } from './quota-near';
import { quotaReached } from './quota-reached';
import { quotaTrend } from './quota-trend';
import { quotaUnknown } from './quota-unknown';
import { recoverableItemsNearLimit } from './recoverable-items-near-limit';
import { recoveryKeyUnknown } from './recovery-key-unknown';
import { ruleDestroysMail } from './rule-destroys-mail';
import { signinEnded } from './signin-ended';
import { signinMayEnd } from './signin-may-end';
import { twoStepUnconfirmed } from './two-step-unconfirmed';

/** Every check, in the order of `CHECK_IDS`: of equally bad findings the earlier check's comes first. */
export const CHECKS: readonly Check[] = [
  pop3NoServerCopy,
  providerDecidesCopies,
  mailboxDrainedByOtherReader,
  programDeletesOldMail,
  signinEnded,
  signinMayEnd,
  twoStepUnconfirmed,
  recoveryKeyUnknown,
  maintenanceOverdue,
  accountsNotShown,
  pop3ServerCopyExpires,
  pop3ServerCopyUnbounded,
  pop3LocalOnlyFolders,
  pop3SeveralDevices,
  pop3PlainConnection,
  imapPlainConnection,
  imapLocalOnlyContacts,
  dataFileFull,
  dataFileNearLimit,
  mirrorNearLimit,
  dataFileRiskyPlace,
  diskNotEncrypted,
  backupMissing,
  backupStale,
  backupSameDisk,
  backupNeverRestored,
  quotaReached,
  quotaNear,
  quotaUnknown,
  quotaTrend,
  folderTooFull,
  deletedAndJunkBloat,
  largeItems,
  recoverableItemsNearLimit,
  cacheOverFileLimit,
  deletedItemsUsedAsArchive,
  ruleDestroysMail,
  inboxDrained,
  inboxUnsorted,
  pop3MoveToImap,
];
