import { pop3OnlyProvider } from '../../../src/core/providers/pop3-only';
import { imported, pop3 } from '../../tools/make-snapshot';

const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });

test.each([
  ['pop.nifty.com', '@nifty'],
  ['mail.yahoo.co.jp', 'Yahoo! JAPAN'],
  ['mail.example.com', null],
  ['pop.mail.yahoo.com', null],
])('%s: %s', (host, name) => {
  expect(pop3OnlyProvider(pop3({ incoming: at(host) }))).toBe(name);
});
