import { resultsOf } from '../../../src/core/checks/check';
import { folderTooFull } from '../../../src/core/checks/folder-too-full';
import { folder } from '../../tools/make-mailbox';
import { TODAY, snapshotOf } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { GB, failed, has, inbox, it, notAsked, unlisted } from './cases-mailbox';

testVerdicts('folder-too-full', it, [
  notAsked,
  {
    when: 'a folder holds 100,000 items',
    facts: has({ folders: [inbox, folder('big', 100_000, GB)] }),
    says: { fail: 'moderate', by: 'folderItems measured' },
  },
  {
    when: 'a folder nears what the server takes',
    facts: has({ folders: [folder('big', 900_000, GB)] }),
    says: { fail: 'serious', by: 'folderItems measured' },
  },
  {
    when: 'a saved search shows many items: they lie elsewhere',
    facts: has({ folders: [inbox, folder('found', 500_000, GB, { search: true })] }),
    says: { pass: 'folderItems measured' },
  },
  {
    when: 'one count is missing',
    facts: has({ folders: [inbox, folder('shut', 5, 5, { items: failed })] }),
    says: { cantTell: 'folderItems failed', settledBy: ['mailServer'] },
  },
  {
    when: 'not all folders were found',
    facts: has(unlisted),
    says: { cantTell: 'folderItems failed', settledBy: ['mailServer'] },
  },
  {
    when: 'not all were found, and one of those found is too full',
    facts: has({ ...unlisted, folders: [folder('big', 200_000, GB)] }),
    says: { fail: 'moderate', by: 'folderItems measured' },
  },
]);

test('the fullest folder is named, with its count', () => {
  const named = (...folders: ReturnType<typeof folder>[]) => {
    const input = { snapshot: snapshotOf(has({ folders })), copies: [], today: TODAY };
    return resultsOf(folderTooFull, input)[0]?.values;
  };
  const values = {
    account: { unit: 'text', value: 'exchange@example.com' },
    folder: { unit: 'text', value: 'fullest' },
    count: { unit: 'count', value: 300_000 },
  };
  const [fuller, fullest] = [folder('fuller', 200_000, GB), folder('fullest', 300_000, GB)];
  expect(named(inbox, fuller, fullest)).toEqual(values);
  expect(named(fullest, fuller, inbox)).toEqual(values);
  expect(named(fullest, folder('other', 300_000, GB))).toEqual(values);
});
