import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** Spread a folder that is too full over several, without deleting anything. */
export const tidyFolders: Fix = {
  id: 'tidy-folders',
  version: 1,
  reinspect: 'mailServer',
  steps: [
    { id: 'choose-folder', parts: ['notFirst'], on: PLAIN },
    { id: 'make-folders', parts: ['expect'], on: PLAIN },
    { id: 'move-years', parts: ['expect', 'trouble'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
