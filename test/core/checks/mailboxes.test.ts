import { unknown } from '../../../src/core/facts/evidence';
import { KEPT_FOREVER, backupOf, imap, imported, keptDays, pop3, pst, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';

const MONA = 'mona@example.com';
const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });
const pop = { type: 'account', id: 'pop' } as const;
const mirror = { type: 'account', id: 'imap' } as const;
const gmail = { address: 'gita@gmail.com', incoming: at('pop.gmail.com') };
const backedUp = [pst({ backup: backupOf('2026-02-28') })];

testVerdicts('provider-decides-copies', pop, [
  {
    when: 'Gmail, the switch not asked for, though the box is ticked',
    facts: { accounts: [pop3({ ...gmail, serverCopy: imported(KEPT_FOREVER) })] },
    says: { cantTell: 'providerSwitch notAsked', settledBy: ['providerSwitch'] },
  },
  {
    when: 'Outlook.com and a program that deletes',
    facts: { accounts: [pop3({ address: 'olga@outlook.com', incoming: at('pop-mail.outlook.com') })] },
    says: { cantTell: 'providerSwitch notAsked', settledBy: ['providerSwitch'] },
  },
  {
    when: 'WEB.DE, of which nobody says when it acts',
    facts: {
      accounts: [
        pop3({
          address: 'ida@web.de',
          incoming: at('pop3.web.de'),
          serverCopy: imported(KEPT_FOREVER),
        }),
      ],
    },
    says: { cantTell: 'providerSwitch notAsked', settledBy: ['providerSwitch'] },
  },
  {
    when: 'Gmail keeps it, though the box is cleared',
    facts: { accounts: [pop3({ ...gmail, providerSwitch: told('keeps') })] },
    says: { pass: 'providerSwitch told' },
  },
  {
    when: 'Gmail deletes it, though the box is ticked',
    facts: {
      accounts: [pop3({ ...gmail, serverCopy: imported(KEPT_FOREVER), providerSwitch: told('deletes') })],
      dataFiles: [pst()],
    },
    says: { fail: 'critical', by: 'providerSwitch told' },
  },
  {
    when: 'Gmail deletes it, with a backup',
    facts: { accounts: [pop3({ ...gmail, providerSwitch: told('deletes') })], dataFiles: backedUp },
    says: { fail: 'moderate', by: 'providerSwitch told' },
  },
  { when: 'a host that lets the program decide', facts: { accounts: [pop3()] }, says: null },
]);

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
    says: { cantTell: 'serverCopy notInExport', settledBy: ['profileExport'] },
  },
  {
    when: 'another mailbox under the same address',
    facts: both({ incoming: at('pop.example.net') }),
    says: null,
  },
]);

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

const olga = { address: 'olga@outlook.com', incoming: at('pop-mail.outlook.com') };

testVerdicts('signin-ended', pop, [
  {
    when: 'Outlook.com by POP3 in classic Outlook',
    facts: { accounts: [pop3(olga)], dataFiles: [pst()] },
    says: { fail: 'serious', by: 'incomingServer imported' },
  },
  {
    when: 'Microsoft 365 by POP3, and the person saw that nothing comes in',
    facts: {
      accounts: [
        pop3({
          address: 'ada@firm.example',
          incoming: at('outlook.office365.com'),
          newMailArrives: told(false),
        }),
      ],
      dataFiles: [pst()],
    },
    says: { fail: 'critical', by: 'newMailArrives told' },
  },
  {
    when: 'in Thunderbird, which can sign in another way',
    facts: {
      accounts: [pop3(olga)],
      dataFiles: [pst({ kind: imported('thunderbirdFolder') })],
    },
    says: { cantTell: 'newMailArrives notAsked', settledBy: ['newMailArrives'] },
  },
  {
    when: 'new mail arrives',
    facts: { accounts: [pop3({ ...olga, newMailArrives: told(true) })] },
    says: { pass: 'newMailArrives told' },
  },
  { when: 'a host that takes passwords', facts: { accounts: [pop3()] }, says: null },
]);

testVerdicts('signin-may-end', pop, [
  {
    when: 'it sends through Microsoft 365',
    facts: { accounts: [pop3({ outgoing: at('SMTP.office365.com') })] },
    says: { fail: 'minor', by: 'outgoingServer imported' },
  },
  { when: 'it sends elsewhere', facts: { accounts: [pop3()] }, says: null },
]);

const outlook = {
  sources: [{ id: 'outlook', kind: 'outlook' as const, name: 'Outlook', readAt: '2026-03-01T08:00:00.000Z' }],
};
const open = imap({ profile: null });
const computer = { type: 'computer' } as const;
const device = (otherAddresses: 'none' | 'more') => ({
  device: { diskEncrypted: told(true), otherAddresses: told(otherAddresses) },
});

testVerdicts('accounts-not-shown', computer, [
  {
    when: 'Outlook told of the open mailbox, and nobody was asked',
    facts: { ...outlook, accounts: [open] },
    says: { cantTell: 'otherAddresses notAsked', settledBy: ['otherAddresses', 'profileExport'] },
  },
  {
    when: 'there are others, and none is named yet',
    facts: { ...outlook, ...device('more'), accounts: [open] },
    says: { cantTell: 'otherAddresses told', settledBy: ['accountAddress', 'profileExport'] },
  },
  {
    when: 'there are others, and one is named',
    facts: {
      ...outlook,
      ...device('more'),
      accounts: [open, pop3({ id: 'told', profile: null, kind: told('other') })],
    },
    says: { pass: 'otherAddresses told' },
  },
  {
    when: 'there is none',
    facts: { ...outlook, ...device('none'), accounts: [open] },
    says: { pass: 'otherAddresses told' },
  },
  {
    when: 'an export shows what the profile holds',
    facts: { ...outlook, accounts: [open, pop3()] },
    says: null,
  },
  { when: 'a page in a browser', facts: { accounts: [pop3()] }, says: null },
]);

testVerdicts('two-step-unconfirmed', pop, [
  {
    when: 'a password is enough',
    facts: { accounts: [pop3({ twoStep: told(false) })] },
    says: { fail: 'moderate', by: 'twoStep told' },
  },
  {
    when: 'it takes a second step',
    facts: { accounts: [pop3({ twoStep: told(true) })] },
    says: { pass: 'twoStep told' },
  },
  { when: 'nobody was asked', facts: { accounts: [pop3()] }, says: null },
]);

const disk = (more: object) => ({ device: { diskEncrypted: told(true), ...more } });

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
