import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** Bring the backup off the disk that it protects. */
export const backUpElsewhere: Fix = {
  id: 'back-up-elsewhere',
  version: 1,
  reinspect: 'answers',
  steps: [
    { id: 'choose-place', parts: ['expect', 'notFirst'], on: PLAIN },
    { id: 'copy-backup', parts: ['expect', 'trouble'], on: PLAIN },
    { id: 'change-target', parts: ['trouble'], on: PLAIN },
    { id: 'keep-apart', parts: ['expect'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
