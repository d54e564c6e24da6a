import { ACCOUNT_SETTINGS, PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** Encrypt the way between this computer and the mail server. */
export const encryptConnection: Fix = {
  id: 'encrypt-connection',
  version: 1,
  reinspect: 'profileExport',
  steps: [
    {
      id: 'ask-provider',
      parts: ['expect', 'trouble'],
      on: { any: { certainty: 'plain', link: 'serverSettings' } },
    },
    { id: 'open-settings', parts: ['trouble'], on: { ...ACCOUNT_SETTINGS, ...PLAIN } },
    { id: 'note-settings', parts: ['notFirst'], on: PLAIN },
    {
      id: 'turn-on',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: {
          path: ['This server requires an encrypted connection (SSL/TLS)'],
          certainty: 'reported',
          link: 'serverSettings',
        },
        mac: { path: ['Use SSL to connect (recommended)'], certainty: 'reported', link: 'serverSettings' },
        thunderbird: {
          path: ['Connection security', 'SSL/TLS'],
          certainty: 'documented',
          link: 'thunderbirdAccount',
        },
        ...PLAIN,
      },
    },
    { id: 'test-mail', parts: ['expect', 'trouble'], on: PLAIN },
    { id: 'new-password', parts: ['expect'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect', 'trouble'], on: { thunderbird: { certainty: 'plain' }, ...PLAIN } },
  ],
};
