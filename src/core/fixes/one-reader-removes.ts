import { ACCOUNT_SETTINGS, PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** POP3 on several devices: one program alone may take mail off the server. */
export const oneReaderRemoves: Fix = {
  id: 'one-reader-removes',
  version: 1,
  reinspect: 'answers',
  steps: [
    { id: 'list-devices', parts: ['trouble', 'notFirst'], on: PLAIN },
    {
      id: 'choose-keeper',
      parts: ['expect', 'trouble'],
      on: { any: { certainty: 'plain', link: 'popImapExplained' } },
    },
    { id: 'open-settings', parts: ['trouble'], on: { ...ACCOUNT_SETTINGS, ...PLAIN } },
    {
      id: 'leave-mail',
      parts: ['expect'],
      on: {
        classicWindows: {
          path: ['Leave a copy of messages on the server'],
          certainty: 'documented',
          link: 'leaveOnServerProperty',
        },
        mac: { path: ['Leave a copy of each message on server'], certainty: 'reported' },
        thunderbird: {
          path: ['Leave messages on server'],
          certainty: 'documented',
          link: 'thunderbirdPop',
        },
        ...PLAIN,
      },
    },
    { id: 'test-mail', parts: ['expect', 'trouble'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
