import {
  bar,
  buttons,
  empty,
  field,
  group,
  heading,
  pick,
  radio,
  tabs,
  text,
  tick,
  toolbar,
  type Dialog,
  type Named,
  type Part,
} from './dialog';
import type { PathId } from '../paths/paths';

const NAME = field('Your name', 'your name');
const SETTINGS_TABS = ['Email', 'Data Files', 'RSS Feeds'];
const LEAVE = 'Leave a copy of messages on the server';
const AFTER = 'Remove from server after';
const WHEN_DELETED = 'Remove from server when deleted from ‘Deleted Items’';
const POP_SETTINGS = 'POP Account Settings';
const POP_TABS = ['General', 'Outgoing Server', 'Advanced'];

function accountList(...tools: Named[]): Dialog {
  return bar(
    'Account Settings',
    tabs(SETTINGS_TABS, 'Email'),
    toolbar(...tools),
    {
      part: 'list',
      rows: [
        { text: 'another address', more: 'Microsoft Exchange', own: true },
        { text: 'your address', more: 'POP/SMTP', ring: 1, own: true },
      ],
    },
    buttons('Close'),
  );
}

/** `close`: number of the ring around the button that closes the window, before Outlook does anything else. */
function dataFiles(close: number | null, ...tools: Named[]): Dialog {
  return bar(
    'Account Settings',
    tabs(SETTINGS_TABS, 'Data Files', 1),
    toolbar(...tools),
    {
      part: 'list',
      rows: [
        { text: 'your data file', more: 'C:\\…\\your mail.pst', ring: 2, own: true },
        { text: 'archive', more: 'C:\\…\\archive.pst' },
      ],
    },
    buttons(close === null ? 'Close' : ['Close', close]),
  );
}

/** The same dialog behind both names of the menu. */
const ARCHIVE = [
  bar(
    'Archive',
    radio('Archive all folders according to their AutoArchive settings', false),
    radio('Archive this folder and all subfolders', true, 1),
    pick('Archive items older than', '', 2),
    field('Archive file', 'C:\\…\\archive.pst'),
    buttons(['OK', 3], 'Cancel'),
  ),
] as const;

/** The export of what is marked in the list of folders. */
const exportOf = (rows: Extract<Part, { part: 'list' }>['rows']): readonly Dialog[] => [
  bar(
    'Import and Export Wizard',
    text('Choose an action to perform:'),
    {
      part: 'list',
      rows: [{ text: 'Export RSS Feeds to an OPML file' }, { text: 'Export to a file', ring: 1 }],
    },
    buttons('Back', 'Next', 'Cancel'),
  ),
  bar(
    'Export to a File',
    text('Create a file of type:'),
    {
      part: 'list',
      rows: [{ text: 'Comma Separated Values' }, { text: 'Outlook Data File (.pst)', ring: 2 }],
    },
    buttons('Back', 'Next', 'Cancel'),
  ),
  bar(
    'Export Outlook Data File',
    text('Select the folder to export from:'),
    {
      part: 'list',
      rows,
    },
    tick('Include subfolders', 4),
    buttons('Back', 'Next', 'Cancel'),
  ),
  bar(
    'Export Outlook Data File',
    field('Save exported file as', 'E:\\backup.pst'),
    toolbar(['Browse…', 5]),
    radio('Replace duplicates with items exported', true),
    buttons('Back', ['Finish', 6], 'Cancel'),
  ),
];

/** The boxes about copies on the server, with `after` as the one that gives them an end. */
const keepSimplified = (after: Part): readonly Dialog[] => [
  heading(
    POP_SETTINGS,
    group('General Settings'),
    NAME,
    group('Mail Settings'),
    tick(LEAVE, 1),
    after,
    empty(WHEN_DELETED, undefined, { inside: true }),
    buttons(['Next', 3]),
  ),
  heading(POP_SETTINGS, buttons(['Done', 4])),
];

const keepOlder = (after: Part): readonly Dialog[] => [
  bar(
    'Internet E-mail Settings',
    tabs(POP_TABS, 'Advanced'),
    group('Server Port Numbers'),
    field('Incoming server (POP3)', '995'),
    group('Delivery'),
    tick(LEAVE, 1),
    after,
    empty(WHEN_DELETED, undefined, { inside: true }),
    buttons(['OK', 3], 'Cancel'),
  ),
  bar('Change Account', buttons('Back', ['Next', 4], 'Cancel')),
  bar('Change Account', buttons(['Finish', 5])),
];

/** Dialogs of classic Outlook, by the path that ends in them. Both faces of one dialog have a drawing each. */
export const CLASSIC_DIALOGS = {
  // The menu is what tells the two faces apart: the older one has no names of pages in it.
  classicPopSimplified: [
    heading('Account Settings', {
      part: 'list',
      rows: [
        { text: 'Account Settings…' },
        { text: 'Account Name and Sync Settings', ring: 1 },
        { text: 'Server Settings' },
        { text: 'Update Password' },
      ],
    }),
    heading(POP_SETTINGS, group('General Settings'), NAME, group('Mail Settings'), empty(LEAVE)),
  ],
  classicPopOlder: [
    accountList('New…', 'Repair…', ['Change…', 2], 'Remove'),
    bar(
      'Change Account',
      group('Server Information'),
      pick('Account Type', 'POP3'),
      field('Incoming mail server', ''),
      buttons(['More Settings …', 3], 'Next', 'Cancel'),
    ),
    bar('Internet E-mail Settings', tabs(POP_TABS, 'Advanced', 4)),
  ],
  classicKeepSimplified: keepSimplified(tick(AFTER, 2, { inside: true, days: 'days' })),
  classicKeepOlder: keepOlder(tick(AFTER, 2, { inside: true, days: 'days' })),
  classicKeepAllSimplified: keepSimplified(empty(AFTER, 2, { inside: true })),
  classicKeepAllOlder: keepOlder(empty(AFTER, 2, { inside: true })),
  classicExport: exportOf([
    { text: 'your address', ring: 3, own: true },
    { text: 'Inbox' },
    { text: 'Sent Items' },
  ]),
  classicExportContacts: exportOf([
    { text: 'your address', own: true },
    { text: 'your contacts', ring: 3, own: true },
    { text: 'your calendar', own: true },
  ]),
  classicFindFile: [dataFiles(4, 'Add…', 'Settings…', ['Open File Location…', 3])],
  classicSetDefault: [dataFiles(4, 'Add…', 'Settings…', ['Set as Default', 3], 'Remove')],
  classicAddFile: [
    bar(
      'Account Settings',
      tabs(SETTINGS_TABS, 'Data Files', 1),
      toolbar(['Add…', 2], 'Settings…', 'Remove'),
      { part: 'list', rows: [{ text: 'your data file', more: 'C:\\…\\your mail.pst', own: true }] },
      buttons(['Close', 3]),
    ),
  ],
  classicCompact: [
    dataFiles(null, 'Add…', ['Settings…', 3], 'Remove'),
    bar(
      'Outlook Data File',
      tabs(['General'], 'General'),
      field('Filename', 'C:\\…\\your mail.pst'),
      buttons(['Compact Now', 4]),
      buttons(['OK', 5], 'Cancel', 'Apply'),
    ),
  ],
  classicWindowSimplified: [
    heading(
      'Exchange Account Settings',
      group('Offline Settings'),
      tick('Use Cached Exchange Mode to download email to an Outlook data file'),
      { part: 'slider', label: 'Download email for the past', value: '12 months', ring: 1 },
      buttons(['Next', 2]),
    ),
  ],
  classicWindowOlder: [
    bar(
      'Change Account',
      group('Offline Settings'),
      tick('Use Cached Exchange Mode'),
      { part: 'slider', label: 'Mail to keep offline', value: '12 months', ring: 1 },
      buttons('Back', ['Next', 2], 'Cancel'),
    ),
  ],
  classicAutoArchive: [
    bar(
      'AutoArchive',
      tick('Run AutoArchive every 14 days'),
      group('During AutoArchive'),
      tick('Prompt before AutoArchive runs'),
      empty('Delete expired items (e-mail folders only)'),
      radio('Move old items to', true),
      radio('Permanently delete old items', false),
      buttons('OK', 'Cancel'),
    ),
  ],
  classicCleanUp: ARCHIVE,
  classicCleanUpOlder: ARCHIVE,
  classicServerSimplified: [
    heading(
      POP_SETTINGS,
      group('Incoming mail'),
      field('Server', ''),
      field('Port', '995'),
      tick('This server requires an encrypted connection (SSL/TLS)'),
      group('Outgoing mail'),
      buttons('Next'),
    ),
  ],
  classicTlsImapSimplified: [
    heading(
      'IMAP Account Settings',
      group('Incoming mail'),
      field('Server', ''),
      pick('Encryption method', 'SSL/TLS', 1),
      buttons(['Next', 2]),
    ),
  ],
  classicTlsImapOlder: [
    bar(
      'Internet E-mail Settings',
      tabs(POP_TABS, 'Advanced'),
      field('Incoming server (IMAP)', '993'),
      pick('Use the following type of encrypted connection', 'SSL/TLS', 1),
      buttons(['OK', 2], 'Cancel'),
    ),
  ],
  classicTlsPopOlder: [
    bar(
      'Internet E-mail Settings',
      tabs(POP_TABS, 'Advanced'),
      field('Incoming server (POP3)', '995'),
      tick('This server requires an encrypted connection (SSL/TLS)', 1),
      buttons(['OK', 2], 'Cancel'),
    ),
  ],
  classicRules: [
    bar(
      'Rules and Alerts',
      tabs(['Email Rules', 'Manage Alerts'], 'Email Rules', 1),
      toolbar('New Rule…', 'Change Rule', 'Delete'),
      tick('Newsletters (client-only)'),
      tick('From the office'),
      buttons('OK', 'Cancel', 'Apply'),
    ),
  ],
} as const satisfies Partial<Record<PathId, readonly Dialog[]>>;
