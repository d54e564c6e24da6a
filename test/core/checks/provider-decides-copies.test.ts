import { KEPT_FOREVER, NOT_KEPT, imported, pop3, pst, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { at, backedUp, pop } from './cases-mailboxes';

const gmail = { address: 'gita@gmail.com', incoming: at('pop.gmail.com') };

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
  {
    when: 'Gmail, where the person saw mail vanish: no box in the program keeps it',
    facts: { accounts: [pop3({ ...gmail, serverCopy: told(NOT_KEPT) })], dataFiles: [pst()] },
    says: { fail: 'critical', by: 'serverCopy told' },
  },
  {
    when: 'Gmail, where the person saw mail stay',
    facts: { accounts: [pop3({ ...gmail, serverCopy: told(KEPT_FOREVER) })] },
    says: { pass: 'serverCopy told' },
  },
  {
    when: 'Gmail, where mail is said to vanish and the switch to keep it',
    facts: { accounts: [pop3({ ...gmail, serverCopy: told(NOT_KEPT), providerSwitch: told('keeps') })] },
    says: { cantTell: 'providerSwitch told', settledBy: ['mailVanishesFromWebmail'] },
  },
  {
    when: 'Outlook.com, where the person saw what the program deletes',
    facts: {
      accounts: [
        pop3({
          address: 'olga@outlook.com',
          incoming: at('pop-mail.outlook.com'),
          serverCopy: told(NOT_KEPT),
        }),
      ],
    },
    says: null,
  },
  { when: 'a host that lets the program decide', facts: { accounts: [pop3()] }, says: null },
]);
