import { accountsNotShown } from './accounts-not-shown';
import { autoarchiveMayDelete } from './autoarchive-may-delete';
import { backupMissing } from './backup-missing';
import { backupNeverRestored } from './backup-never-restored';
import { backupSameDisk } from './backup-same-disk';
import { backupStale } from './backup-stale';
import { cacheOverFileLimit } from './cache-over-file-limit';
import { CHECK_IDS, type Check, type CheckId } from './check';
import { collectorInBetween } from './collector-in-between';
import { dataFileFull } from './data-file-full';
import { dataFileNearLimit } from './data-file-near-limit';
import { dataFileRiskyPlace } from './data-file-risky-place';
import { deletedAndJunkBloat } from './deleted-and-junk-bloat';
import { deletedItemsUsedAsArchive } from './deleted-items-used-as-archive';
import { diskNotEncrypted } from './disk-not-encrypted';
import { diskSpaceShort } from './disk-space-short';
import { folderTooFull } from './folder-too-full';
import { imapLocalOnlyContacts } from './imap-local-only-contacts';
import { imapPlainConnection } from './imap-plain-connection';
import { inactivityClosing } from './inactivity-closing';
import { inboxDrained } from './inbox-drained';
import { inboxUnsorted } from './inbox-unsorted';
import { largeItems } from './large-items';
import { mailboxDrainedByOtherReader } from './mailbox-drained-by-other-reader';
import { maintenanceOverdue } from './maintenance-overdue';
import { mirrorNearLimit } from './mirror-near-limit';
import { onlyCopyNotBackedUp } from './only-copy-not-backed-up';
import { passwordWeak } from './password-weak';
import { pop3LocalOnlyFolders } from './pop3-local-only-folders';
import { pop3MoveToImap } from './pop3-move-to-imap';
import { pop3NoServerCopy } from './pop3-no-server-copy';
import { pop3PlainConnection } from './pop3-plain-connection';
import { pop3ServerCopyExpires } from './pop3-server-copy-expires';
import { pop3ServerCopyUnbounded } from './pop3-server-copy-unbounded';
import { pop3SeveralDevices } from './pop3-several-devices';
import { programDeletesOldMail } from './program-deletes-old-mail';
import { programOutOfSupport } from './program-out-of-support';
import { programSwitchLeavesFile } from './program-switch-leaves-file';
import { providerDecidesCopies } from './provider-decides-copies';
import { quotaNear } from './quota-near';
import { quotaReached } from './quota-reached';
import { quotaTrend } from './quota-trend';
import { quotaUnknown } from './quota-unknown';
import { recordsDuty } from './records-duty';
import { recoverableItemsNearLimit } from './recoverable-items-near-limit';
import { recoveryKeyUnknown } from './recovery-key-unknown';
import { retentionExposure } from './retention-exposure';
import { ruleDestroysMail } from './rule-destroys-mail';
import { sentMailOnlyHere } from './sent-mail-only-here';
import { signinEnded } from './signin-ended';
import { signinMayEnd } from './signin-may-end';
import { teamNeedsSharing } from './team-needs-sharing';
import { twoStepUnconfirmed } from './two-step-unconfirmed';

/** Each check under its id; the types name an id without one. */
const BY_ID: Record<CheckId, Check> = {
  'pop3-no-server-copy': pop3NoServerCopy,
  'provider-decides-copies': providerDecidesCopies,
  'mailbox-drained-by-other-reader': mailboxDrainedByOtherReader,
  'program-deletes-old-mail': programDeletesOldMail,
  'signin-ended': signinEnded,
  'signin-may-end': signinMayEnd,
  'program-out-of-support': programOutOfSupport,
  'two-step-unconfirmed': twoStepUnconfirmed,
  'password-weak': passwordWeak,
  'recovery-key-unknown': recoveryKeyUnknown,
  'maintenance-overdue': maintenanceOverdue,
  'accounts-not-shown': accountsNotShown,
  'pop3-server-copy-expires': pop3ServerCopyExpires,
  'pop3-server-copy-unbounded': pop3ServerCopyUnbounded,
  'pop3-local-only-folders': pop3LocalOnlyFolders,
  'pop3-several-devices': pop3SeveralDevices,
  'pop3-plain-connection': pop3PlainConnection,
  'imap-plain-connection': imapPlainConnection,
  'imap-local-only-contacts': imapLocalOnlyContacts,
  'sent-mail-only-here': sentMailOnlyHere,
  'data-file-full': dataFileFull,
  'data-file-near-limit': dataFileNearLimit,
  'mirror-near-limit': mirrorNearLimit,
  'data-file-risky-place': dataFileRiskyPlace,
  'disk-not-encrypted': diskNotEncrypted,
  'backup-missing': backupMissing,
  'backup-stale': backupStale,
  'backup-same-disk': backupSameDisk,
  'only-copy-not-backed-up': onlyCopyNotBackedUp,
  'backup-never-restored': backupNeverRestored,
  'retention-exposure': retentionExposure,
  'records-duty': recordsDuty,
  'inactivity-closing': inactivityClosing,
  'autoarchive-may-delete': autoarchiveMayDelete,
  'disk-space-short': diskSpaceShort,
  'program-switch-leaves-file': programSwitchLeavesFile,
  'collector-in-between': collectorInBetween,
  'team-needs-sharing': teamNeedsSharing,
  'quota-reached': quotaReached,
  'quota-near': quotaNear,
  'quota-unknown': quotaUnknown,
  'quota-trend': quotaTrend,
  'folder-too-full': folderTooFull,
  'deleted-and-junk-bloat': deletedAndJunkBloat,
  'large-items': largeItems,
  'recoverable-items-near-limit': recoverableItemsNearLimit,
  'cache-over-file-limit': cacheOverFileLimit,
  'deleted-items-used-as-archive': deletedItemsUsedAsArchive,
  'rule-destroys-mail': ruleDestroysMail,
  'inbox-drained': inboxDrained,
  'inbox-unsorted': inboxUnsorted,
  'pop3-move-to-imap': pop3MoveToImap,
};

/** Every check, in the order of `CHECK_IDS`: of equally bad findings the earlier check's comes first. */
export const CHECKS: readonly Check[] = CHECK_IDS.map((id) => BY_ID[id]);
