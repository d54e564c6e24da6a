import { reported, thirdParty, unverified, vendor } from './path';

const OVH = 'OVHcloud, guides for Mail on the Mac';
const IOS = 'paths that iOS itself names, in public listings';
const apple = thirdParty('appleMail');
const phone = thirdParty('iphoneMail');
const gmail = vendor('gmailWeb');
const GMAIL_POP = 'https://support.google.com/mail/answer/7104828';

/** Apple Mail on the Mac and the iPhone, and Gmail in a browser. */
export const APPLE_AND_GOOGLE = {
  appleKeep: unverified('appleMail')(
    ['Settings', 'Accounts', 'Remove copy from server after retrieving a message'],
    'appleMail',
  ),
  appleExport: apple(['Mailbox', 'Export Mailbox…', 'Choose'], OVH, '2025-04', { link: 'appleMail' }),
  appleImport: apple(['File', 'Import Mailboxes…', 'Files in mbox format', 'Continue'], OVH, '2025-04', {
    link: 'appleMail',
  }),
  appleErase: vendor('appleMail')(
    ['Mail', 'Settings…', 'Accounts', 'Mailbox Behaviors', 'Erase deleted messages'],
    'https://support.apple.com/guide/mail/cpmlprefacctmbox/mac',
    '2025',
    { link: 'appleMail' },
  ),
  appleTls: apple(
    ['Mail', 'Settings…', 'Accounts', 'Server Settings', 'Use TLS/SSL', 'Save'],
    OVH,
    '2024-10',
    { link: 'appleMail' },
  ),
  appleAdd: apple(['Mail', 'Add Account…', 'Other Mail Account', 'IMAP'], OVH, '2024-10', {
    link: 'appleMail',
  }),
  appleRules: unverified('appleMail')(['Settings', 'Rules'], 'appleMail'),

  iphoneAccount: phone(['Settings', 'Apps', 'Mail', 'Mail Accounts'], IOS, '2025'),
  iphoneKeep: unverified('iphoneMail')(['Advanced', 'Delete from server', 'Never'], 'iphoneMail'),
  iphoneErase: phone(
    ['Settings', 'Apps', 'Mail', 'Mail Accounts', 'Advanced', 'Deleted Messages', 'Remove'],
    'https://support.tigertech.net/ios-deleted-messages',
    '2025',
  ),
  iphoneTls: phone(
    ['Settings', 'Apps', 'Mail', 'Mail Accounts', 'Advanced', 'Use SSL'],
    'help desks of liquidweb and appriver',
    '2025',
  ),
  iphoneAdd: phone(
    ['Settings', 'Apps', 'Mail', 'Mail Accounts', 'Add Account', 'Other', 'Add Mail Account', 'IMAP'],
    OVH,
    '2024-10',
  ),

  gmailPopKeep: gmail(
    [
      'See all settings',
      'Forwarding and POP/IMAP',
      'When messages are accessed with POP',
      'Keep Gmail’s copy in the Inbox',
      'Save Changes',
    ],
    GMAIL_POP,
    '2025',
    { link: 'gmailPop' },
  ),
  gmailPopAll: gmail(
    ['See all settings', 'Forwarding and POP/IMAP', 'Enable POP for all mail', 'Save Changes'],
    GMAIL_POP,
    '2025',
    { link: 'gmailPop' },
  ),
  gmailImapDeletes: gmail(
    ['See all settings', 'Forwarding and POP/IMAP', 'IMAP access', 'Save Changes'],
    'https://developers.google.com/workspace/gmail/api/guides/pop_imap_settings',
    '2025',
    { link: 'gmailPop' },
  ),
  gmailTakeout: thirdParty('gmailWeb')(
    ['takeout.google.com', 'Deselect all', 'Mail', 'Next step', 'Create export'],
    'https://usecarly.com',
    '2026',
  ),
  gmailRoom: thirdParty('gmailWeb')(['one.google.com/storage'], 'help desks of two universities', '2025'),
  gmailFilters: unverified('gmailWeb')(['Filters and Blocked Addresses'], 'gmailHelp'),
  gmailForwarding: reported('gmailWeb')(
    ['See all settings', 'Forwarding and POP/IMAP', 'Add a forwarding address'],
    'https://ehow.com',
    '2022',
  ),
  gmailCollector: vendor('gmailWeb')(
    ['See all settings', 'Accounts and Import', 'Leave a copy of retrieved messages on the server'],
    'https://support.google.com/mail/answer/21289',
    '2024',
  ),
  googleTwoStep: thirdParty('gmailWeb')(
    ['myaccount.google.com', 'Security', '2-Step Verification', 'Turn on'],
    'https://howto.im',
    '2025',
    { link: 'googleTwoStep' },
  ),
  googleBackupCodes: thirdParty('gmailWeb')(
    ['Backup codes', 'Get backup codes'],
    'https://howto.im',
    '2025',
    { link: 'googleTwoStep' },
  ),
} as const;
