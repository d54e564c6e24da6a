import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix, type StepVariant } from './fix';

const WINDOWS = {
  path: ['Settings', 'Privacy & security', 'Device encryption'],
  certainty: 'documented',
  link: 'deviceEncryption',
} as const satisfies StepVariant;

const MAC = {
  path: ['System Settings', 'Privacy & Security', 'FileVault'],
  certainty: 'documented',
  link: 'fileVault',
} as const satisfies StepVariant;

/** Encrypt the disk, so that a thief reads nothing; the recovery key is kept elsewhere first. */
export const encryptDisk: Fix = {
  id: 'encrypt-disk',
  version: 1,
  reinspect: 'answers',
  steps: [
    { id: 'back-up-first', parts: ['trouble', 'notFirst'], on: PLAIN },
    {
      id: 'see-state',
      parts: ['expect', 'trouble'],
      on: {
        classicWindows: WINDOWS,
        newWindows: WINDOWS,
        mac: MAC,
        any: { certainty: 'plain', link: 'deviceEncryption' },
      },
    },
    {
      id: 'keep-key',
      parts: ['expect', 'notFirst'],
      on: {
        mac: { certainty: 'plain', link: 'fileVault' },
        any: { certainty: 'plain', link: 'recoveryKey' },
      },
    },
    {
      id: 'turn-on',
      parts: ['expect', 'trouble'],
      on: {
        mac: { certainty: 'plain', link: 'fileVault' },
        any: { certainty: 'plain', link: 'deviceEncryption' },
      },
    },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
