import type { Fix } from './fix';
import { GUARD } from './guard';
import { POP_SETTING } from './homes';
import { COPIES_ON_SERVER, openPopSettings } from './pop-settings';
import { exportAgain, PLAIN } from './step';

/** POP3: give copies on the server an end. At the next check the server loses what is older, so a copy comes first. */
export const endServerCopies: Fix = {
  id: 'end-server-copies',
  version: 2,
  place: 'program',
  minutes: 10,
  reinspect: 'profileExport',
  cannot: POP_SETTING,
  steps: [
    { id: 'look-in-webmail', on: PLAIN },
    ...GUARD,
    { id: 'choose-days', on: PLAIN, chooses: true },
    openPopSettings,
    { id: 'set-days', on: COPIES_ON_SERVER, does: ['removes'] },
    { id: 'watch-space', on: PLAIN },
    exportAgain,
  ],
};
