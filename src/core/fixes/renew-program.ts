import type { Fix } from './fix';
import { GUARD } from './guard';
import { FILE_WORK } from './homes';
import { click, exportAgain, PLAIN, words } from './step';

/** A mail program that gets no updates is followed by one that does: a copy first, and the old one last. */
export const renewProgram: Fix = {
  id: 'renew-program',
  version: 1,
  place: 'program',
  minutes: 60,
  reinspect: 'profileExport',
  cannot: FILE_WORK,
  steps: [
    { id: 'note-settings', shows: ['file', 'incoming', 'outgoing'], on: PLAIN },
    ...GUARD,
    { id: 'choose', on: { any: words('compareOutlooks') } },
    { id: 'set-up', shows: ['incoming', 'outgoing'], on: PLAIN },
    {
      id: 'bring-mail',
      does: ['copies'],
      shows: ['file'],
      on: { thunderbird: click('thunderbirdImport'), ...PLAIN },
    },
    { id: 'compare', does: ['compares'], on: PLAIN },
    exportAgain,
  ],
};
