import { PLAIN } from './account-settings';
import { EXPORT_MAIL } from './export-mail';
import { LOOK_AGAIN, type Fix } from './fix';
import { STORAGE_PAGE } from './storage-page';

/** Make room on the server: a copy first, then the opened copy as proof, and only then clearing. */
export const freeServerSpace: Fix = {
  id: 'free-server-space',
  version: 1,
  reinspect: 'answers',
  settlesHours: 48,
  steps: [
    { id: 'see-space', parts: ['expect', 'trouble', 'notFirst'], on: STORAGE_PAGE },
    {
      id: 'save-copy',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: EXPORT_MAIL.classicWindows,
        web: {
          path: ['Settings', 'General', 'Privacy and data', 'Export mailbox'],
          certainty: 'reported',
          link: 'backUpEmail',
        },
        mac: EXPORT_MAIL.mac,
        thunderbird: { certainty: 'plain', link: 'thunderbirdProfile' },
        ...PLAIN,
      },
    },
    { id: 'open-copy', parts: ['expect', 'trouble'], on: PLAIN },
    { id: 'clear-large', parts: ['expect', 'trouble'], on: PLAIN },
    { id: 'empty-deleted', parts: ['expect', 'trouble', 'notFirst'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect', 'trouble'], on: PLAIN },
  ],
};
