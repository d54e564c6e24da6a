import type { Fix } from './fix';
import { ABOUT_THE_COPY, GUARD } from './guard';
import { FILE_WORK } from './homes';
import { click, lookAgain, lookFor, PLAIN } from './step';

/** A switch to new Outlook leaves data files and POP accounts behind: save them first, and keep classic Outlook. */
export const beforeNewOutlook: Fix = {
  id: 'before-new-outlook',
  version: 1,
  place: 'program',
  minutes: 30,
  reinspect: 'answers',
  copyProves: true,
  alsoAsks: ABOUT_THE_COPY,
  cannot: {
    ...FILE_WORK,
    mac: 'notOnThisDevice',
    appleMail: 'notOnThisDevice',
    thunderbird: 'notOnThisDevice',
    other: 'notOnThisDevice',
  },
  steps: [
    { id: 'note-files', shows: ['file'], on: { classicWindows: click('classicFindFile') } },
    ...GUARD,
    { id: 'save-rules', on: { classicWindows: lookFor('classicExportRules') } },
    { id: 'leave-toggle', on: { classicWindows: click('classicTryNew') } },
    { id: 'keep-classic', on: PLAIN },
    lookAgain,
  ],
};
