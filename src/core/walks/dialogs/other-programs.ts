import {
  bar,
  buttons,
  empty,
  group,
  heading,
  pick,
  radio,
  tabs,
  text,
  tick,
  type Dialog,
  type Part,
} from './dialog';
import type { PathId } from '../paths/paths';

const GMAIL_TABS = ['Accounts and Import', 'Forwarding and POP/IMAP', 'Advanced'];

/** The boxes about copies on the server, with those below the first that have them removed. */
const thunderbirdBoxes = (...removing: Part[]): readonly Dialog[] => [
  heading(
    'Server Settings',
    group('Server Settings'),
    tick('Check for new messages at startup'),
    tick('Automatically download new messages'),
    tick('Leave messages on server', 1),
    ...removing,
  ),
];

/** Dialogs of Thunderbird, Gmail, Outlook on the web and Outlook.com, by the path that ends in them. */
export const OTHER_DIALOGS = {
  thunderbirdKeep: thunderbirdBoxes(
    tick('For at most', 2, { inside: true, days: 'days' }),
    tick('Until I delete them', undefined, { inside: true }),
  ),
  thunderbirdKeepAll: thunderbirdBoxes(
    empty('For at most', 2, { inside: true }),
    empty('Until I delete them', 3, { inside: true }),
  ),
  thunderbirdRetention: [
    bar(
      'Retention Policy',
      radio('Don’t delete any messages', true, 1),
      radio('Delete all but the most recent 2000 messages', false),
      radio('Delete messages more than 30 days old', false),
      tick('Always keep starred messages'),
      buttons(['OK', 2], 'Cancel'),
    ),
  ],
  thunderbirdRetentionPop: [
    bar(
      'Retention Policy',
      radio('Don’t delete any messages', true, 1),
      radio('Delete all but the most recent 2000 messages', false),
      radio('Delete messages more than 30 days old', false),
      buttons(['OK', 2], 'Cancel'),
    ),
  ],
  thunderbirdTls: [
    heading(
      'Server Settings',
      group('Security Settings'),
      pick('Connection security', 'SSL/TLS', 1),
      pick('Authentication method', 'Normal password'),
    ),
  ],
  gmailPopKeep: [
    heading(
      'Settings',
      tabs(GMAIL_TABS, 'Forwarding and POP/IMAP', 1),
      group('POP download'),
      text('1. Status: POP is enabled for all mail'),
      pick('2. When messages are accessed with POP', 'keep Gmail’s copy in the Inbox', 2),
      buttons(['Save Changes', 3], 'Cancel'),
    ),
  ],
  gmailPopAll: [
    heading(
      'Settings',
      tabs(GMAIL_TABS, 'Forwarding and POP/IMAP', 1),
      group('POP download'),
      radio('Enable POP for all mail', true, 2),
      radio('Enable POP for mail that arrives from now on', false),
      radio('Disable POP', false),
      buttons(['Save Changes', 3], 'Cancel'),
    ),
  ],
  outlookComPop: [
    heading(
      'Settings',
      tabs(['General', 'Mail', 'Calendar', 'People'], 'Mail', 1),
      {
        part: 'list',
        rows: [{ text: 'Rules' }, { text: 'Sweep' }, { text: 'Forwarding and IMAP', ring: 2 }],
      },
      group('POP options'),
      tick('Let devices and apps use POP', 3),
      buttons(['Save', 4]),
    ),
  ],
  webRoom: [storage('General')],
  outlookComRoom: [storage('General')],
  newRoom: [storage('Accounts')],
} as const satisfies Partial<Record<PathId, readonly Dialog[]>>;

function storage(area: string): Dialog {
  return heading('Settings', tabs([area, 'Storage'], 'Storage', 1), text('3.2 GB used of 15 GB'), {
    part: 'list',
    rows: [
      { text: 'Inbox', more: 'Empty' },
      { text: 'Deleted Items', more: 'Empty' },
    ],
  });
}
