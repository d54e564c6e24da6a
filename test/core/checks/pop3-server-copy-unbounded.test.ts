import { imported, keptDays, pop3, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { files, forever, intoExchange, notInExport, pop } from './cases-pop3';

const GB = 1024 ** 3;

const filled = (share: number) => forever({ used: told(share * 10 * GB), quotaLimit: told(10 * GB) });

testVerdicts('pop3-server-copy-unbounded', pop, [
  {
    when: 'it is not known how full the mailbox is',
    facts: forever(),
    says: { fail: 'minor', by: 'serverCopy imported' },
  },
  {
    when: 'half of the space is used',
    facts: filled(0.5),
    says: { fail: 'minor', by: 'serverCopy imported' },
  },
  { when: '80 % are used', facts: filled(0.8), says: { fail: 'moderate', by: 'serverCopy imported' } },
  { when: '95 % are used', facts: filled(0.95), says: { fail: 'serious', by: 'serverCopy imported' } },
  { when: 'more than half of the space is free', facts: filled(0.49), says: { pass: 'quotaUsed told' } },
  {
    when: 'there is no limit',
    facts: forever({ quotaLimit: told(null) }),
    says: { pass: 'quotaLimit told' },
  },
  {
    when: 'the server itself deletes old mail',
    facts: forever({ serverDeletesAfterDays: told(365) }),
    says: { pass: 'serverDeletes told' },
  },
  {
    when: 'copies end after some days',
    facts: { accounts: [pop3({ serverCopy: imported(keptDays(14)) })], dataFiles: files },
    says: { pass: 'serverCopyDays imported' },
  },
  {
    when: 'the setting is not known and no other check asks for it',
    facts: { accounts: [pop3({ serverCopy: notInExport, delivery: intoExchange })] },
    says: { cantTell: 'serverCopy notInExport', settledBy: ['profileExport'] },
  },
  {
    when: 'the setting is not known',
    facts: { accounts: [pop3({ serverCopy: notInExport })], dataFiles: files },
    says: null,
  },
  {
    when: 'another device empties the mailbox',
    facts: forever({ otherClients: told('removeMail') }),
    says: null,
  },
  { when: 'nothing is kept', facts: { accounts: [pop3()], dataFiles: files }, says: null },
]);
