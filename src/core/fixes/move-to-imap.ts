import { ACCOUNT_SETTINGS, PLAIN } from './account-settings';
import { EXPORT_MAIL } from './export-mail';
import { FIND_DATA_FILE } from './find-data-file';
import { LOOK_AGAIN, type Fix, type FixStep } from './fix';

/** Programs that fetch no POP3 mail: the steps there say where to go instead. */
const ELSEWHERE = {
  web: { certainty: 'plain' },
  ios: { certainty: 'plain' },
  android: { certainty: 'plain' },
} as const satisfies FixStep['on'];

/**
 * POP3 to IMAP without losing anything: nothing is taken away before everything is on the server as well, and the
 * counts say so. No program turns one kind of account into the other, so the new one is added beside the old one.
 */
export const moveToImap: Fix = {
  id: 'move-to-imap',
  version: 1,
  reinspect: 'profileExport',
  steps: [
    { id: 'look-first', parts: ['expect', 'notFirst'], on: { ...ELSEWHERE, ...PLAIN } },
    {
      id: 'stop-deleting',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: {
          path: [...ACCOUNT_SETTINGS.classicWindows.path, 'Leave a copy of messages on the server'],
          certainty: 'reported',
          link: 'popImapExplained',
        },
        mac: {
          path: [...ACCOUNT_SETTINGS.mac.path, 'Leave a copy of each message on server'],
          certainty: 'reported',
        },
        thunderbird: {
          path: ['Account Settings', 'Server Settings', 'Leave messages on server'],
          certainty: 'documented',
          link: 'thunderbirdPop',
        },
        newWindows: { certainty: 'plain', link: 'compareOutlooks' },
        ...PLAIN,
      },
    },
    {
      id: 'back-up-first',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: FIND_DATA_FILE.classicWindows,
        mac: EXPORT_MAIL.mac,
        thunderbird: FIND_DATA_FILE.thunderbird,
        any: { certainty: 'plain', link: 'backUpEmail' },
      },
    },
    {
      id: 'ask-provider',
      parts: ['expect', 'trouble'],
      on: { any: { certainty: 'plain', link: 'serverSettings' } },
    },
    {
      id: 'add-beside',
      parts: ['expect', 'trouble', 'notFirst'],
      on: {
        classicWindows: {
          path: ['File', 'Add Account', 'Advanced options', 'Let me set up my account manually', 'IMAP'],
          certainty: 'reported',
          link: 'serverSettings',
        },
        newWindows: {
          path: ['Settings', 'Accounts', 'Your accounts', 'Add account'],
          certainty: 'reported',
          link: 'compareOutlooks',
        },
        mac: { path: ['Tools', 'Accounts', 'New Account'], certainty: 'reported', link: 'serverSettings' },
        thunderbird: {
          path: ['Account Settings', 'Account Actions', 'Add Mail Account', 'Configure manually'],
          certainty: 'reported',
          link: 'thunderbirdAccount',
        },
        any: { certainty: 'plain', link: 'serverSettings' },
      },
    },
    { id: 'wait', parts: ['expect', 'trouble'], on: PLAIN },
    {
      id: 'copy-up',
      parts: ['expect', 'trouble', 'notFirst'],
      on: {
        classicWindows: { path: ['Home', 'Move', 'Copy to Folder'], certainty: 'reported' },
        mac: { path: ['Message', 'Move', 'Copy to Folder'], certainty: 'reported' },
        thunderbird: { path: ['Message', 'Copy To'], certainty: 'reported' },
        ...PLAIN,
      },
    },
    {
      id: 'contacts',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: EXPORT_MAIL.classicWindows,
        mac: EXPORT_MAIL.mac,
        thunderbird: { certainty: 'plain' },
        ...PLAIN,
      },
    },
    { id: 'compare', parts: ['expect', 'trouble', 'notFirst'], on: PLAIN, looks: true },
    {
      id: 'remove-old',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: {
          path: ['File', 'Account Settings', 'Account Settings', 'Remove'],
          certainty: 'reported',
        },
        mac: { path: ['Tools', 'Accounts'], certainty: 'reported' },
        thunderbird: {
          path: ['Account Settings', 'Account Actions', 'Remove Account'],
          certainty: 'reported',
          link: 'thunderbirdAccount',
        },
        ...PLAIN,
      },
    },
    { id: LOOK_AGAIN, parts: ['expect', 'trouble'], on: { thunderbird: { certainty: 'plain' }, ...PLAIN } },
  ],
};
