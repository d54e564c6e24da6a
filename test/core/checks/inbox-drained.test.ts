import { folder } from '../../tools/make-mailbox';
import { exchange, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { MB, has, it, notAsked, unlisted } from './cases-mailbox';

const drained = { folders: [folder('inbox', 3, 9), folder('sent', 900, MB), folder('drafts', 1, 1)] };

const otherClients = (value: 'none' | 'leaveMail' | 'removeMail') => ({
  accounts: [exchange({ otherClients: told(value) })],
});

testVerdicts('inbox-drained', it, [
  notAsked,
  { when: 'mail arrives and stays', facts: has({}), says: { pass: 'receivedItems measured' } },
  {
    when: 'sent much, kept nothing',
    facts: has(drained),
    says: { cantTell: 'otherClients notAsked', settledBy: ['otherDevices'] },
  },
  {
    when: 'and another program takes mail away',
    facts: has(drained, otherClients('removeMail')),
    says: { fail: 'serious', by: 'otherClients told' },
  },
  {
    when: 'and no other program is in use',
    facts: has(drained, otherClients('none')),
    says: { pass: 'otherClients told' },
  },
  {
    when: 'filed into folders',
    facts: has({ folders: [...drained.folders, folder('filed', 800, MB)] }),
    says: { pass: 'receivedItems measured' },
  },
  {
    when: 'a full calendar is no mail',
    facts: has({ folders: [...drained.folders, folder('calendar', 800, MB, { mail: false })] }),
    says: { cantTell: 'otherClients notAsked', settledBy: ['otherDevices'] },
  },
  {
    when: 'not all folders were found',
    facts: has({ ...drained, ...unlisted }),
    says: { cantTell: 'receivedItems failed', settledBy: ['mailServer'] },
  },
]);
