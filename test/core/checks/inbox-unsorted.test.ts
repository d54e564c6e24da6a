import { folder, mailbox } from '../../tools/make-mailbox';
import { testVerdicts } from './verdicts';
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
