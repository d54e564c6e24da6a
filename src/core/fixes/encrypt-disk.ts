import type { Fix } from './fix';
import { KEY_STEPS } from './recovery-key';
import { click, lookAgain, PLAIN, words } from './step';

/** Encrypt the disk, so that a thief reads nothing. The key is made while it is turned on, so it is kept after that. */
export const encryptDisk: Fix = {
  id: 'encrypt-disk',
  version: 2,
  place: 'computer',
  minutes: 20,
  reinspect: 'answers',
  settlesHours: 24,
  steps: [
    { id: 'back-up-first', on: PLAIN },
    {
      id: 'see-state',
      on: {
        windows: click('windowsState', 'windowsSupport'),
        macos: click('macFileVault'),
        any: words('deviceEncryption'),
      },
    },
    {
      id: 'turn-on',
      on: {
        windows: click('windowsTurnOn11', 'windowsTurnOn10'),
        macos: click('macFileVault'),
        any: words('deviceEncryption'),
      },
    },
    { id: 'turn-on-pro', on: { windows: click('windowsTurnOnPro') } },
    ...KEY_STEPS,
    lookAgain,
  ],
};
