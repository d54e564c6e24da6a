import { thirdParty, unverified, vendor } from './path';

const WINDOWS = 'Microsoft, BitLocker (windows-itpro-docs)';
const made = vendor('windows');

/** Settings of Windows and macOS, and the pages of Microsoft and Apple accounts. */
export const COMPUTER = {
  windowsState: made(['Start', 'BitLocker', 'Manage BitLocker'], WINDOWS, '2024-06', {
    link: 'deviceEncryption',
  }),
  windowsSupport: made(['Start', 'msinfo32', 'Device Encryption Support'], WINDOWS, '2024-06', {
    link: 'deviceEncryption',
  }),
  windowsTurnOn11: thirdParty('windows')(
    ['Settings', 'Privacy & security', 'Device encryption'],
    'https://simplified.guide',
    '2025',
    { face: 'windows11', link: 'deviceEncryption' },
  ),
  windowsTurnOn10: thirdParty('windows')(
    ['Settings', 'Update & Security', 'Device encryption'],
    'https://simplified.guide',
    '2025',
    { face: 'windows10', link: 'deviceEncryption' },
  ),
  windowsTurnOnPro: made(
    ['Manage BitLocker', 'Turn on BitLocker', 'Encrypt entire drive', 'Continue'],
    WINDOWS,
    '2024-06',
    { link: 'deviceEncryption' },
  ),
  windowsSaveKey: made(['Manage BitLocker', 'Back up your recovery key'], WINDOWS, '2024-06', {
    link: 'recoveryKey',
  }),
  windowsProveKey: thirdParty('windows')(
    ['aka.ms/myrecoverykey'],
    'https://neowin.net (1444947, with Microsoft’s text)',
    '2025',
    { link: 'recoveryKey' },
  ),
  macFileVault: vendor('macos')(
    ['System Settings', 'Privacy & Security', 'FileVault', 'Turn On…'],
    'https://support.apple.com/guide/mac-help/mh11785/mac',
    '2026',
    { link: 'fileVault' },
  ),
  macShowKey: vendor('macos')(
    ['System Settings', 'Privacy & Security', 'FileVault', 'Show'],
    'https://support.apple.com/guide/mac-help/mh11785/mac',
    '2026',
    { link: 'fileVault' },
  ),
  macPasswordsKey: thirdParty('macos')(
    ['Passwords', 'FileVault'],
    'https://sixcolors.com (FileVault on macOS Tahoe)',
    '2025-09',
    { link: 'fileVault' },
  ),
  microsoftTwoStep: vendor('outlookCom')(
    ['account.microsoft.com/security', 'Manage how I sign in', 'Two-step verification', 'Turn on'],
    'https://support.microsoft.com (c7910146)',
    '2025',
    { link: 'twoStep' },
  ),
  workTwoStep: unverified('web')(['mysignins.microsoft.com/security-info', 'Add sign-in method'], 'twoStep'),
} as const;
