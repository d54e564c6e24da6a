import { nameOfAccount } from '../../../src/core/mailboxes/account-name';
import type { Account } from '../../../src/core/facts/account';
import { imap, imported, pop3 } from '../../tools/make-snapshot';

const VERA = 'vera@example.com';
const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });
const names = (...accounts: Account[]) => accounts.map((account) => nameOfAccount(account, { accounts }));

it.each<[string, Account[], string[]]>([
  ['one alone: its address', [pop3({ address: VERA })], [VERA]],
  ['one without address: its name', [pop3({ address: null, name: 'Firm' })], ['Firm']],
  [
    'three of one address: the names in the mail program',
    ['Firm', 'Shop', 'Club'].map((name) => pop3({ id: name, address: VERA, name })),
    [`${VERA} (Firm)`, `${VERA} (Shop)`, `${VERA} (Club)`],
  ],
  [
    'two of one address and name: the servers',
    [
      pop3({ address: VERA, name: VERA, incoming: at('pop.example.com') }),
      imap({ address: VERA, name: VERA, incoming: at('imap.example.com') }),
    ],
    [`${VERA} (pop.example.com)`, `${VERA} (imap.example.com)`],
  ],
  [
    'two of one server: how each is read',
    [pop3({ address: VERA, name: VERA }), imap({ address: VERA, name: VERA })],
    [`${VERA} (POP3)`, `${VERA} (IMAP)`],
  ],
  [
    'two of one server and protocol: the profiles',
    ['Outlook', 'Old'].map((profile) => pop3({ id: profile, address: VERA, name: VERA, profile })),
    [`${VERA} (Outlook)`, `${VERA} (Old)`],
  ],
  [
    'everything alike on two computers: their numbers',
    [1, 2].map((computer) => pop3({ id: `${computer}`, address: VERA, name: VERA, computer })),
    [`${VERA} (1)`, `${VERA} (2)`],
  ],
])('%s', (_what, accounts, called) => {
  expect(names(...accounts)).toEqual(called);
});

test('names that differ in capitals are shared, and what is the name itself tells nothing', () => {
  const shared = [
    pop3({ id: 'a', address: 'Vera@Example.com', name: 'Firm' }),
    pop3({ id: 'b', address: VERA, name: VERA }),
  ];
  expect(names(...shared)).toEqual(['Vera@Example.com (Firm)', VERA]);
});

test('what two share does not tell them apart, and where nothing does the name stands alone', () => {
  const alike = ['a', 'b'].map((id) => pop3({ id, address: VERA, name: 'Firm' }));
  expect(names(...alike)).toEqual([VERA, VERA]);
  const third = pop3({ id: 'c', address: VERA, name: 'Shop' });
  expect(names(...alike, third)).toEqual([VERA, VERA, `${VERA} (Shop)`]);
});
