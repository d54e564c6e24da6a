import { vendor } from './path';

const made = vendor('thunderbird');
const phone = vendor('thunderbirdAndroid');
const SOURCE = 'Thunderbird’s source, version 156 (releases-comm-central)';
const SEEN = '2026-08-22';
const MENUS = 'Thunderbird’s menu texts, aboutAddressBook.ftl and calendar.ftl';
const ANDROID_SOURCE = 'source of Thunderbird for Android and K-9';
const ANDROID_SEEN = '2026-08-20';

/** Thunderbird on computers, and Thunderbird for Android with its twin K-9. */
export const THUNDERBIRD = {
  thunderbirdServer: made(['Account Settings', 'Server Settings'], SOURCE, SEEN, { link: 'thunderbirdPop' }),
  thunderbirdKeep: made(['Leave messages on server', 'For at most'], SOURCE, SEEN, {
    link: 'thunderbirdPop',
  }),
  thunderbirdKeepAll: made(['Leave messages on server', 'For at most', 'Until I delete them'], SOURCE, SEEN, {
    link: 'thunderbirdPop',
  }),
  thunderbirdFolder: made(
    ['Help', 'Troubleshooting Information', 'Profile Folder', 'Open Folder'],
    SOURCE,
    SEEN,
    { link: 'thunderbirdProfile' },
  ),
  /** “Work Offline” is a setting of each profile, so it keeps no copy from fetching: the network goes off first. */
  thunderbirdSecondProfile: made(
    [
      'Help',
      'Troubleshooting Information',
      'about:profiles',
      'Create a New Profile',
      'Next',
      'Choose Folder',
      'Finish',
    ],
    'the page about:profiles in the source that Thunderbird shares with Firefox',
    '2026-11',
    { link: 'thunderbirdProfile' },
  ),
  thunderbirdKeepLess: made(
    ['Account Settings', 'Synchronization & Storage', 'Synchronize the most recent'],
    SOURCE,
    SEEN,
  ),
  thunderbirdWhole: made(
    [
      'Account Settings',
      'Synchronization & Storage',
      'Keep messages in all folders for this account on this computer',
      'Synchronize all messages locally regardless of age',
    ],
    SOURCE,
    SEEN,
    { link: 'thunderbirdAccount' },
  ),
  thunderbirdRetention: made(
    ['Account Settings', 'Synchronization & Storage', 'Retention Policy', 'Don’t delete any messages'],
    SOURCE,
    SEEN,
    { link: 'thunderbirdRetention' },
  ),
  thunderbirdRetentionPop: made(
    ['Account Settings', 'Disk Space', 'Retention Policy', 'Don’t delete any messages'],
    SOURCE,
    SEEN,
    { link: 'thunderbirdRetention' },
  ),
  thunderbirdFolderRetention: made(
    ['Properties', 'Retention Policy', 'Use my account settings'],
    SOURCE,
    SEEN,
    {
      link: 'thunderbirdRetention',
    },
  ),
  thunderbirdEmptyTrash: made(['Account Settings', 'Server Settings', 'Empty Trash on Exit'], SOURCE, SEEN),
  thunderbirdSpamAge: made(
    ['Account Settings', 'Spam Settings', 'Automatically delete spam older than'],
    SOURCE,
    SEEN,
  ),
  thunderbirdWhenDeleted: made(
    ['Account Settings', 'Server Settings', 'When I delete a message', 'Move it to this folder'],
    SOURCE,
    SEEN,
  ),
  thunderbirdExpunge: made(
    ['Account Settings', 'Server Settings', 'Clean up ("Expunge") Inbox on Exit'],
    SOURCE,
    SEEN,
  ),
  thunderbirdArchiveTo: made(
    ['Account Settings', 'Copies & Folders', 'Keep message archives in', 'Local Folders'],
    SOURCE,
    SEEN,
  ),
  thunderbirdSentTo: made(['Account Settings', 'Copies & Folders', 'Place a copy in'], SOURCE, SEEN),
  thunderbirdArchive: made(['Message', 'Archive'], SOURCE, SEEN),
  thunderbirdCompact: made(['File', 'Compact Folders'], SOURCE, SEEN, { link: 'thunderbirdCompact' }),
  thunderbirdCompactByItself: made(
    ['Settings', 'General', 'Network & Disk Space', 'Compact all folders when it will save over'],
    SOURCE,
    SEEN,
    { link: 'thunderbirdCompact' },
  ),
  thunderbirdRepair: made(['Properties', 'General Information', 'Repair Folder'], SOURCE, SEEN, {
    link: 'thunderbirdCompact',
  }),
  thunderbirdImport: made(
    ['Tools', 'Import', 'Import from a file', 'Import Backed-up Profile'],
    SOURCE,
    SEEN,
    { link: 'thunderbirdProfile' },
  ),
  thunderbirdFolderSize: made(['Properties', 'General Information'], SOURCE, SEEN),
  thunderbirdTls: made(['Connection security', 'SSL/TLS'], SOURCE, SEEN, { link: 'thunderbirdAccount' }),
  thunderbirdTlsOut: made(['Account Settings', 'Outgoing Server', 'Edit'], SOURCE, SEEN, {
    link: 'thunderbirdAccount',
  }),
  thunderbirdFilters: made(['Tools', 'Message Filters'], SOURCE, SEEN),
  thunderbirdTags: made(['Settings', 'General', 'Tags'], SOURCE, SEEN),
  thunderbirdRoom: made(['Properties', 'Quota'], SOURCE, SEEN),
  thunderbirdAdd: made(['Account Settings', 'Add Account', 'Email'], SOURCE, SEEN, {
    link: 'thunderbirdAccount',
  }),
  thunderbirdAddMicrosoft: made(['Add Account', 'Email', 'Continue', 'Microsoft Graph'], SOURCE, SEEN),
  thunderbirdCopyTo: made(['Copy To'], SOURCE, SEEN),
  thunderbirdRemove: made(
    ['Account Settings', 'Delete', 'Remove account information', 'Remove'],
    SOURCE,
    SEEN,
    { link: 'thunderbirdAccount' },
  ),
  thunderbirdDirectory: made(
    ['Account Settings', 'Server Settings', 'Local Directory', 'Browse…'],
    SOURCE,
    SEEN,
    { link: 'thunderbirdAccount' },
  ),
  thunderbirdExportBook: made(['Address Book', 'Personal Address Book', 'Export…'], MENUS, '2026-11'),
  thunderbirdExportCalendar: made(['Calendar', 'Home', 'Export Calendar…'], MENUS, '2026-11'),
  thunderbirdShare: made(['Properties', 'Sharing', 'Privileges'], SOURCE, SEEN),

  androidDelete: phone(
    ['Fetching mail', 'When I delete a message', 'Do not delete on server'],
    ANDROID_SOURCE,
    ANDROID_SEEN,
  ),
  androidTls: phone(
    ['Fetching mail', 'Incoming server', 'Security', 'SSL/TLS'],
    ANDROID_SOURCE,
    ANDROID_SEEN,
  ),
  androidKeepLess: phone(['Fetching mail', 'Local folder size'], ANDROID_SOURCE, ANDROID_SEEN),
  androidErase: phone(
    ['Fetching mail', 'Erase deleted messages on server', 'Manually'],
    ANDROID_SOURCE,
    ANDROID_SEEN,
  ),
  androidServerDeletions: phone(['Fetching mail', 'Sync server deletions'], ANDROID_SOURCE, ANDROID_SEEN),
  androidExport: phone(['Settings', 'Export settings', 'Export'], ANDROID_SOURCE, ANDROID_SEEN),
  androidMessage: phone(['Export as EML'], ANDROID_SOURCE, ANDROID_SEEN),
} as const;
