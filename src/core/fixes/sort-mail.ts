import type { Fix } from './fix';
import { NO_DEAD_PROGRAM } from './homes';
import { RULES } from './mend-rules';
import { click, lookAgain, lookFor, PLAIN, words } from './step';

/** Folders, categories and rules, so that mail is found again and nothing is deleted for want of order. */
export const sortMail: Fix = {
  id: 'sort-mail',
  version: 1,
  place: 'program',
  minutes: 20,
  reinspect: 'answers',
  cannot: NO_DEAD_PROGRAM,
  steps: [
    { id: 'make-folders', on: PLAIN },
    { id: 'make-rule', on: RULES },
    {
      id: 'categories',
      on: {
        classicWindows: lookFor('classicCategories'),
        newWindows: lookFor('newCategories'),
        web: lookFor('webCategories'),
        outlookCom: lookFor('outlookComCategories'),
        thunderbird: click('thunderbirdTags'),
        any: words(),
      },
    },
    lookAgain,
  ],
};
