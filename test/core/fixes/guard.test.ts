import { copyHomes, copyStepsAt, homesInstead } from '../../../src/core/fixes/guard';
import { FIXES } from '../../../src/core/fixes/registry';
import { homesFor } from '../../../src/core/walks/home-of';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import { assembleSnapshot } from '../../../src/core/report/assemble';
import { TODAY, imap, told } from '../../tools/make-snapshot';

test('a copy is made in steps where a home can make one, and in none where it cannot', () => {
  expect(copyStepsAt('thunderbird', 'store').map(({ step }) => step.id)).toContain('copy-file');
  expect(copyStepsAt('classicWindows', 'store').map(({ step }) => step.id)).toContain('copy-file');
  expect(copyStepsAt('newWindows', 'mirror')).toEqual([]);
  expect(copyStepsAt('ios', 'mirror')).toEqual([]);
});

test('a copy that a home cannot make is made at homes that can', () => {
  const homes = copyHomes('noCopyInNewOutlook', 'mirror');
  expect(homes).toEqual(['classicWindows']);
  expect(homes.every((home) => copyStepsAt(home, 'mirror').length > 0)).toBe(true);
});

test('what a phone cannot do is done on the page of Gmail too, for a mailbox there and a walk that is there', () => {
  const none = { known: false, reason: 'notAsked' } as const;
  const snapshot = (address: string): Snapshot => ({
    ...assembleSnapshot({ sources: [], answers: [], takenAt: TODAY }),
    accounts: [imap({ profile: null, address, incoming: none, delivery: none, kind: told('imap') })],
  });
  const instead = (
    address: string,
    fix: 'back-up-mail' | 'move-data-file' = 'back-up-mail',
    holding: 'mirror' | 'store' | null = 'mirror',
  ) =>
    homesInstead(
      'phoneMakesNoFiles',
      FIXES[fix],
      holding,
      homesFor({ type: 'account', id: 'imap' }, 'program', snapshot(address)),
    );
  const programs = ['classicWindows', 'thunderbird', 'appleMail'];
  expect(instead('gita@gmail.com')).toEqual(['gmailWeb', ...programs]);
  expect(instead('gita@gmail.com', 'back-up-mail', null)).toEqual(['gmailWeb', ...programs]);
  expect(instead('gita@example.com')).toEqual(programs);
  expect(instead('gita@gmail.com', 'move-data-file')).toEqual(programs);
  // Mail that the phone fetched may be on no server any more.
  expect(instead('gita@gmail.com', 'back-up-mail', 'store')).toEqual(programs);
});
