import { HOMES, mustOpen, type Here, type Home } from '../../../src/core/walks/home';

const here = (host: Home | null, system: Here['system']): Here => ({ host, system });

test('nothing is opened for the place where the person is, or for a program that nobody knows', () => {
  for (const home of HOMES) expect([home, mustOpen(home, here(home, 'unknown'))]).toEqual([home, null]);
  expect(mustOpen('other', here(null, 'windows'))).toBeNull();
});

test('Outlook on the web may be either of the two pages around the pane', () => {
  expect(mustOpen('outlookCom', here('web', 'windows'))).toBeNull();
  expect(mustOpen('outlookCom', here('newWindows', 'windows'))).toBe('program');
  expect(mustOpen('web', here('outlookCom', 'windows'))).toBe('program');
});

test.each<[Home, Here['system'], 'program' | 'device']>([
  ['classicWindows', 'windows', 'program'],
  ['classicWindows', 'mac', 'device'],
  ['classicWindows', 'phone', 'device'],
  ['classicWindows', 'unknown', 'program'],
  ['macos', 'mac', 'program'],
  ['appleMail', 'windows', 'device'],
  ['iphoneMail', 'phone', 'program'],
  ['samsungMail', 'mac', 'device'],
  ['gmailApp', 'unknown', 'program'],
  // Runs on any computer and on no phone.
  ['thunderbird', 'windows', 'program'],
  ['emClient', 'unknown', 'program'],
  ['thunderbird', 'phone', 'device'],
  // A page that any browser opens.
  ['gmailWeb', 'phone', 'program'],
  ['webmail', 'windows', 'program'],
])('%s, seen from the browser of a %s: %s', (home, system, opens) => {
  expect(mustOpen(home, here(null, system))).toBe(opens);
});
