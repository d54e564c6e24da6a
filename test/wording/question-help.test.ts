/** @jest-environment jsdom */
import { loadInspectionWords } from '../../src/locales/words';
import { questionHelp } from '../../src/wording/question-help';
import { imap, snapshotOf } from '../tools/make-snapshot';

const helpFor = (address: string) =>
  questionHelp(
    'quotaUsed',
    { type: 'account', id: 'one' },
    snapshotOf({ accounts: [imap({ id: 'one', address, incoming: { known: false, reason: 'notAsked' } })] }),
  );

beforeAll(loadInspectionWords);

test('where mail shares its room with pictures and files, the numbers of the whole room are asked for', () => {
  for (const address of ['ada@gmail.com', 'ada@icloud.com'])
    expect(helpFor(address)).toMatch(
      /shares one space with everything else\. Give the number for all of it\./,
    );
  expect(helpFor('ada@gmx.de')).not.toMatch(/one space/);
});

test('where the provider shows it is said, and nothing is added for a provider that nobody knows', () => {
  expect(helpFor('ada@outlook.com')).toMatch(/look under Settings > Storage\./);
  expect(helpFor('ada@harbour.example')).toBe(helpFor('ada@example.com'));
  expect(helpFor('ada@harbour.example')).not.toMatch(/look under/);
});

test.each(['diskEncrypted', 'diskFree', 'recoveryKey'] as const)(
  'of the settings of a computer (%s), each reads of their own, and who may have either of both',
  (question) => {
    const on = (system: 'windows' | 'mac' | 'phone' | 'unknown') =>
      questionHelp(question, { type: 'computer' }, null, system) ?? '';
    const both = on('unknown');
    expect(both).toMatch(/Windows:.*Mac:/);
    expect(on('phone')).toBe(both);
    expect([on('windows'), on('mac')].join()).not.toMatch(/Windows:|Mac:/);
  },
);
