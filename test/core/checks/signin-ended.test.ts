import { imported, pop3, pst, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { at, pop } from './cases-mailboxes';

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
