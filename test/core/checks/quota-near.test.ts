import { unknown } from '../../../src/core/facts/evidence';
import { imap, told } from '../../tools/make-snapshot';
import { testVerdicts, type Case } from './verdicts';
import { GB, filled, noLimit, notKnown, one } from './cases-quota';

function usedAt(domain: string, gigabytes: number): Case['facts'] {
  const account = imap({
    id: one.id,
    address: `ada@${domain}`,
    incoming: unknown('notInExport'),
    used: told(gigabytes * GB),
  });
  return { accounts: [account] };
}

testVerdicts('quota-near', one, [
  { when: 'at 80 %', facts: filled(0.8), says: { fail: 'moderate', by: 'quotaUsed told' } },
  { when: 'at 95 %', facts: filled(0.95), says: { fail: 'serious', by: 'quotaUsed told' } },
  { when: 'just below 80 %', facts: filled(0.799), says: { pass: 'quotaUsed told' } },
  { when: 'no limit', facts: noLimit, says: { pass: 'quotaLimit told' } },
  { when: 'full: another check says so', facts: filled(1), says: null },
  { when: 'not known', facts: notKnown, says: null },
  {
    when: 'Yahoo at 19 GB, near what it usually gives',
    facts: usedAt('yahoo.com', 19),
    says: { fail: 'moderate', by: 'quotaUsed told' },
  },
  { when: 'Yahoo at 4 GB: a usual size never calms', facts: usedAt('yahoo.com', 4), says: null },
  { when: 'a host of which nothing is known', facts: usedAt('firm.example', 19), says: null },
]);
