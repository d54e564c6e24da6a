import { addMicrosoftAccount } from './add-microsoft-account';
import { backUpElsewhere } from './back-up-elsewhere';
import { backUpMail } from './back-up-mail';
import { beforeNewOutlook } from './before-new-outlook';
import { clearMailbox } from './clear-mailbox';
import { encryptConnection } from './encrypt-connection';
import { encryptDisk } from './encrypt-disk';
import { endCollector } from './end-collector';
import { endServerCopies } from './end-server-copies';
import type { Fix, FixId } from './fix';
import { freeDiskSpace } from './free-disk-space';
import { freeRecoverableItems } from './free-recoverable-items';
import { freeServerSpace } from './free-server-space';
import { keepAtProvider } from './keep-at-provider';
import { keepElsewhere } from './keep-elsewhere';
import { keepRecords } from './keep-records';
import { leaveCopyOnServer } from './leave-copy-on-server';
import { limitCache } from './limit-cache';
import { makeRoomNow } from './make-room-now';
import { mendRules } from './mend-rules';
import { moveContacts } from './move-contacts';
import { moveDataFile } from './move-data-file';
import { moveToImap } from './move-to-imap';
import { newPassword } from './new-password';
import { oneReaderRemoves } from './one-reader-removes';
import { readQuota } from './read-quota';
import { checkRecoveryKey } from './recovery-key';
import { renewProgram } from './renew-program';
import { rescueOldMail } from './rescue-old-mail';
import { restoreDrill } from './restore-drill';
import { safeAutoarchive } from './safe-autoarchive';
import { savePhoneMail } from './save-phone-mail';
import { sentOnServer } from './sent-on-server';
import { shareMailbox } from './share-mailbox';
import { shrinkDataFile } from './shrink-data-file';
import { signInOnce } from './sign-in-once';
import { sortMail } from './sort-mail';
import { stopOwnDeletion } from './stop-own-deletion';
import { tidyFolders } from './tidy-folders';
import { tidyUp } from './tidy-up';
import { twoStep } from './two-step';

/** Every guided fix, by its id. */
export const FIXES: Record<FixId, Fix> = {
  'leave-copy-on-server': leaveCopyOnServer,
  'end-server-copies': endServerCopies,
  'back-up-mail': backUpMail,
  'back-up-elsewhere': backUpElsewhere,
  'restore-drill': restoreDrill,
  'one-reader-removes': oneReaderRemoves,
  'encrypt-connection': encryptConnection,
  'move-contacts': moveContacts,
  'shrink-data-file': shrinkDataFile,
  'move-data-file': moveDataFile,
  'encrypt-disk': encryptDisk,
  'free-server-space': freeServerSpace,
  'read-quota': readQuota,
  'tidy-folders': tidyFolders,
  'clear-mailbox': clearMailbox,
  'keep-elsewhere': keepElsewhere,
  'mend-rules': mendRules,
  'limit-cache': limitCache,
  'move-to-imap': moveToImap,
  'keep-at-provider': keepAtProvider,
  'add-microsoft-account': addMicrosoftAccount,
  'two-step': twoStep,
  'check-recovery-key': checkRecoveryKey,
  'stop-own-deletion': stopOwnDeletion,
  'free-recoverable-items': freeRecoverableItems,
  'make-room-now': makeRoomNow,
  'rescue-old-mail': rescueOldMail,
  'safe-autoarchive': safeAutoarchive,
  'end-collector': endCollector,
  'sign-in-once': signInOnce,
  'free-disk-space': freeDiskSpace,
  'share-mailbox': shareMailbox,
  'before-new-outlook': beforeNewOutlook,
  'sort-mail': sortMail,
  'keep-records': keepRecords,
  'tidy-up': tidyUp,
  'save-phone-mail': savePhoneMail,
  'new-password': newPassword,
  'sent-on-server': sentOnServer,
  'renew-program': renewProgram,
};
