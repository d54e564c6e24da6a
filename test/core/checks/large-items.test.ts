import { known } from '../../../src/core/facts/evidence';
import { folder } from '../../tools/make-mailbox';
import { testVerdicts } from './verdicts';
import { GB, MB, failed, has, it, notAsked, unlisted } from './cases-mailbox';

const large = (items: number, evidence: 'measured' | 'estimated' = 'measured') =>
  known(
    Array.from({ length: items }, (_, at) => ({
      id: `m${at}`,
      folderId: 'inbox',
      bytes: 20 * MB,
      receivedAt: '2025-03-01T09:00:00.000Z',
    })),
    evidence,
    'server',
  );

testVerdicts('large-items', it, [
  notAsked,
  {
    when: 'a hundred of 20 MB in a mailbox of 10 GB',
    facts: has({ folders: [folder('inbox', 900, 10 * GB)], largest: large(100) }),
    says: { fail: 'minor', by: 'largeItems measured' },
  },
  {
    when: 'the same in a mailbox of 40 GB',
    facts: has({ folders: [folder('inbox', 900, 40 * GB)], largest: large(100) }),
    says: { pass: 'largeItems measured' },
  },
  { when: 'none', facts: has({}), says: { pass: 'largeItems measured' } },
  {
    when: 'they come to more than the mark, and nobody knows of how much in all',
    facts: has({ folders: [folder('inbox', 900, 10 * GB)], largest: large(100), ...unlisted }),
    says: { cantTell: 'quotaUsed failed', settledBy: ['mailServer'] },
  },
  {
    when: 'few were seen, and not all of them',
    facts: has({ largest: large(2, 'estimated') }),
    says: { cantTell: 'largeItems estimated', settledBy: ['mailServer'] },
  },
  {
    when: 'they could not be listed',
    facts: has({ largest: failed }),
    says: { cantTell: 'largeItems failed', settledBy: ['mailServer'] },
  },
]);
