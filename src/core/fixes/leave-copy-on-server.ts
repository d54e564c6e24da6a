import type { Fix } from './fix';
import { POP_SETTING } from './homes';
import { COPIES_ON_SERVER, openPopSettings } from './pop-settings';
import { exportAgain, PLAIN } from './step';

/** POP3: have mail stay on the server for a while after it is downloaded. Nothing that is there is deleted by it. */
export const leaveCopyOnServer: Fix = {
  id: 'leave-copy-on-server',
  version: 2,
  place: 'program',
  minutes: 5,
  reinspect: 'profileExport',
  cannot: POP_SETTING,
  steps: [
    { id: 'choose-days', on: PLAIN, chooses: true },
    openPopSettings,
    { id: 'set-days', on: COPIES_ON_SERVER },
    { id: 'test-mail', on: PLAIN },
    { id: 'other-devices', onOthers: true, on: PLAIN },
    exportAgain,
  ],
};
