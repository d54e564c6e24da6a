import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { click, lookAgain, PLAIN, words } from './step';

/** IMAP: bring contacts and calendar to a place that outlives this computer. */
export const moveContacts: Fix = {
  id: 'move-contacts',
  version: 3,
  place: 'program',
  minutes: 15,
  reinspect: 'answers',
  cannot: {
    ...NO_DEAD_PROGRAM,
    web: 'holdsNoSuchMail',
    outlookCom: 'holdsNoSuchMail',
    gmailWeb: 'holdsNoSuchMail',
    webmail: 'holdsNoSuchMail',
  },
  steps: [
    { id: 'find-them', on: { thunderbird: words(), ...PLAIN } },
    {
      id: 'save-copy',
      does: ['copies'],
      on: {
        classicWindows: click('classicExportContacts'),
        mac: click('macExport'),
        thunderbird: click('thunderbirdExportBook', 'thunderbirdExportCalendar'),
        ...PLAIN,
      },
    },
    { id: 'choose-home', on: PLAIN },
    // Only for whom no account is there to take them.
    { id: 'add-file', on: { classicWindows: click('classicAddFile') } },
    { id: 'copy-there', on: { classicWindows: words(), thunderbird: words(), ...PLAIN } },
    { id: 'keep-default', on: { classicWindows: click('classicSetDefault') } },
    { id: 'check-elsewhere', on: PLAIN },
    lookAgain,
  ],
};
