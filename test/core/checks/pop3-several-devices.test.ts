import { exchange, imported, keptDays, pop3, told } from '../../tools/make-snapshot';
import { testVerdicts } from './verdicts';
import { files, forever, notInExport, pop } from './cases-pop3';

testVerdicts('pop3-several-devices', pop, [
  {
    when: 'another device removes mail',
    facts: forever({ otherClients: told('removeMail') }),
    says: { fail: 'serious', by: 'otherClients told' },
  },
  {
    when: 'the others leave mail and this computer removes it',
    facts: { accounts: [pop3({ otherClients: told('leaveMail') })], dataFiles: files },
    says: { fail: 'moderate', by: 'otherClients told' },
  },
  {
    when: 'all leave mail for a while',
    facts: { accounts: [pop3({ otherClients: told('leaveMail'), serverCopy: imported(keptDays(14)) })] },
    says: { pass: 'otherClients told' },
  },
  {
    when: 'there is no other device',
    facts: { accounts: [pop3({ otherClients: told('none') })], dataFiles: files },
    says: { pass: 'otherClients told' },
  },
  {
    when: 'nobody knows of other devices',
    facts: { accounts: [pop3()], dataFiles: files },
    says: { cantTell: 'otherClients notAsked', settledBy: ['otherDevices'] },
  },
  {
    when: 'the others leave mail and this computer’s setting is not known',
    facts: { accounts: [pop3({ otherClients: told('leaveMail'), serverCopy: notInExport })] },
    says: { cantTell: 'otherClients told', settledBy: ['profileExport', 'mailVanishesFromWebmail'] },
  },
  { when: 'it is an Exchange account', facts: { accounts: [exchange({ id: 'pop' })] }, says: null },
]);
