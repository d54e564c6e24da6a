import type { Fix } from './fix';
import { ABOUT_THE_COPY, GUARD } from './guard';
import { NO_COMPUTER_SETTING } from './homes';
import { click, lookAgain, PLAIN, words } from './step';

/** A rule will delete old mail on a day that is known: a copy of it before that day, opened and compared. */
export const rescueOldMail: Fix = {
  id: 'rescue-old-mail',
  version: 2,
  place: 'program',
  minutes: 30,
  reinspect: 'answers',
  copyProves: true,
  alsoAsks: ABOUT_THE_COPY,
  cannot: NO_COMPUTER_SETTING,
  steps: [
    {
      id: 'ask-for-time',
      on: { classicWindows: click('classicPolicyTab'), web: click('webRetention'), any: words() },
    },
    ...GUARD,
    // The copy holds the trash folder too. Only then is anything moved.
    { id: 'sort-out-deleted', on: PLAIN },
    { id: 'second-copy', does: ['copies'], on: PLAIN },
    lookAgain,
  ],
};
