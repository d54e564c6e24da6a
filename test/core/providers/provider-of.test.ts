import fc from 'fast-check';
import { unknown } from '../../../src/core/facts/evidence';
import { providerOf } from '../../../src/core/providers/provider-of';
import { exchange, imported, pop3 } from '../../tools/make-snapshot';

const noServer = unknown('notInExport');
const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });
const found = (address: string | null, host?: string) =>
  providerOf(pop3({ address, incoming: host === undefined ? noServer : at(host) }))?.id ?? null;

describe('the provider of an account', () => {
  it.each([
    ['ada@gmail.com', 'pop.gmail.com', 'gmail'],
    ['ada@firm.example', 'POP.Gmail.com.', 'googleWorkspace'],
    ['ada@hotmail.co.uk', 'outlook.office365.com', 'outlookCom'],
    ['ada@firm.example', 'outlook.office365.com', 'm365'],
    ['ada@gmail.com', 'pop.gmx.net', 'gmx'],
    ['ada@firm.example', 'poppro.zoho.eu', 'zoho'],
    ['ada@firm.example', 'imap.ionos.co', 'ionos'],
    ['ada@verizon.net', 'pop.verizon.net', 'aol'],
  ])('is told by the server first: %s at %s is %s', (address, host, id) => {
    expect(found(address, host)).toBe(id);
  });

  it.each([
    ['ada@yahoo.de', undefined, 'yahoo'],
    ['ada@proton.me', '127.0.0.1', 'proton'],
    ['ada@gmail.com', 'localhost', 'gmail'],
  ])('is told by the address where no server tells: %s at %s is %s', (address, host, id) => {
    expect(found(address, host)).toBe(id);
  });

  it.each([
    ['ada@firm.example', 'mail.firm.example'],
    ['ada@gmail.com', 'mail.firm.example'],
    ['ada@yahoo.co.jp', 'pop.mail.yahoo.co.jp'],
    ['ada@notgmail.com', 'pop.notgmail.com'],
    ['ada@firm.example', undefined],
    [null, undefined],
  ])('is not guessed: %s at %s', (address, host) => {
    expect(found(address, host)).toBeNull();
  });

  it('is not told by the kind Exchange, which any company may run', () => {
    expect(providerOf(exchange({ incoming: noServer }))).toBeNull();
  });

  it('never matches a bare word inside a name', () => {
    fc.assert(
      fc.property(fc.constantFrom('gmail', 'yahoo', 'outlook', 'gmx', 'web'), fc.nat(99), (word, n) => {
        expect(found(`ada@${word}${n}.example`, `mail.${word}${n}.example`)).toBeNull();
        expect(found('ada@firm.example', `${word}.firm${n}.example`)).toBeNull();
      }),
    );
  });
});
