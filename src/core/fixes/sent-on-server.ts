import type { Fix } from './fix';
import { NO_COMPUTER_SETTING } from './homes';
import { click, exportAgain, PLAIN, words } from './step';

/** IMAP: what is sent from now on goes to the server's folder, and what was sent so far is copied there. */
export const sentOnServer: Fix = {
  id: 'sent-on-server',
  version: 1,
  place: 'program',
  minutes: 15,
  reinspect: 'profileExport',
  cannot: {
    ...NO_COMPUTER_SETTING,
    web: 'holdsNoSuchMail',
    outlookCom: 'holdsNoSuchMail',
    gmailWeb: 'holdsNoSuchMail',
    webmail: 'holdsNoSuchMail',
  },
  steps: [
    { id: 'choose-folder', on: { thunderbird: click('thunderbirdSentTo'), any: words('popImapExplained') } },
    { id: 'send-test', on: PLAIN },
    {
      id: 'copy-up',
      does: ['copies'],
      on: {
        thunderbird: click('thunderbirdCopyTo'),
        classicWindows: click('classicCopyFolder'),
        ...PLAIN,
      },
    },
    { id: 'compare', does: ['compares'], on: PLAIN },
    exportAgain,
  ],
};
