import { imap, told } from '../../tools/make-snapshot';
import { folder, mailbox } from '../../tools/make-mailbox';
import { testMoreVerdicts, testVerdicts } from './verdicts';
import { GB, failed, has, it, notAsked } from './cases-mailbox';

testVerdicts('inbox-unsorted', it, [
  notAsked,
  {
    when: '12,000 items',
    facts: has({ folders: [folder('inbox', 12_000, GB)] }),
    says: { fail: 'minor', by: 'inboxItems measured' },
  },
  { when: '200 items', facts: has({}), says: { pass: 'inboxItems measured' } },
  {
    when: 'the inbox was not found',
    facts: has({ named: { ...mailbox().named, inbox: failed } }),
    says: { cantTell: 'inboxItems failed', settledBy: ['mailServer'] },
  },
]);

testMoreVerdicts('inbox-unsorted', { type: 'account', id: 'imap' }, [
  {
    when: 'nobody read the mailbox, and all mail stays in the inbox',
    facts: { accounts: [imap({ mailSorted: told(false) })] },
    says: { fail: 'minor', by: 'mailSorted told' },
  },
  {
    when: 'nobody read the mailbox, and mail is sorted',
    facts: { accounts: [imap({ mailSorted: told(true) })] },
    says: { pass: 'mailSorted told' },
  },
  { when: 'nobody read it or asked', facts: { accounts: [imap()] }, says: null },
]);
