import type { Fix } from './fix';
import { NO_COMPUTER_SETTING } from './homes';
import { click, lookAgain, PLAIN } from './step';

/** A password of its own for the mailbox: made, kept where it is found again, and typed into every program. */
export const newPassword: Fix = {
  id: 'new-password',
  version: 1,
  place: 'server',
  minutes: 10,
  reinspect: 'answers',
  cannot: NO_COMPUTER_SETTING,
  steps: [
    { id: 'list-programs', on: PLAIN },
    { id: 'make-one', on: PLAIN },
    { id: 'change', page: 'twoStep', on: PLAIN },
    { id: 'type-in', page: 'appPasswords', on: { classicWindows: click('classicUpdatePassword'), ...PLAIN } },
    { id: 'test-mail', on: PLAIN },
    lookAgain,
  ],
};
