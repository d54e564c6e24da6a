import type { Fix, FixStep } from './fix';
import { click, lookAgain, words } from './step';

/** Keeps the key that opens an encrypted disk somewhere else, and finds it there from another device. */
export const KEY_STEPS: readonly FixStep[] = [
  {
    id: 'keep-key',
    shared: true,
    on: {
      windows: click('windowsSaveKey'),
      macos: click('macShowKey', 'macPasswordsKey'),
      any: words('recoveryKey'),
    },
  },
  {
    id: 'find-key',
    shared: true,
    on: { windows: click('windowsProveKey'), any: words('recoveryKey') },
  },
];

/** The disk is encrypted: make sure that the key can be found when it is needed. */
export const checkRecoveryKey: Fix = {
  id: 'check-recovery-key',
  version: 1,
  place: 'computer',
  minutes: 10,
  reinspect: 'answers',
  steps: [
    {
      id: 'see-state',
      on: { windows: click('windowsState'), macos: click('macFileVault'), any: words('deviceEncryption') },
    },
    ...KEY_STEPS,
    lookAgain,
  ],
};
