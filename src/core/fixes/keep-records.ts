import type { Fix } from './fix';
import { ABOUT_THE_COPY, GUARD } from './guard';
import { NO_COMPUTER_SETTING } from './homes';
import { lookAgain, PLAIN } from './step';

/** Mail that has to be kept for years by law or contract: out of reach of deletion rules, in two places, with a date. */
export const keepRecords: Fix = {
  id: 'keep-records',
  version: 1,
  place: 'program',
  minutes: 60,
  reinspect: 'answers',
  copyProves: true,
  alsoAsks: ABOUT_THE_COPY,
  cannot: NO_COMPUTER_SETTING,
  steps: [
    { id: 'ask-what', on: PLAIN },
    ...GUARD,
    { id: 'second-copy', does: ['copies'], on: PLAIN },
    { id: 'write-down', on: PLAIN },
    lookAgain,
  ],
};
