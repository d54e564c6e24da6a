import type { Encryption, ServerConnection } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import { exchange, imap, imported, inferred, pop3, told } from '../../tools/make-snapshot';
import type { Case } from './verdicts';

export const server = (encryption: Encryption, port = 110, host = 'mail.example.com'): ServerConnection => ({
  host,
  port,
  encryption,
});

export const secure = imported(server('tls', 995));

export const KINDS = { pop3, imap } as const;

export function connectionCases(kind: keyof typeof KINDS, other: keyof typeof KINDS): Case[] {
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
      when: 'no settings show it, and the person sees that it is encrypted',
      facts: account({
        incoming: unknown('notInExport'),
        outgoing: unknown('notInExport'),
        connectionEncrypted: told(true),
      }),
      says: { pass: 'connectionEncrypted told' },
    },
    {
      when: 'no settings show it, and the person sees that it is not encrypted',
      facts: account({
        incoming: unknown('notInExport'),
        outgoing: unknown('notInExport'),
        connectionEncrypted: told(false),
      }),
      says: { fail: 'serious', by: 'connectionEncrypted told' },
    },
    {
      when: 'there is no file, and the person does not know',
      facts: account({
        incoming: unknown('notAsked'),
        outgoing: unknown('notAsked'),
        connectionEncrypted: unknown('personDoesNotKnow'),
      }),
      says: {
        cantTell: 'connectionEncrypted personDoesNotKnow',
        settledBy: ['connectionEncrypted', 'profileExport'],
      },
    },
    {
      when: 'the settings show it, whatever the person says',
      facts: account({ incoming: imported(server('none')), connectionEncrypted: told(true) }),
      says: { fail: 'serious', by: 'incomingEncryption imported' },
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
      says: {
        cantTell: 'outgoingEncryption notInExport',
        settledBy: ['connectionEncrypted', 'profileExport'],
      },
    },
    ...[995, 993, 465].map((port): Case => ({
      when: `the default says no encryption and the port ${port} speaks nothing else`,
      facts: account({ incoming: inferred(server('none', port)) }),
      says: { cantTell: 'incomingEncryption inferred', settledBy: ['connectionEncrypted', 'profileExport'] },
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

export const one = { type: 'account', id: 'one' } as const;
