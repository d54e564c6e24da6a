import { unknown } from '../../../src/core/facts/evidence';
import { KEPT_FOREVER, imap, imported, keptDays, pop3, pst, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { at, backedUp, mirror } from './cases-mailboxes';

const MONA = 'mona@example.com';

const both = (more: Parameters<typeof pop3>[0] = {}) => ({
  accounts: [
    imap({ address: MONA, incoming: at('imap.example.com') }),
    pop3({ address: MONA, incoming: at('pop.example.com'), ...more }),
  ],
  dataFiles: [pst()],
});

testVerdicts('mailbox-drained-by-other-reader', mirror, [
  {
    when: 'a POP3 program empties the inbox',
    facts: both(),
    says: { fail: 'serious', by: 'serverCopy imported' },
  },
  {
    when: 'nobody knows the setting of the POP3 program, and the provider’s own switch keeps what it fetches',
    facts: both({ serverCopy: unknown('notInExport'), providerSwitch: told('keeps') }),
    says: { pass: 'providerSwitch told' },
  },
  {
    when: 'and what it fetched is backed up',
    facts: { ...both(), dataFiles: backedUp },
    says: { fail: 'moderate', by: 'serverCopy imported' },
  },
  {
    when: 'a POP3 program takes mail away after 14 days',
    facts: both({ serverCopy: imported(keptDays(14)) }),
    says: { fail: 'serious', by: 'serverCopyDays imported' },
  },
  {
    when: 'Thunderbird beside it deletes after 30 days',
    facts: both({
      kind: imported('imap'),
      ownRetention: imported({ keep: 'days', days: 30 }),
    }),
    says: { fail: 'serious', by: 'keepsDays imported' },
  },
  {
    when: 'the POP3 program leaves everything',
    facts: both({ serverCopy: imported(KEPT_FOREVER) }),
    says: { pass: 'serverCopy imported' },
  },
  {
    when: 'what the POP3 program does is not known',
    facts: both({ serverCopy: unknown('notInExport') }),
    says: { cantTell: 'serverCopy notInExport', settledBy: ['mailVanishesFromWebmail', 'profileExport'] },
  },
  {
    when: 'the same address at another unknown server, which may be of the same mailbox',
    facts: both({ incoming: at('pop.example.net'), serverCopy: imported(keptDays(30)) }),
    says: { cantTell: 'serverCopyDays imported', settledBy: ['sameMailbox', 'profileExport'] },
  },
  {
    when: 'the same address at another unknown server, and nothing is taken away',
    facts: both({ incoming: at('pop.example.net'), serverCopy: imported(KEPT_FOREVER) }),
    says: null,
  },
  {
    when: 'another mailbox of the same address, at a known provider',
    facts: both({ incoming: at('pop.gmail.com') }),
    says: null,
  },
]);
