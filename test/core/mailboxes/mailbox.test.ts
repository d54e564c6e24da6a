import fc from 'fast-check';
import { unknown } from '../../../src/core/facts/evidence';
import { mailboxesOf, mailboxOfAccount } from '../../../src/core/mailboxes/mailbox';
import { runs } from '../../tools/long';
import { anySnapshot } from '../../tools/arbitraries';
import { exchange, imap, imported, pop3, told } from '../../tools/make-snapshot';

const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });
const MONA = 'mona@example.com';
const noServer = unknown('notInExport');

function together(...accounts: Parameters<typeof mailboxesOf>[0]['accounts']): string[][] {
  return mailboxesOf({ accounts }).map(({ readers }) => readers.map(({ id }) => id));
}

describe('the readers of one mailbox', () => {
  it.each([
    ['two protocols', 'pop.example.com', 'imap.example.com'],
    ['two profiles with one server', 'mail.example.com', 'mail.example.com'],
    ['servers under a country’s ending', 'pop.firm.co.uk', 'imap.firm.co.uk'],
    ['two rows of the table that share servers', 'pop-mail.outlook.com', 'outlook.office365.com'],
  ])('%s: %s and %s', (_what, one, other) => {
    const accounts = [
      pop3({ address: MONA, incoming: at(one) }),
      imap({ address: 'Mona@Example.com', incoming: at(other) }),
    ];
    expect(together(...accounts)).toEqual([['pop', 'imap']]);
  });

  it('share the address and not the server: three mailboxes', () => {
    const accounts = ['mail.example.com', 'mail.example.net', 'mail.example.org'].map((host) =>
      pop3({ id: host, address: 'vera@example.com', incoming: at(host) }),
    );
    expect(together(...accounts)).toHaveLength(3);
  });

  it.each([
    ['two numbers that end alike', '203.0.113.5', '198.51.113.5'],
    ['two homes with a name of one service', 'one.dyndns.org', 'two.dyndns.org'],
  ])('%s, and sign in under one name: two mailboxes', (_what, one, other) => {
    const accounts = [
      pop3({ address: 'x@one.example', login: 'mail1', incoming: at(one) }),
      imap({ address: 'y@two.example', login: 'mail1', incoming: at(other) }),
    ];
    expect(together(...accounts)).toEqual([['pop'], ['imap']]);
  });

  it('share address and server and sign in under two names: two mailboxes', () => {
    const accounts = [
      pop3({ address: MONA, login: 'info@example.com' }),
      imap({ address: MONA, login: 'sales@example.com' }),
    ];
    expect(together(...accounts)).toEqual([['pop'], ['imap']]);
  });

  it('sign in with the first half of the address or all of it: one mailbox', () => {
    const accounts = [pop3({ address: MONA, login: 'mona' }), imap({ address: MONA, login: MONA })];
    expect(together(...accounts)).toEqual([['pop', 'imap']]);
  });

  it('sign in with a number of the provider, or with the address that it gave: one mailbox', () => {
    const address = 'ada@t-online.de';
    const popHost = at('securepop.t-online.de');
    const imapHost = at('secureimap.t-online.de');
    const accounts = [
      pop3({ address, login: '320012345678-0001', incoming: popHost }),
      imap({ address, login: address, incoming: imapHost }),
    ];
    expect(mailboxesOf({ accounts })).toHaveLength(1);
  });

  it('ask Gmail for recent mail by the name: one mailbox', () => {
    const gmail = { address: 'gita@gmail.com', incoming: at('pop.gmail.com') };
    const accounts = [
      pop3({ ...gmail, login: 'recent:gita@gmail.com' }),
      imap({ ...gmail, incoming: at('imap.gmail.com') }),
    ];
    expect(together(...accounts)).toEqual([['pop', 'imap']]);
  });

  it('one whose server is not known is of the only mailbox of its address, and of none where there are two', () => {
    const open = exchange({ address: MONA, incoming: noServer });
    const one = pop3({ address: MONA, incoming: at('pop.example.com') });
    const two = imap({ address: MONA, incoming: at('imap.example.net') });
    expect(together(open, one)).toEqual([['exchange', 'pop']]);
    expect(together(open, one, two)).toEqual([['pop'], ['imap'], ['exchange']]);
  });

  it('reach it through a tool on this computer', () => {
    const through = pop3({ address: MONA, incoming: at('127.0.0.1') });
    expect(together(through, exchange({ address: MONA, incoming: noServer }))).toEqual([['pop', 'exchange']]);
  });

  it('have no address: each is alone', () => {
    expect(together(pop3({ address: null }), imap({ address: null }))).toEqual([['pop'], ['imap']]);
  });
});

describe('accounts that may read the mailbox as well', () => {
  const perhaps = (one: Parameters<typeof pop3>[0], other: Parameters<typeof imap>[0]) => {
    const accounts = [
      pop3({ address: 'ada@own.example', incoming: at('mail.hoster.example'), ...one }),
      imap({ address: 'Ada@own.example', incoming: at('imap.own.example'), ...other }),
    ];
    return mailboxesOf({ accounts }).map((mailbox) => mailbox.perhaps.map(({ id }) => id));
  };

  it('have its address, at a server of which nobody knows whose it is', () => {
    expect(perhaps({}, {})).toEqual([['imap'], ['pop']]);
    expect(perhaps({ login: 'ada' }, { login: 'ada@own.example' })).toEqual([['imap'], ['pop']]);
    expect(perhaps({ login: 'p1234' }, {})).toEqual([['imap'], ['pop']]);
  });

  it('have another address, another name to sign in, or a known provider: none', () => {
    expect(perhaps({ address: 'bob@own.example' }, {})).toEqual([[], []]);
    expect(perhaps({ login: 'info@own.example' }, { login: 'sales@own.example' })).toEqual([[], []]);
    expect(perhaps({ incoming: at('pop.gmail.com') }, {})).toEqual([[], []]);
    expect(perhaps({ address: null }, { address: null })).toEqual([[], []]);
  });

  it('are one mailbox when the person says so of either, and two when the person says that', () => {
    expect(perhaps({ sameMailbox: told(true) }, {})).toEqual([[]]);
    expect(perhaps({}, { sameMailbox: told(true) })).toEqual([[]]);
    expect(perhaps({ sameMailbox: told(false) }, {})).toEqual([[], []]);
    expect(perhaps({ incoming: at('pop.gmail.com') }, { sameMailbox: told(true) })).toEqual([[], []]);
  });
});

test('every account is in one mailbox', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const ids = mailboxesOf(snapshot).flatMap(({ readers }) => readers.map(({ id }) => id));
      expect(ids.sort()).toEqual(snapshot.accounts.map(({ id }) => id).sort());
      for (const account of snapshot.accounts) {
        expect(mailboxOfAccount(account, snapshot).readers).toContain(account);
      }
    }),
    { numRuns: runs(300) },
  );
});

describe('a mailbox', () => {
  it('has the provider of any reader that has one, and its readers in the order of the snapshot', () => {
    const address = 'gita@firm.example';
    const open = exchange({ address, incoming: noServer });
    const gmail = imap({ address, incoming: at('imap.gmail.com') });
    const [only, ...more] = mailboxesOf({ accounts: [open, gmail] });
    expect(more).toEqual([]);
    expect(only?.readers).toEqual([open, gmail]);
    expect(only?.provider?.id).toMatch(/^g(mail|oogleWorkspace)$/);
    expect(mailboxesOf({ accounts: [pop3({ address: MONA })] })[0]?.provider).toBeNull();
  });

  it('is that of one reader alone, for an account that stands in no list', () => {
    const account = pop3({ address: MONA });
    expect(mailboxOfAccount(account, { accounts: [imap()] })).toEqual({
      id: 'pop',
      provider: null,
      readers: [account],
      perhaps: [],
    });
    const listed = pop3({ address: MONA, profile: 'Old' });
    expect(mailboxOfAccount(account, { accounts: [listed] }).readers).toEqual([listed]);
  });

  it('has an id of who signs in, and where', () => {
    const ids = (...accounts: Parameters<typeof together>) => mailboxesOf({ accounts }).map(({ id }) => id);
    expect(ids(pop3({ address: 'Mona@Example.com', incoming: at('pop.example.com') }))).toEqual([
      `${MONA}\nexample.com`,
    ]);
    expect(ids(pop3({ address: MONA, incoming: noServer }))).toEqual([`${MONA}\n`]);
    expect(ids(pop3({ address: null, login: ' Firm1 ', incoming: noServer }))).toEqual(['firm1\n']);
    expect(ids(pop3({ address: null, incoming: noServer }))).toEqual(['pop\n']);
    expect(ids(imap({ address: 'a@outlook.com', incoming: at('outlook.office365.com') }))).toEqual([
      'a@outlook.com\nmicrosoft',
    ]);
  });

  it('is of the number of a customer only where the provider has not given the address', () => {
    const host = at('securepop.t-online.de');
    const who = (address: string, login: string) =>
      mailboxesOf({ accounts: [pop3({ address, login, incoming: host })] })[0]?.id.split('\n')[0];
    expect(who('ada@t-online.de', '320012345678')).toBe('ada@t-online.de');
    expect(who('ada@own.example', '320012345678')).toBe('320012345678');
    expect(who('ada@t-online.de', 'other')).toBe('other');
    expect(who('ada@t-online.de', '123')).toBe('123');
    expect(who('ada@t-online.de', '1234@t-online.de')).toBe('1234@t-online.de');
    expect(who('ada@t-online.de', 'ad')).toBe('ad');
    expect(who('ada@t-online.de', ' ')).toBe('ada@t-online.de');
    expect(who('ada@t-online.de', 'RECENT:ada@t-online.de')).toBe('ada@t-online.de');
  });

  it('takes in no account that says it is another, and none without an address, by the word of the person', () => {
    const none = pop3({ address: ' ', sameMailbox: told(true), incoming: at('mail.example.com') });
    const other = imap({ address: ' ', incoming: at('mail.example.net') });
    expect(together(none, other)).toHaveLength(2);
    const two = ['mail.example.com', 'mail.example.net'].map((host, number) =>
      pop3({
        id: host,
        address: MONA,
        incoming: at(host),
        ...(number === 1 && { sameMailbox: told(false) }),
      }),
    );
    expect(together(...two)).toHaveLength(2);
  });
});

test('a sign-in name of spaces is none, and one reader that may be the same is enough', () => {
  const hosted = at('mail.hoster.example');
  const accounts = [
    pop3({ address: 'ada@own.example', login: '  ', incoming: hosted }),
    imap({ address: 'ada@own.example', login: 'info@own.example', incoming: at('imap.own.example') }),
    imap({
      id: 'named',
      address: 'ada@own.example',
      login: 'ada@own.example',
      incoming: hosted,
      profile: 'B',
    }),
  ];
  expect(mailboxesOf({ accounts }).map(({ readers, perhaps }) => [readers.length, perhaps.length])).toEqual([
    [2, 1],
    [1, 1],
  ]);
});

test('only a name that begins with it asks for recent mail', () => {
  const account = pop3({ address: null, login: 'firm-recent:1', incoming: at('mail.example.com') });
  expect(mailboxesOf({ accounts: [account] })[0]?.id).toBe('firm-recent:1\nexample.com');
});
