import { ACCOUNT_SETTINGS, PLAIN, WEB_POP_OPTIONS } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** POP3: keep fetched mail on the server for some weeks. */
export const leaveCopyOnServer: Fix = {
  id: 'leave-copy-on-server',
  version: 1,
  reinspect: 'profileExport',
  steps: [
    { id: 'choose-days', parts: ['expect', 'trouble', 'notFirst'], on: PLAIN, chooses: true },
    {
      id: 'open-settings',
      parts: ['trouble'],
      on: { ...ACCOUNT_SETTINGS, web: WEB_POP_OPTIONS, ...PLAIN },
    },
    {
      id: 'set-days',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: {
          path: ['Leave a copy of messages on the server', 'Remove from server after'],
          certainty: 'documented',
          link: 'leaveOnServerProperty',
        },
        mac: {
          path: ['Leave a copy of each message on server', 'Delete copies from the server'],
          certainty: 'reported',
        },
        thunderbird: {
          path: ['Leave messages on server', 'For at most'],
          certainty: 'documented',
          link: 'thunderbirdPop',
        },
        web: { certainty: 'plain', link: 'outlookPopOptions' },
        ...PLAIN,
      },
    },
    { id: 'other-devices', parts: ['expect', 'trouble'], on: PLAIN },
    {
      id: 'test-mail',
      parts: ['expect', 'trouble'],
      on: { any: { certainty: 'plain', link: 'outlookPopOptions' } },
    },
    { id: LOOK_AGAIN, parts: ['expect', 'trouble'], on: { thunderbird: { certainty: 'plain' }, ...PLAIN } },
  ],
};
