import { told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { computer, disk } from './cases-mailboxes';

testVerdicts('maintenance-overdue', computer, [
  {
    when: 'a quarter of a year ago and a day',
    facts: disk({ maintainedOn: told('2025-11-27') }),
    says: { fail: 'minor', by: 'maintainedOn told' },
  },
  {
    when: 'never',
    facts: disk({ maintainedOn: told(null) }),
    says: { fail: 'minor', by: 'maintainedOn told' },
  },
  {
    when: 'last month',
    facts: disk({ maintainedOn: told('2026-02-01') }),
    says: { pass: 'maintainedOn told' },
  },
  { when: 'nobody was asked', facts: disk({}), says: null },
]);
