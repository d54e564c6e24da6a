import type { Fix } from './fix';
import { ABOUT_THE_COPY } from './guard';
import { click, lookAgain, PLAIN } from './step';

/** Bring the backup off the disk that it protects. */
export const backUpElsewhere: Fix = {
  id: 'back-up-elsewhere',
  version: 2,
  place: 'program',
  minutes: 10,
  reinspect: 'answers',
  copyProves: true,
  alsoAsks: ABOUT_THE_COPY,
  steps: [
    { id: 'choose-place', on: PLAIN },
    { id: 'copy-backup', on: PLAIN, does: ['copies'] },
    { id: 'change-target', on: { emClient: click('emBackupPlace'), ...PLAIN } },
    { id: 'keep-apart', on: PLAIN },
    lookAgain,
  ],
};
