import { unknown } from '../../../src/core/facts/evidence';
import { KEPT_FOREVER, exchange, imap, imported, pop3, told } from '../../tools/make-snapshot';
import { testVerdicts, type Case } from './verdicts';

const GB = 1024 ** 3;
const one = { type: 'account', id: 'one' } as const;
const filled = (share: number): Case['facts'] => ({
  accounts: [imap({ id: 'one', used: told(share * 10 * GB), quotaLimit: told(10 * GB) })],
});
const noLimit: Case['facts'] = { accounts: [imap({ id: 'one', quotaLimit: told(null) })] };
const notKnown: Case['facts'] = { accounts: [imap({ id: 'one' })] };

function usedAt(domain: string, gigabytes: number): Case['facts'] {
  const account = imap({
    id: one.id,
    address: `ada@${domain}`,
    incoming: unknown('notInExport'),
    used: told(gigabytes * GB),
  });
  return { accounts: [account] };
}

testVerdicts('quota-reached', one, [
  { when: 'full', facts: filled(1), says: { fail: 'critical', by: 'quotaUsed told' } },
  { when: 'overfull', facts: filled(1.03), says: { fail: 'critical', by: 'quotaUsed told' } },
  { when: 'nearly full', facts: filled(0.999), says: { pass: 'quotaUsed told' } },
  { when: 'no limit', facts: noLimit, says: { pass: 'quotaLimit told' } },
  { when: 'not known', facts: notKnown, says: null },
]);

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

testVerdicts('quota-unknown', one, [
  {
    when: 'nothing is known',
    facts: notKnown,
    says: { cantTell: 'quotaUsed notAsked', settledBy: ['quotaUsed', 'quotaLimit'] },
  },
  {
    when: 'only the space used is known',
    facts: { accounts: [exchange({ id: 'one', used: told(GB) })] },
    says: { cantTell: 'quotaLimit notAsked', settledBy: ['quotaLimit'] },
  },
  {
    when: 'only the limit is known',
    facts: { accounts: [exchange({ id: 'one', quotaLimit: told(GB) })] },
    says: { cantTell: 'quotaUsed notAsked', settledBy: ['quotaUsed'] },
  },
  {
    when: 'the limit is nothing, which nobody can have meant',
    facts: { accounts: [imap({ id: 'one', used: told(0), quotaLimit: told(0) })] },
    says: { cantTell: 'quotaLimit told', settledBy: ['quotaLimit'] },
  },
  {
    when: 'POP3 that leaves copies',
    facts: { accounts: [pop3({ id: 'one', serverCopy: imported(KEPT_FOREVER) })] },
    says: { cantTell: 'quotaUsed notAsked', settledBy: ['quotaUsed', 'quotaLimit'] },
  },
  {
    when: 'POP3 that leaves nothing there, and somebody knows a limit',
    facts: { accounts: [pop3({ id: 'one', quotaLimit: told(GB) })] },
    says: { cantTell: 'quotaUsed notAsked', settledBy: ['quotaUsed'] },
  },
  { when: 'both are known', facts: filled(0.2), says: { pass: 'quotaUsed told' } },
  { when: 'there is no limit', facts: noLimit, says: { pass: 'quotaLimit told' } },
  { when: 'POP3 that leaves nothing there', facts: { accounts: [pop3({ id: 'one' })] }, says: null },
  {
    when: 'the kind of the account is not known',
    facts: { accounts: [imap({ id: 'one', kind: unknown('notReadable') })] },
    says: null,
  },
]);
