import { PLAIN } from './account-settings';
import { EXPORT_MAIL } from './export-mail';
import { LOOK_AGAIN, type Fix } from './fix';

/** IMAP: bring contacts and calendar to a place that outlives this computer. */
export const moveContacts: Fix = {
  id: 'move-contacts',
  version: 1,
  reinspect: 'answers',
  steps: [
    { id: 'find-them', parts: ['expect'], on: { thunderbird: { certainty: 'plain' }, ...PLAIN } },
    {
      id: 'save-copy',
      parts: ['expect', 'notFirst'],
      on: {
        classicWindows: EXPORT_MAIL.classicWindows,
        mac: EXPORT_MAIL.mac,
        thunderbird: { path: ['Address Book', 'Tools', 'Export'], certainty: 'reported' },
        ...PLAIN,
      },
    },
    { id: 'choose-home', parts: ['expect', 'trouble'], on: PLAIN },
    { id: 'copy-there', parts: ['expect', 'trouble'], on: { thunderbird: { certainty: 'plain' }, ...PLAIN } },
    { id: 'check-elsewhere', parts: ['expect', 'trouble'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
