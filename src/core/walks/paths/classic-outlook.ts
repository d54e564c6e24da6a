import { thirdParty, unverified, vendor } from './path';

const made = vendor('classicWindows');
const told = thirdParty('classicWindows');
const look = unverified('classicWindows');

const SUPPORT = 'Microsoft, troubleshooting articles for Outlook (OfficeDocs-Support)';
const PICTURES = 'Microsoft, pictures of the dialogs (OfficeDocs-Support)';
const OVH = 'OVHcloud, guides for Outlook';
const AUTO_ARCHIVE = 'https://support.microsoft.com/kb/830119';
const SETTINGS = ['File', 'Account Settings', 'Account Settings'] as const;
const SIMPLIFIED = { face: 'simplified' } as const;
const OLDER = { face: 'older' } as const;

/** The same way to the export, of whatever folder is marked on it. */
const EXPORT = told(
  [
    'File',
    'Open & Export',
    'Import/Export',
    'Export to a file',
    'Outlook Data File (.pst)',
    'Include subfolders',
    'Finish',
  ],
  OVH,
  '2025-04',
  { link: 'exportToPst' },
);

const KEEP_SIMPLIFIED = told(
  ['Leave a copy of messages on the server', 'Remove from server after', 'Next', 'Done'],
  'https://docs.conveyorgroup.com (users who read by POP)',
  '2025',
  SIMPLIFIED,
);
const KEEP_OLDER = made(
  ['Leave a copy of messages on the server', 'Remove from server after', 'OK', 'Next', 'Finish'],
  SUPPORT,
  '2024-01-30',
  { ...OLDER, link: 'leaveOnServerProperty' },
);

/** Classic Outlook for Windows, 2010 to 2024 and Microsoft 365. */
export const CLASSIC_OUTLOOK = {
  classicPopSimplified: told(
    ['File', 'Account Settings', 'Account Name and Sync Settings'],
    'https://docs.conveyorgroup.com (users who read by POP)',
    '2025',
    SIMPLIFIED,
  ),
  classicPopOlder: made(
    [...SETTINGS, 'Email', 'Change', 'More Settings', 'Advanced'],
    SUPPORT,
    '2024-01-30',
    {
      ...OLDER,
      link: 'popImapExplained',
    },
  ),
  classicKeepSimplified: KEEP_SIMPLIFIED,
  classicKeepOlder: KEEP_OLDER,
  /** The same boxes, left so that nothing is ever removed. */
  classicKeepAllSimplified: KEEP_SIMPLIFIED,
  classicKeepAllOlder: KEEP_OLDER,
  classicMailControlPanel: made(
    ['Control Panel', 'Mail (Microsoft Outlook)', 'Email Accounts', 'Change', 'More Settings'],
    SUPPORT,
    '2024-01-30',
  ),
  classicExport: EXPORT,
  /** Of one folder that the person marks, and not of the whole mailbox. */
  classicExportContacts: EXPORT,
  classicExit: made(['File', 'Exit'], PICTURES, '2024-01-30', { link: 'managePst' }),
  classicFindFile: made([...SETTINGS, 'Data Files', 'Open File Location'], PICTURES, '2024-01-30', {
    link: 'findDataFiles',
  }),
  classicOpenFile: look(['Open & Export', 'Open Outlook Data File'], 'openDataFile'),
  classicWindowSimplified: made(
    ['File', 'Account Settings', 'Account Name and Sync Settings', 'Download email for the past'],
    SUPPORT,
    '2024-01-30',
    SIMPLIFIED,
  ),
  classicWindowOlder: made(
    [...SETTINGS, 'Email', 'Change', 'Mail to keep offline'],
    SUPPORT,
    '2024-01-30',
    OLDER,
  ),
  classicCleanUp: told(['File', 'Info', 'Tools', 'Clean Up Old Items'], 'menu of the program', '2024', {
    ...SIMPLIFIED,
    link: 'autoArchive',
  }),
  classicCleanUpOlder: told(['File', 'Info', 'Cleanup Tools', 'Archive'], 'menu of the program', '2016', {
    ...OLDER,
    link: 'autoArchive',
  }),
  classicMoveFolder: made(['Move Folder'], 'https://support.microsoft.com/kb/982577', '2024-01-30'),
  classicAutoArchive: made(
    ['File', 'Options', 'Advanced', 'AutoArchive Settings'],
    AUTO_ARCHIVE,
    '2024-01-30',
    { link: 'autoArchive' },
  ),
  classicAutoArchiveFolder: made(['Properties', 'AutoArchive'], AUTO_ARCHIVE, '2024-01-30', {
    link: 'autoArchive',
  }),
  classicCompact: made(
    [...SETTINGS, 'Data Files', 'Settings', 'Compact Now'],
    'https://support.microsoft.com/kb/289987',
    '2024-01-30',
    { link: 'compactDataFile' },
  ),
  classicCompactMirror: made(
    [...SETTINGS, 'Data Files', 'Settings', 'Advanced', 'Outlook Data File Settings', 'Compact Now'],
    PICTURES,
    '2013',
    { link: 'compactDataFile' },
  ),
  classicServerSimplified: told(
    ['File', 'Account Settings', 'Server Settings', 'Incoming mail'],
    OVH,
    '2026-01-09',
    SIMPLIFIED,
  ),
  classicTlsImapSimplified: told(['Encryption method', 'SSL/TLS', 'Next'], OVH, '2026-01-09', SIMPLIFIED),
  classicTlsImapOlder: told(
    ['Use the following type of encrypted connection', 'SSL/TLS', 'OK'],
    'https://mindluster.com/lesson/352278',
    '2024',
    OLDER,
  ),
  classicTlsPopOlder: told(
    ['This server requires an encrypted connection (SSL/TLS)', 'OK'],
    'https://mindluster.com/lesson/352278',
    '2024',
    OLDER,
  ),
  classicUpdatePassword: told(['File', 'Account Settings', 'Update Password'], OVH, '2026-01-09'),
  classicRules: made(['File', 'Manage Rules & Alerts', 'Email Rules'], SUPPORT, '2024-01-30', {
    link: 'inboxRules',
  }),
  classicExportRules: look(['Rules and Alerts', 'Options', 'Export Rules'], 'inboxRules'),
  classicCategories: look(['Categorize', 'All Categories'], 'categories'),
  classicRoom: told(
    ['File', 'Info', 'Tools', 'Mailbox Cleanup', 'View Mailbox Size'],
    'menu of the program',
    '2024',
  ),
  classicFolderSize: look(['Data File Properties', 'Folder Size'], 'compactDataFile'),
  classicEmptyOnExit: look(['Empty Deleted Items folders when exiting Outlook'], 'backUpEmail'),
  classicPolicyTab: told(['Properties', 'Policy'], 'McGill University, KB0011331', '2024'),
  classicAddImap: told(
    ['File', 'Add Account', 'Advanced options', 'Let me set up my account manually', 'Connect', 'IMAP'],
    OVH,
    '2026-01-09',
    { link: 'serverSettings' },
  ),
  classicCopyFolder: told(['Copy Folder'], OVH, '2025-04'),
  classicRemove: made([...SETTINGS, 'Email', 'Remove'], PICTURES, '2024-01-30'),
  classicSetDefault: made([...SETTINGS, 'Data Files', 'Set as Default'], PICTURES, '2024-01-30', {
    link: 'managePst',
  }),
  classicAddFile: made([...SETTINGS, 'Data Files', 'Add'], PICTURES, '2024-01-30', { link: 'managePst' }),
  classicChangeFolder: made([...SETTINGS, 'Email', 'Change Folder'], PICTURES, '2024-01-30', {
    link: 'managePst',
  }),
  classicAddMicrosoft: told(
    ['File', 'Add Account', 'Connect', 'Done'],
    'https://answers.microsoft.com (thread f78f75ac)',
    '2024',
    { link: 'passwordsEnded' },
  ),
  classicTryNew: made(
    ['Try the new Outlook'],
    'Microsoft, moving to new Outlook (OfficeDocs-DeployOffice)',
    '2024-10',
    { link: 'compareOutlooks' },
  ),
  classicSharedOlder: made(
    [...SETTINGS, 'Email', 'Change', 'More Settings', 'Advanced', 'Add'],
    PICTURES,
    '2024-01-30',
    { ...OLDER, link: 'sharedMailbox' },
  ),
  classicSharedAccount: made(
    ['File', 'Add Account', 'Connect', 'Sign in with another account'],
    SUPPORT,
    '2024-01-30',
    { link: 'sharedMailbox' },
  ),
  classicShareFolder: look(['Properties', 'Permissions', 'Add'], 'shareFolder'),
} as const;
