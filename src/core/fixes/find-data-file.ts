import type { FixStep } from './fix';

/** Where the file that holds the mail is found, by mail program. */
export const FIND_DATA_FILE = {
  classicWindows: {
    path: ['File', 'Account Settings', 'Account Settings', 'Data Files', 'Open File Location'],
    certainty: 'documented',
    link: 'findDataFiles',
  },
  thunderbird: {
    path: ['Help', 'Troubleshooting Information', 'Profile Folder', 'Open Folder'],
    certainty: 'documented',
    link: 'thunderbirdProfile',
  },
} as const satisfies FixStep['on'];
