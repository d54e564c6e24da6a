import { bar, buttons, group, heading, pick, radio, tabs, text, tick, toolbar, type Dialog } from './dialog';
import type { PathId } from '../paths/paths';

const MAIL_TABS = ['Account Information', 'Mailbox Behaviors', 'Server Settings'];

/** The four ways that Windows offers for keeping the key of a disk. */
const KEY_WAYS = bar('How do you want to back up your recovery key?', {
  part: 'list',
  rows: [
    { text: 'Save to your Microsoft account' },
    { text: 'Save to a USB flash drive' },
    { text: 'Save to a file' },
    { text: 'Print the recovery key' },
  ],
});

/** Dialogs of Windows, macOS and Apple Mail, by the path that ends in them. */
export const COMPUTER_AND_APPLE_DIALOGS = {
  windowsState: [
    bar(
      'BitLocker Drive Encryption',
      group('Operating system drive'),
      text('C: BitLocker on, off, or waiting for activation'),
    ),
  ],
  windowsSaveKey: [
    bar(
      'BitLocker Drive Encryption',
      group('Operating system drive'),
      text('C: BitLocker on'),
      toolbar(['Back up your recovery key', 1]),
    ),
    KEY_WAYS,
  ],
  windowsTurnOn11: [heading('Privacy & security > Device encryption', pick('Device encryption', 'On', 1))],
  windowsTurnOn10: [heading('Update & Security > Device encryption', pick('Device encryption', 'On', 1))],
  windowsTurnOnPro: [
    bar(
      'BitLocker Drive Encryption',
      group('Operating system drive'),
      text('C: BitLocker off'),
      toolbar(['Turn on BitLocker', 1]),
    ),
    KEY_WAYS,
    bar(
      'BitLocker Drive Encryption',
      radio('Encrypt used disk space only', false),
      radio('Encrypt entire drive', true, 2),
    ),
    bar('BitLocker Drive Encryption', buttons(['Continue', 3])),
  ],
  macFileVault: [heading('Privacy & Security', group('FileVault'), buttons(['Turn On…', 1]))],
  appleErase: [
    bar(
      'Accounts',
      tabs(MAIL_TABS, 'Mailbox Behaviors', 1),
      pick('Erase junk messages', 'Never'),
      pick('Erase deleted messages', 'Never', 2),
    ),
  ],
  appleTls: [
    bar(
      'Accounts',
      tabs(MAIL_TABS, 'Server Settings', 1),
      tick('Use TLS/SSL', 2),
      pick('Authentication', 'Password'),
      buttons(['Save', 3]),
    ),
  ],
  appleImport: [
    bar(
      'Import',
      radio('Apple Mail', false),
      radio('Files in mbox format', true, 1),
      buttons(['Continue', 2]),
    ),
  ],
} as const satisfies Partial<Record<PathId, readonly Dialog[]>>;
