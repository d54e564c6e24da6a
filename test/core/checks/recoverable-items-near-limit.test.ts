import { unknown } from '../../../src/core/facts/evidence';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import { asked, mailbox } from '../../tools/make-mailbox';
import { testVerdicts } from './verdicts';
import { GB, has, it, notAsked } from './cases-mailbox';

const recoverable = (bytes: MailboxState['recoverable']['bytes']) => ({
  recoverable: { ...mailbox().recoverable, bytes },
});

testVerdicts('recoverable-items-near-limit', it, [
  notAsked,
  {
    when: 'at 25 of 30 GB',
    facts: has(recoverable(asked(25 * GB))),
    says: { fail: 'moderate', by: 'recoverableUsed measured' },
  },
  {
    when: 'at 40 GB, which only a hold allows',
    facts: has(recoverable(asked(40 * GB))),
    says: { pass: 'recoverableUsed measured' },
  },
  {
    when: 'at 85 GB',
    facts: has(recoverable(asked(85 * GB))),
    says: { fail: 'moderate', by: 'recoverableUsed measured' },
  },
  { when: 'nearly empty', facts: has({}), says: { pass: 'recoverableUsed measured' } },
  {
    when: 'not allowed to look',
    facts: has(recoverable(unknown('noPermission'))),
    says: { cantTell: 'recoverableUsed noPermission', settledBy: ['mailServer'] },
  },
]);
