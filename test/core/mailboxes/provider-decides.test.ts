import { providerDecides } from '../../../src/core/mailboxes/provider-decides';
import { KEPT_FOREVER, NOT_KEPT, imported, pop3, told } from '../../tools/make-snapshot';

const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });

test.each([
  ['pop.gmail.com', NOT_KEPT, 'onFetch'],
  ['pop.gmail.com', KEPT_FOREVER, 'onFetch'],
  ['pop3.web.de', KEPT_FOREVER, 'switch'],
  ['pop-mail.outlook.com', NOT_KEPT, 'onDelete'],
  ['pop-mail.outlook.com', KEPT_FOREVER, null],
  ['pop.yandex.com', NOT_KEPT, 'keeps'],
  ['mail.example.com', NOT_KEPT, null],
] as const)('%s, %j: %s', (host, setting, how) => {
  const account = pop3({ address: 'ada@outlook.com', incoming: at(host), serverCopy: imported(setting) });
  expect(providerDecides(account)).toBe(how);
});

test('nobody else decides once the person has seen what happens, or the provider lets the program delete', () => {
  const seen = pop3({ incoming: at('pop.gmail.com'), serverCopy: told(NOT_KEPT) });
  const left = pop3({ incoming: at('pop.qq.com'), providerSwitch: told('deletes') });
  expect([providerDecides(seen), providerDecides(left)]).toEqual([null, null]);
});
