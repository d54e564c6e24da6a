import type { Encryption, ServerConnection } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import {
  NO_BACKUP,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  inferred,
  pop3,
  told,
} from '../../tools/make-snapshot';
import { testVerdicts, type Case } from './verdicts';

const server = (encryption: Encryption, port = 110, host = 'mail.example.com'): ServerConnection => ({
  host,
  port,
  encryption,
});
const secure = imported(server('tls', 995));

const KINDS = { pop3, imap } as const;

function connectionCases(kind: keyof typeof KINDS, other: keyof typeof KINDS): Case[] {
  const account = (more: Parameters<typeof pop3>[0]) => ({ accounts: [KINDS[kind]({ id: 'one', ...more })] });
  return [
    {
      when: 'receiving is not encrypted',
      facts: account({ incoming: imported(server('none')) }),
      says: { fail: 'serious', by: 'incomingEncryption imported' },
    },
    {
      when: 'sending is not encrypted',
      facts: account({ outgoing: imported(server('none', 25)) }),
      says: { fail: 'serious', by: 'outgoingEncryption imported' },
    },
    {
      when: 'the setting is not recorded, and the default is no encryption',
      facts: account({ incoming: inferred(server('none')) }),
      says: { fail: 'serious', by: 'incomingEncryption inferred' },
    },
    {
      when: 'the program goes on without encryption if the server offers none',
      facts: account({ outgoing: imported(server('automatic', 587)) }),
      says: { fail: 'minor', by: 'outgoingEncryption imported' },
    },
    {
      when: 'one way is open and the other only may be: the worse one decides',
      facts: account({ incoming: imported(server('automatic')), outgoing: imported(server('none', 25)) }),
      says: { fail: 'serious', by: 'outgoingEncryption imported' },
    },
    {
      when: 'one way is open and the other is not known',
      facts: account({ incoming: unknown('notInExport'), outgoing: imported(server('none', 25)) }),
      says: { fail: 'serious', by: 'outgoingEncryption imported' },
    },
    {
      when: 'both ways are encrypted',
      facts: account({ incoming: secure, outgoing: imported(server('startTls', 587)) }),
      says: { pass: 'incomingEncryption imported' },
    },
    ...['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'].map((host): Case => ({
      when: `the server is this computer (${host})`,
      facts: account({ incoming: imported(server('none', 1143, host)) }),
      says: { pass: 'incomingEncryption imported' },
    })),
    {
      when: 'a host that only begins like this computer',
      facts: account({ incoming: imported(server('none', 110, '127.0.0.1.example.com')) }),
      says: { fail: 'serious', by: 'incomingEncryption imported' },
    },
    {
      when: 'one way is encrypted and the other is not known',
      facts: account({ outgoing: unknown('notInExport') }),
      says: { cantTell: 'outgoingEncryption notInExport', settledBy: ['profileExport'] },
    },
    ...[995, 993, 465].map((port): Case => ({
      when: `the default says no encryption and the port ${port} speaks nothing else`,
      facts: account({ incoming: inferred(server('none', port)) }),
      says: { cantTell: 'incomingEncryption inferred', settledBy: ['profileExport'] },
    })),
    {
      when: 'the setting itself says no encryption on such a port',
      facts: account({ incoming: imported(server('none', 995)) }),
      says: { fail: 'serious', by: 'incomingEncryption imported' },
    },
    {
      when: 'it is an account of another kind',
      facts: { accounts: [KINDS[other]({ id: 'one', incoming: imported(server('none')) })] },
      says: null,
    },
    { when: 'it is an Exchange account', facts: { accounts: [exchange({ id: 'one' })] }, says: null },
  ];
}

const one = { type: 'account', id: 'one' } as const;
testVerdicts('pop3-plain-connection', one, connectionCases('pop3', 'imap'));
testVerdicts('imap-plain-connection', one, connectionCases('imap', 'pop3'));

testVerdicts('imap-local-only-contacts', { type: 'account', id: 'imap' }, [
  {
    when: 'contacts are on this computer only',
    facts: { accounts: [imap({ contactsOnlyHere: told(true), backup: NO_BACKUP })] },
    says: { fail: 'serious', by: 'contactsOnlyHere told' },
  },
  {
    when: 'nobody knows of a backup',
    facts: { accounts: [imap({ contactsOnlyHere: told(true) })] },
    says: { fail: 'serious', by: 'contactsOnlyHere told' },
  },
  {
    when: 'a backup elsewhere may hold them',
    facts: { accounts: [imap({ contactsOnlyHere: told(true), backup: backupOf(TODAY) })] },
    says: { fail: 'moderate', by: 'contactsOnlyHere told' },
  },
  {
    when: 'contacts are on the server',
    facts: { accounts: [imap({ contactsOnlyHere: told(false) })] },
    says: { pass: 'contactsOnlyHere told' },
  },
  {
    when: 'nobody has looked',
    facts: { accounts: [imap()] },
    says: { cantTell: 'contactsOnlyHere notAsked', settledBy: ['contactsOnlyHere'] },
  },
  {
    when: 'it is a POP3 account',
    facts: { accounts: [pop3({ id: 'imap', contactsOnlyHere: told(true) })] },
    says: null,
  },
]);
