import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** Move what is meant to stay out of the deleted items. */
export const keepElsewhere: Fix = {
  id: 'keep-elsewhere',
  version: 1,
  reinspect: 'mailServer',
  steps: [
    {
      id: 'stop-emptying',
      parts: ['notFirst'],
      on: {
        classicWindows: {
          path: ['File', 'Options', 'Advanced', 'Empty Deleted Items folders when exiting Outlook'],
          certainty: 'reported',
        },
        ...PLAIN,
      },
    },
    { id: 'make-folder', parts: ['expect'], on: PLAIN },
    { id: 'move-mail', parts: ['expect', 'trouble'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
