import { unknown } from '../../../src/core/facts/evidence';
import { blankBackup } from '../../tools/blank-backup';
import { NO_BACKUP, TODAY, backupOf, imap } from '../../tools/make-snapshot';
import { testVerdicts, type Case } from './verdicts';
import { file, withFile } from './cases-backups';

const staleAt = (days: string, says: Case['says']): Case => ({
  when: `the last one was made on ${days}`,
  facts: withFile(backupOf(days)),
  says,
});

testVerdicts('backup-stale', file, [
  staleAt(TODAY, { pass: 'backupLastOn told' }),
  staleAt('2026-03-02', { pass: 'backupLastOn told' }),
  staleAt('2026-01-29', { pass: 'backupLastOn told' }),
  staleAt('2026-01-28', { fail: 'moderate', by: 'backupLastOn told' }),
  staleAt('2025-11-28', { fail: 'moderate', by: 'backupLastOn told' }),
  staleAt('2025-11-27', { fail: 'serious', by: 'backupLastOn told' }),
  staleAt('2026-03-09', { cantTell: 'backupLastOn told', settledBy: ['backupLastOn'] }),
  staleAt('someday', { cantTell: 'backupLastOn told', settledBy: ['backupLastOn'] }),
  {
    when: 'the date is not known',
    facts: withFile(backupOf(TODAY, { lastOn: unknown('notAsked') })),
    says: { cantTell: 'backupLastOn notAsked', settledBy: ['backupLastOn'] },
  },
  { when: 'there is none', facts: withFile(NO_BACKUP), says: null },
  { when: 'nobody was asked', facts: withFile(blankBackup()), says: null },
]);

testVerdicts('backup-stale', { type: 'account', id: 'imap' }, [
  {
    when: 'mail on a server, more than a month old',
    facts: { accounts: [imap({ backup: backupOf('2026-01-28') })] },
    says: { fail: 'minor', by: 'backupLastOn told' },
  },
  {
    when: 'mail on a server, more than three months old',
    facts: { accounts: [imap({ backup: backupOf('2025-11-27') })] },
    says: { fail: 'moderate', by: 'backupLastOn told' },
  },
  {
    when: 'fresh',
    facts: { accounts: [imap({ backup: backupOf(TODAY) })] },
    says: { pass: 'backupLastOn told' },
  },
  {
    when: 'the date is not known',
    facts: { accounts: [imap({ backup: backupOf(TODAY, { lastOn: unknown('notAsked') }) })] },
    says: { cantTell: 'backupLastOn notAsked', settledBy: ['backupLastOn'] },
  },
  { when: 'there is none', facts: { accounts: [imap({ backup: NO_BACKUP })] }, says: null },
]);
