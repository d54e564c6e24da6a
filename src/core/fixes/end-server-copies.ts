import { ACCOUNT_SETTINGS, PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** POP3: give copies on the server an end, so that the mailbox does not fill up. */
export const endServerCopies: Fix = {
  id: 'end-server-copies',
  version: 1,
  reinspect: 'profileExport',
  steps: [
    { id: 'back-up-first', parts: ['expect', 'trouble', 'notFirst'], on: PLAIN },
    { id: 'choose-days', parts: ['expect'], on: PLAIN, chooses: true },
    { id: 'open-settings', parts: ['trouble'], on: { ...ACCOUNT_SETTINGS, ...PLAIN } },
    {
      id: 'set-days',
      parts: ['expect'],
      on: {
        classicWindows: {
          path: ['Leave a copy of messages on the server', 'Remove from server after'],
          certainty: 'documented',
          link: 'leaveOnServerProperty',
        },
        mac: { path: ['Delete copies from the server'], certainty: 'reported' },
        thunderbird: {
          path: ['Leave messages on server', 'For at most'],
          certainty: 'documented',
          link: 'thunderbirdPop',
        },
        ...PLAIN,
      },
    },
    { id: 'watch-space', parts: ['expect', 'trouble'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect', 'trouble'], on: { thunderbird: { certainty: 'plain' }, ...PLAIN } },
  ],
};
