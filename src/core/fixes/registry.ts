import { backUpElsewhere } from './back-up-elsewhere';
import { backUpMail } from './back-up-mail';
import { clearMailbox } from './clear-mailbox';
import { encryptConnection } from './encrypt-connection';
import { encryptDisk } from './encrypt-disk';
import { endServerCopies } from './end-server-copies';
import type { Fix, FixId } from './fix';
import { freeServerSpace } from './free-server-space';
import { keepElsewhere } from './keep-elsewhere';
import { leaveCopyOnServer } from './leave-copy-on-server';
import { limitCache } from './limit-cache';
import { mendRules } from './mend-rules';
import { moveContacts } from './move-contacts';
import { moveDataFile } from './move-data-file';
import { moveToImap } from './move-to-imap';
import { oneReaderRemoves } from './one-reader-removes';
import { readQuota } from './read-quota';
import { restoreDrill } from './restore-drill';
import { shrinkDataFile } from './shrink-data-file';
import { tidyFolders } from './tidy-folders';

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
  'limit-cache': limitCache,
  'mend-rules': mendRules,
  'keep-elsewhere': keepElsewhere,
  'clear-mailbox': clearMailbox,
  'tidy-folders': tidyFolders,
  'move-to-imap': moveToImap,
};
