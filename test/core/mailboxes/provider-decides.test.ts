import { providerDecides, switchSeen } from '../../../src/core/mailboxes/provider-decides';
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

test.each([
  ['pop.gmail.com', NOT_KEPT, 'onFetch', 'deletes'],
  ['pop.gmail.com', KEPT_FOREVER, 'onFetch', 'keeps'],
  ['pop.gmail.com', { keep: 'days', days: 14, removeWhenDeletedHere: false }, 'onFetch', 'deletes'],
  ['pop3.web.de', { keep: 'days', days: 14, removeWhenDeletedHere: false }, null, null],
  ['pop3.web.de', NOT_KEPT, 'switch', 'deletes'],
  ['pop-mail.outlook.com', NOT_KEPT, null, null],
  ['mail.example.com', NOT_KEPT, null, null],
] as const)('%s, seen in webmail: %j: %s, %s', (host, setting, how, seen) => {
  const account = pop3({ incoming: at(host), serverCopy: told(setting) });
  expect([providerDecides(account), switchSeen(account)]).toEqual([how, seen]);
});

test('the provider decides nothing once it lets the program delete', () => {
  const left = pop3({ incoming: at('pop.qq.com'), providerSwitch: told('deletes') });
  expect(providerDecides(left)).toBeNull();
});

test('a setting that was read shows nothing of the switch', () => {
  expect(switchSeen(pop3({ incoming: at('pop.gmail.com'), serverCopy: imported(NOT_KEPT) }))).toBeNull();
});
