import { folder } from '../../tools/make-mailbox';
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
