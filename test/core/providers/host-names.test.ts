import { domainOf, isLocal, isUnder, ownerOf } from '../../../src/core/providers/host-names';

test.each([
  ['pop.example.com', 'example.com'],
  ['mail.firm.co.uk', 'firm.co.uk'],
  ['example.com', 'example.com'],
  ['ocn.ne.jp', 'ocn.ne.jp'],
  ['Mail.Web.DE.', 'web.de'],
  ['mail.ada.me.uk', 'ada.me.uk'],
  ['pop.ada.id.au', 'ada.id.au'],
  ['pop.one.dyndns.org', 'one.dyndns.org'],
  ['two.dyndns.org', 'two.dyndns.org'],
  ['ada.github.io', 'ada.github.io'],
  ['203.0.113.5', '203.0.113.5'],
  ['198.51.113.5', '198.51.113.5'],
  ['2001:db8::5', '2001:db8::5'],
  ['[2001:DB8::192.0.2.5]', '2001:db8::192.0.2.5'],
])('the owner of %s is %s', (host, owner) => {
  expect(ownerOf(host)).toBe(owner);
});

test.each([
  ['imap.zoho.eu', 'zoho.*', true],
  ['zoho.eu', 'zoho.*', true],
  ['notzoho.eu', 'zoho.*', false],
  ['zoho.com.au', 'zoho.*', false],
  ['pop.gmail.com', 'gmail.com', true],
  ['pop.notgmail.com', 'gmail.com', false],
  ['', 'gmail.com', false],
])('%s under %s: %s', (name, end, is) => {
  expect(isUnder(name, end)).toBe(is);
});

test.each(['localhost', '127.0.0.1', '::1', '[::1]', '192.168.0.4', '10.1.1.1', '172.20.1.1'])(
  '%s is on this computer or in the house',
  (host) => {
    expect(isLocal(host)).toBe(true);
  },
);

test('other servers are not', () => {
  expect(['mail.example.com', '172.40.1.1', 'localhost.example.com'].filter(isLocal)).toEqual([]);
});

test('the domain of an address', () => {
  expect([domainOf('Ada@Example.COM'), domainOf('nobody'), domainOf(null)]).toEqual(['example.com', '', '']);
});
