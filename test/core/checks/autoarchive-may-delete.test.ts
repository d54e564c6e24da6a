import { told } from '../../tools/make-snapshot';
import { computer, disk } from './cases-mailboxes';
import { testVerdicts } from './verdicts';

testVerdicts('autoarchive-may-delete', computer, [
  {
    when: 'it deletes',
    facts: disk({ autoArchive: told('deletes') }),
    says: { fail: 'serious', by: 'autoArchive told' },
  },
  {
    when: 'it moves mail into a file',
    facts: disk({ autoArchive: told('moves') }),
    says: { fail: 'minor', by: 'autoArchive told' },
  },
  { when: 'it is off', facts: disk({ autoArchive: told('off') }), says: { pass: 'autoArchive told' } },
  { when: 'nobody was asked', facts: disk({}), says: null },
]);
