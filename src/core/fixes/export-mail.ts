import type { FixStep } from './fix';

/** Where a mail program writes mail, contacts or calendar to a file, by mail program. */
export const EXPORT_MAIL = {
  classicWindows: {
    path: ['File', 'Open & Export', 'Import/Export', 'Export to a file', 'Outlook Data File (.pst)'],
    certainty: 'documented',
    link: 'exportToPst',
  },
  mac: { path: ['File', 'Export'], certainty: 'reported', link: 'exportMac' },
} as const satisfies FixStep['on'];
