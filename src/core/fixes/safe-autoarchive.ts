import type { Fix } from './fix';
import { FILE_WORK } from './homes';
import { click, lookAgain, PLAIN } from './step';

/** AutoArchive of classic Outlook moves or deletes old mail by itself: off, or moving to a file that is backed up. */
export const safeAutoarchive: Fix = {
  id: 'safe-autoarchive',
  version: 1,
  place: 'program',
  minutes: 5,
  reinspect: 'answers',
  cannot: {
    ...FILE_WORK,
    mac: 'tendsItself',
    appleMail: 'tendsItself',
    thunderbird: 'tendsItself',
    emClient: 'tendsItself',
    other: 'tendsItself',
  },
  steps: [
    { id: 'see-settings', on: { classicWindows: click('classicAutoArchive') } },
    { id: 'make-safe', on: { classicWindows: click('classicAutoArchive') } },
    { id: 'each-folder', on: { classicWindows: click('classicAutoArchiveFolder') } },
    { id: 'find-archive', shows: ['file'], on: { classicWindows: click('classicFindFile') } },
    { ...lookAgain, on: PLAIN },
  ],
};
