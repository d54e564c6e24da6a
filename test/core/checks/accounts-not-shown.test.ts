import { imap, pop3, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { computer, device } from './cases-mailboxes';

const outlook = {
  sources: [{ id: 'outlook', kind: 'outlook' as const, name: 'Outlook', readAt: '2026-03-01T08:00:00.000Z' }],
};

const open = imap({ profile: null });

testVerdicts('accounts-not-shown', computer, [
  {
    when: 'Outlook told of the open mailbox, and nobody was asked',
    facts: { ...outlook, accounts: [open] },
    says: { cantTell: 'otherAddresses notAsked', settledBy: ['otherAddresses', 'profileExport'] },
  },
  {
    when: 'there are others, and none is named yet',
    facts: { ...outlook, ...device('more'), accounts: [open] },
    says: { cantTell: 'otherAddresses told', settledBy: ['otherAddresses', 'profileExport'] },
  },
  {
    when: 'there are others, and each is named',
    facts: {
      ...outlook,
      ...device('allAdded'),
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
