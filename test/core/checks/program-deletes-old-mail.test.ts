import { unknown } from '../../../src/core/facts/evidence';
import { backupOf, imap, imported } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { mirror } from './cases-mailboxes';

testVerdicts('program-deletes-old-mail', mirror, [
  {
    when: 'after 30 days, with no backup',
    facts: {
      accounts: [imap({ ownRetention: imported({ keep: 'days', days: 30 }) })],
    },
    says: { fail: 'serious', by: 'keepsDays imported' },
  },
  {
    when: 'after 7 days, with a backup',
    facts: {
      accounts: [imap({ ownRetention: imported({ keep: 'days', days: 7 }), backup: backupOf('2026-02-28') })],
    },
    says: { fail: 'moderate', by: 'keepsDays imported' },
  },
  {
    when: 'all but the newest 2,000 messages, which nobody can date',
    facts: { accounts: [imap({ ownRetention: imported({ keep: 'newest', count: 2000 }) })] },
    says: { fail: 'serious', by: 'keepsNewest imported' },
  },
  {
    when: 'nothing',
    facts: { accounts: [imap({ ownRetention: imported({ keep: 'all' }) })] },
    says: { pass: 'keepsDays imported' },
  },
  {
    when: 'its rule was not readable',
    facts: { accounts: [imap({ ownRetention: unknown('notReadable') })] },
    says: { cantTell: 'keepsDays notReadable', settledBy: ['profileExport'] },
  },
  { when: 'a program that has no such rule', facts: { accounts: [imap()] }, says: null },
]);
