import { reported, thirdParty, unverified, vendor } from './path';

const NOVAIT = 'https://support.novait.solutions (with Microsoft’s wording)';
const OVH = 'OVHcloud, guides for Outlook';
const SWEEP = 'https://office365itpros.com/2022/10/12/';
const DEPLOY = 'Microsoft, accounts in new Outlook (OfficeDocs-DeployOffice)';
const MAC_2016 = 'https://support.microsoft.com/office/e01125fc';

const newTold = thirdParty('newWindows');
const webTold = thirdParty('web');
const homeTold = thirdParty('outlookCom');
const macTold = thirdParty('mac');
const LEGACY = { face: 'legacyMac' } as const;

/** New Outlook for Windows, Outlook on the web, Outlook.com, Outlook for Mac and on phones. */
export const OTHER_OUTLOOKS = {
  newDataFiles: reported('newWindows')(
    ['Settings', 'Data files'],
    'https://windowsforum.com/432745',
    '2026-07',
    {
      link: 'compareOutlooks',
    },
  ),
  newOffline: newTold(['Settings', 'General', 'Offline'], 'https://office365itpros.com', '2024-10'),
  newRoom: newTold(['Settings', 'Accounts', 'Storage'], NOVAIT, '2025', { link: 'storageOnTheWeb' }),
  newEmpty: newTold(['Settings', 'Accounts', 'Storage', 'Empty'], NOVAIT, '2025', {
    link: 'storageOnTheWeb',
  }),
  newRules: newTold(['Settings', 'Mail', 'Rules', 'Add new rule'], 'https://aiemaily.com', '2026', {
    link: 'inboxRules',
  }),
  newCategories: unverified('newWindows')(['Settings', 'Accounts', 'Categories'], 'categories'),
  newSweep: newTold(['Sweep'], SWEEP, '2022-10-12'),
  newSweepRules: newTold(['Settings', 'Mail', 'Sweep'], SWEEP, '2022-10-12'),
  newForwarding: newTold(['Settings', 'Mail', 'Forwarding'], SWEEP, '2022-10-12'),
  newShared: vendor('newWindows')(['Add shared folder or mailbox'], DEPLOY, '2023-11', {
    link: 'sharedMailbox',
  }),
  newAddAccount: unverified('newWindows')(['Settings', 'Accounts', 'Add account'], 'compareOutlooks'),

  webRoom: webTold(['Settings', 'General', 'Storage'], NOVAIT, '2025', { link: 'storageOnTheWeb' }),
  webEmpty: webTold(['Settings', 'General', 'Storage', 'Empty'], NOVAIT, '2025', { link: 'storageOnTheWeb' }),
  webMessageHandling: unverified('web')(['Settings', 'Mail', 'Message handling'], 'outlookHelp'),
  webRules: webTold(['Settings', 'Mail', 'Rules', 'Add new rule'], 'https://kb.uwm.edu', '2025', {
    link: 'inboxRules',
  }),
  webSweepRules: webTold(['Settings', 'Mail', 'Sweep'], SWEEP, '2022-10-12'),
  webForwarding: webTold(
    ['Settings', 'Mail', 'Forwarding', 'Keep a copy of forwarded messages', 'Save'],
    'https://stfx.teamdynamix.com (article 87071)',
    '2025',
  ),
  webRetention: vendor('web')(['Assign policy'], 'https://support.office.com (890bcbb3)', '2024'),
  webShared: webTold(['Add shared folder or mailbox'], 'https://supportbee.com', '2025', {
    link: 'sharedMailbox',
  }),
  webOpenOther: webTold(['Open another mailbox'], 'https://supportbee.com', '2025', {
    link: 'sharedMailbox',
  }),
  webCategories: unverified('web')(['Settings', 'Categories'], 'categories'),

  outlookComPop: homeTold(
    ['Settings', 'Mail', 'Forwarding and IMAP', 'Let devices and apps use POP', 'Save'],
    'several help desks on Outlook.com',
    '2025',
    { link: 'outlookPopOptions' },
  ),
  outlookComPopDelete: unverified('outlookCom')(
    ['Don’t allow devices and apps to delete messages from Outlook'],
    'outlookPopOptions',
  ),
  outlookComExport: unverified('outlookCom')(['Privacy and data', 'Export mailbox'], 'backUpEmail'),
  outlookComRoom: homeTold(['Settings', 'General', 'Storage'], NOVAIT, '2025', { link: 'storageOnTheWeb' }),
  outlookComEmpty: homeTold(['Settings', 'General', 'Storage', 'Empty'], NOVAIT, '2025', {
    link: 'storageOnTheWeb',
  }),
  outlookComRules: homeTold(['Settings', 'Mail', 'Rules', 'Add new rule'], 'https://kb.uwm.edu', '2025', {
    link: 'inboxRules',
  }),
  outlookComSweepRules: homeTold(['Settings', 'Mail', 'Sweep'], SWEEP, '2022-10-12'),
  outlookComForwarding: homeTold(
    ['Settings', 'Mail', 'Forwarding', 'Keep a copy of forwarded messages', 'Save'],
    'https://stfx.teamdynamix.com (article 87071)',
    '2025',
  ),
  outlookComRecover: vendor('outlookCom')(
    ['Deleted Items', 'Recover items deleted from this folder'],
    'https://learn.microsoft.com/answers/questions/5880397',
    '2026',
    { link: 'recoverDeletedOutlookCom' },
  ),
  outlookComMessageHandling: unverified('outlookCom')(
    ['Settings', 'Mail', 'Message handling'],
    'outlookHelp',
  ),
  outlookComCategories: unverified('outlookCom')(['Settings', 'Categories'], 'categories'),

  macAccounts: vendor('mac')(['Tools', 'Accounts'], MAC_2016, '2016', LEGACY),
  macKeepCopies: unverified('mac')(
    ['Advanced', 'Server', 'Leave a copy of each message on server'],
    'outlookHelp',
    LEGACY,
  ),
  macAdd: macTold(
    ['Tools', 'Accounts', 'New Account', 'Continue', 'IMAP/POP', 'Add Account'],
    OVH,
    '2024-10',
    LEGACY,
  ),
  macTls: macTold(['Tools', 'Accounts', 'Use SSL to connect (recommended)'], OVH, '2024-10', {
    ...LEGACY,
    link: 'serverSettings',
  }),
  macExport: macTold(['Tools', 'Export', 'Continue', 'Save'], OVH, '2025-04', {
    ...LEGACY,
    link: 'exportMac',
  }),
  macImport: macTold(
    ['Tools', 'Import', 'Outlook for Mac archive file (.olm)', 'Import'],
    OVH,
    '2025-04',
    LEGACY,
  ),
  macRules: unverified('mac')(['Tools', 'Rules'], 'inboxRules'),
  macRemove: unverified('mac')(['Tools', 'Accounts'], 'outlookHelp'),
  macRoom: unverified('mac')(['Folder Properties', 'Storage'], 'outlookHelp'),
  macShared: macTold(
    ['Tools', 'Accounts', 'Delegation and Sharing', 'Shared With Me'],
    'https://emailwarmup.com',
    '2025',
    { ...LEGACY, link: 'sharedMailbox' },
  ),

  macSharedNew: macTold(['Add shared folder'], 'https://emailwarmup.com', '2025', {
    link: 'sharedMailbox',
  }),

  iosLogin: thirdParty('ios')(['Settings', 'Accounts', 'Modify login information'], OVH, '2025-04'),
  iosShared: thirdParty('ios')(['Add account', 'Add shared mailbox'], 'https://supportbee.com', '2025', {
    link: 'sharedMailbox',
  }),
  iosAddMicrosoft: thirdParty('ios')(
    ['Settings', 'Accounts', 'Add account', 'Email account'],
    OVH,
    '2025-04',
  ),
  androidRemove: thirdParty('android')(['Settings', 'General', 'Accounts', 'Delete account'], OVH, '2024-11'),
  androidAdd: thirdParty('android')(
    ['Settings', 'General', 'Accounts', 'Add account', 'IMAP'],
    OVH,
    '2024-11',
  ),
  androidShared: thirdParty('android')(
    ['Add account', 'Add shared mailbox'],
    'https://supportbee.com',
    '2025',
    {
      link: 'sharedMailbox',
    },
  ),
  androidAddMicrosoft: thirdParty('android')(
    ['Add account', '?', 'Change account provider', 'Microsoft 365'],
    OVH,
    '2024-11',
  ),
} as const;
