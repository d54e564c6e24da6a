import type { Fix } from './fix';
import { ABOUT_THE_COPY, GUARD } from './guard';
import { NO_COMPUTER_SETTING } from './homes';
import { lookAgain, words } from './step';

/** Make an independent copy of the mail on another disk, open it, and count. */
export const backUpMail: Fix = {
  id: 'back-up-mail',
  version: 2,
  place: 'program',
  minutes: 20,
  reinspect: 'answers',
  copyProves: true,
  alsoAsks: ABOUT_THE_COPY,
  cannot: NO_COMPUTER_SETTING,
  steps: [
    { id: 'choose-place', on: { classicWindows: words('pstInOneDrive'), any: words() } },
    ...GUARD,
    lookAgain,
  ],
};
