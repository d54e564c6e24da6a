import type { Backup } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import { NO_BACKUP, TODAY, backupOf, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { file, withFile } from './cases-backups';

const triedOn = (restoredOn: Backup['restoredOn']) => backupOf(TODAY, { restoredOn });

testVerdicts('backup-never-restored', file, [
  {
    when: 'nobody ever tried it',
    facts: withFile(triedOn(told(null))),
    says: { fail: 'moderate', by: 'backupRestoredOn told' },
  },
  {
    when: 'it was tried more than a year ago',
    facts: withFile(triedOn(told('2025-02-27'))),
    says: { fail: 'minor', by: 'backupRestoredOn told' },
  },
  {
    when: 'it was tried within a year',
    facts: withFile(triedOn(told('2025-02-28'))),
    says: { pass: 'backupRestoredOn told' },
  },
  {
    when: 'it is not known whether it was tried',
    facts: withFile(triedOn(unknown('notAsked'))),
    says: { cantTell: 'backupRestoredOn notAsked', settledBy: ['backupRestored'] },
  },
  {
    when: 'the date lies ahead',
    facts: withFile(triedOn(told('2027-01-01'))),
    says: { cantTell: 'backupRestoredOn told', settledBy: ['backupRestored'] },
  },
  { when: 'there is none', facts: withFile(NO_BACKUP), says: null },
]);
