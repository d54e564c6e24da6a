import type { FixStep } from './fix';
import { click, words } from './step';

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
