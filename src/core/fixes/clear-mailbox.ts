import { PLAIN } from './account-settings';
import { EXPORT_MAIL } from './export-mail';
import { LOOK_AGAIN, type Fix } from './fix';

/** Free space in the mailbox: look first, save what counts, then let the rest go in a way that can be undone. */
export const clearMailbox: Fix = {
  id: 'clear-mailbox',
  version: 1,
  reinspect: 'mailServer',
  steps: [
    { id: 'see-what', parts: ['expect', 'notFirst'], on: PLAIN },
    {
      id: 'save-copy',
      parts: ['expect'],
      on: {
        classicWindows: EXPORT_MAIL.classicWindows,
        mac: EXPORT_MAIL.mac,
        ...PLAIN,
      },
    },
    { id: 'delete-some', parts: ['expect', 'trouble'], on: PLAIN },
    { id: 'empty-deleted', parts: ['expect', 'trouble'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect', 'trouble'], on: PLAIN },
  ],
};
