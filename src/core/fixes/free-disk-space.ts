import type { Fix } from './fix';
import { lookAgain, PLAIN } from './step';

/** The disk is nearly full: mail programs stop fetching, and files break. Room is made without touching mail. */
export const freeDiskSpace: Fix = {
  id: 'free-disk-space',
  version: 1,
  place: 'computer',
  minutes: 30,
  reinspect: 'answers',
  steps: [
    { id: 'close-mail', on: PLAIN },
    { id: 'see-what', on: PLAIN },
    { id: 'clear-other', on: PLAIN },
    { id: 'move-files', on: PLAIN },
    lookAgain,
  ],
};
