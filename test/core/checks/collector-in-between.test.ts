import { imap, told } from '../../tools/make-snapshot';
import { mirror } from './cases-mailboxes';
import { testVerdicts } from './verdicts';

const emptied = { otherClients: told('removeMail' as const) };

testVerdicts('collector-in-between', mirror, [
  {
    when: 'another mailbox takes the mail away',
    facts: { accounts: [imap({ collector: told('removes') })] },
    says: { fail: 'moderate', by: 'collector told' },
  },
  {
    when: 'another mailbox leaves it',
    facts: { accounts: [imap({ collector: told('leaves') })] },
    says: { pass: 'collector told' },
  },
  {
    when: 'something empties the mailbox, and nobody knows what',
    facts: { accounts: [imap(emptied)] },
    says: { cantTell: 'collector notAsked', settledBy: ['collector', 'phone'] },
  },
  {
    when: 'it is none of the phone’s',
    facts: { accounts: [imap({ ...emptied, phone: told('mirrors') })] },
    says: { cantTell: 'collector notAsked', settledBy: ['collector'] },
  },
  {
    when: 'it is the phone',
    facts: { accounts: [imap({ ...emptied, phone: told('removes') })] },
    says: null,
  },
]);
