import type { Account } from '../../../src/core/facts/account';
import { blankAccount } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import { headersOnlyLines, seenOnServerLines } from '../../../src/core/checks/shared/evidence-lines';
import { assembleSnapshot } from '../../../src/core/report/assemble';
import { inspect } from '../../../src/core/report/inspect';

const NOW = '2026-11-23T10:00:00.000Z';
const seen = { messages: 36_513, oldestOn: '2019-03-04', newestOn: '2026-11-20' };

function keptForEver(): Account {
  return {
    ...blankAccount('a', 'Ada'),
    profile: 'P',
    address: 'ada@example.com',
    kind: known('pop3', 'imported', 's'),
    serverCopy: known({ keep: 'forever', removeWhenDeletedHere: false }, 'imported', 's'),
    seenOnServer: known(seen, 'imported', 's'),
  };
}

test('what the program counts on the server stands beside copies without an end', () => {
  const source = { id: 's', kind: 'profileExport', name: 'prefs.js', readAt: NOW } as const;
  const facts = { source, accounts: [keptForEver()], dataFiles: [], gaps: [] };
  const snapshot = assembleSnapshot({ sources: [facts], answers: [], takenAt: NOW });
  const found = inspect(snapshot, NOW.slice(0, 10)).findings.find(
    ({ check }) => check === 'pop3-server-copy-unbounded',
  );
  expect(found).toMatchObject({ verdict: 'fail' });
  expect(found?.evidence).toEqual(
    expect.arrayContaining([
      { label: 'seenOnServer', value: { unit: 'count', value: 36_513 }, level: 'imported', source: 's' },
      {
        label: 'seenOnServerSince',
        value: { unit: 'date', value: '2019-03-04' },
        level: 'imported',
        source: 's',
      },
    ]),
  );
});

test('nothing is said of a list that nobody has shown, and no day where nothing was fetched', () => {
  expect(seenOnServerLines(blankAccount('a', 'Ada'))).toEqual([]);
  expect(headersOnlyLines(blankAccount('a', 'Ada'))).toEqual([]);
  const empty = known({ messages: 0, oldestOn: null, newestOn: null }, 'imported', 's');
  expect(seenOnServerLines({ ...keptForEver(), seenOnServer: empty }).map(({ label }) => label)).toEqual([
    'seenOnServer',
  ]);
  const heads = { ...keptForEver(), headersOnly: known(true, 'imported', 's') };
  expect(headersOnlyLines(heads)).toMatchObject([{ label: 'headersOnly', value: { value: 'word.yes' } }]);
});
