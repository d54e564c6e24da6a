import { thirdParty, unverified } from './path';

const em = thirdParty('emClient');
const EM_STAFF = 'staff of eM Client in its forum';

/** eM Client, Samsung Email, the Gmail app and the retired Windows Mail. */
export const OTHER_PROGRAMS = {
  emKeep: unverified('emClient')(
    ['Menu', 'Accounts', 'POP3', 'Leave a copy of messages on server'],
    'emClientBackup',
  ),
  emBackup: em(['Menu', 'File', 'Backup'], EM_STAFF, '2020', { link: 'emClientBackup' }),
  emRestore: em(['Menu', 'File', 'Restore'], EM_STAFF, '2020', { link: 'emClientBackup' }),
  emBackupPlace: em(['Menu', 'Settings', 'General', 'Backup'], EM_STAFF, '2020', { link: 'emClientBackup' }),
  emTls: unverified('emClient')(['Menu', 'Accounts', 'Security policy'], 'emClientBackup'),

  samsungKeep: unverified('samsungMail')(
    ['Server settings', 'Incoming settings', 'Delete email from server'],
    'samsungHelp',
  ),
  samsungTls: unverified('samsungMail')(['Server settings', 'Security type', 'SSL/TLS'], 'samsungHelp'),

  gmailAppAdd: thirdParty('gmailApp')(
    ['Settings', 'Add account', 'Other', 'Personal (IMAP)'],
    'OVHcloud, adding an account in the Gmail app',
    '2023-12',
    { link: 'gmailHelp' },
  ),

  windowsMailSave: unverified('windowsMail')(['Save as', 'Export contacts'], 'outlookHelp'),
} as const;
