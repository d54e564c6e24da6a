import { told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { computer, disk } from './cases-mailboxes';

testVerdicts('recovery-key-unknown', computer, [
  {
    when: 'it was not found',
    facts: disk({ recoveryKeyKept: told(false) }),
    says: { fail: 'moderate', by: 'recoveryKeyKept told' },
  },
  {
    when: 'it was found elsewhere',
    facts: disk({ recoveryKeyKept: told(true) }),
    says: { pass: 'recoveryKeyKept told' },
  },
  {
    when: 'the disk is not encrypted',
    facts: { device: { diskEncrypted: told(false), recoveryKeyKept: told(false) } },
    says: null,
  },
]);
