import { unknown } from '../../../src/core/facts/evidence';
import { KEPT_FOREVER, at, exchange, imap, imported, pop3, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { GB, filled, noLimit, notKnown, one } from './cases-quota';

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
  {
    when: 'POP3 that leaves nothing there, at a provider that keeps what it sends',
    facts: { accounts: [pop3({ id: 'one', incoming: at('pop.gmail.com') })] },
    says: { cantTell: 'quotaUsed notAsked', settledBy: ['quotaUsed', 'quotaLimit'] },
  },
  { when: 'both are known', facts: filled(0.2), says: { pass: 'quotaUsed told' } },
  { when: 'there is no limit', facts: noLimit, says: { pass: 'quotaLimit told' } },
  {
    when: 'POP3 that leaves nothing there so far',
    facts: { accounts: [pop3({ id: 'one' })] },
    says: { cantTell: 'quotaUsed notAsked', settledBy: ['quotaUsed', 'quotaLimit'] },
  },
  {
    when: 'POP3 that leaves nothing there, as its mail goes on into another mailbox',
    facts: {
      accounts: [pop3({ id: 'one', delivery: imported({ to: 'exchangeMailbox', dataFileId: null }) })],
    },
    says: null,
  },
  {
    when: 'the kind of the account is not known',
    facts: { accounts: [imap({ id: 'one', kind: unknown('notReadable') })] },
    says: null,
  },
]);
