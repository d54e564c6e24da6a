import type { FixStep } from './fix';
import { click, lookFor, PLAIN, words } from './step';

/** Where a mail program or the provider shows how full a mailbox is. */
export const ROOM = {
  classicWindows: click('classicRoom'),
  newWindows: click('newRoom'),
  web: click('webRoom'),
  outlookCom: click('outlookComRoom'),
  gmailWeb: click('gmailRoom'),
  mac: { says: 'lookFor', lookFor: 'macRoom' },
  thunderbird: click('thunderbirdRoom'),
  any: words(),
} as const satisfies FixStep['on'];

/** Where whole folders can be emptied by age. It deletes at once. */
export const EMPTY_BY_AGE = {
  newWindows: click('newEmpty'),
  web: click('webEmpty'),
  outlookCom: click('outlookComEmpty'),
  any: words(),
} as const satisfies FixStep['on'];

/** The old account goes last, after what was copied has been compared. */
export const REMOVE_OLD_ACCOUNT: readonly FixStep[] = [
  { id: 'compare', does: ['compares'], on: PLAIN, looks: true },
  {
    id: 'remove-old',
    does: ['removes'],
    on: {
      classicWindows: click('classicRemove'),
      mac: lookFor('macRemove'),
      thunderbird: click('thunderbirdRemove'),
      android: click('androidRemove'),
      any: words(),
    },
  },
];
