import type { Fix } from './fix';
import { POP_SETTING } from './homes';
import { ALL_ON_SERVER, openPopSettings } from './pop-settings';
import { lookAgain, PLAIN, words } from './step';

/** POP3 on several devices: one program alone may take mail off the server. */
export const oneReaderRemoves: Fix = {
  id: 'one-reader-removes',
  version: 2,
  place: 'program',
  minutes: 5,
  reinspect: 'answers',
  cannot: POP_SETTING,
  steps: [
    { id: 'list-devices', on: PLAIN },
    { id: 'choose-keeper', needsBackup: true, on: { any: words('popImapExplained') } },
    openPopSettings,
    { id: 'leave-mail', on: ALL_ON_SERVER },
    { id: 'test-mail', on: PLAIN },
    lookAgain,
  ],
};
