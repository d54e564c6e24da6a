import Papa from 'papaparse';
import { EVERYBODY, type Query } from '../../../src/core/company/company-query';
import { sampleCompanyFiles } from '../../../src/samples/sample-company';
import { createDesk } from '../../../src/sources/company/desk';
import { judgeMachine, isMachineFile } from '../../../src/sources/company/judge-machine';
import type { MachineLine } from '../../../src/sources/company/open-machines';
import type { FromDesk } from '../../../src/sources/company/desk-protocol';

const NOW = '2026-11-28T10:00:00.000Z';

/** A desk that has read these files, and what it says. */
async function deskWith(files: readonly File[], openMachines: () => MachineLine | null = () => null) {
  const said: FromDesk[] = [];
  const ask = createDesk(
    (message) => said.push(message),
    () => 0,
    openMachines,
  );
  await ask({ type: 'take', files, now: NOW });
  const reports = said.flatMap((message) => (message.type === 'files' ? [message.reports] : [])).at(-1) ?? [];
  const view = async (query: Partial<Query> = {}, count = 1_000) => {
    await ask({ type: 'view', ask: 1, query: { ...EVERYBODY, ...query }, from: 0, count, groupBy: 'domain' });
    const last = said.at(-1);
    if (last?.type !== 'view') throw new Error('No view');
    return last.view;
  };
  return { said, ask, reports, view };
}

const csv = (text: string, name = 'table.csv') => new File([text], name);

test('an example company is joined from all of its files, and every problem of it is found', async () => {
  const { reports, view } = await deskWith(sampleCompanyFiles(NOW));
  expect(reports.flatMap(({ problem }) => problem ?? [])).toEqual([]);
  const { sums, rows, groups, days } = await view();
  expect([sums.mailboxes, days, sums.nameless]).toEqual([240, 2, 0]);
  expect(sums.known).toEqual({ size: 240, limit: 240, protocols: 240, readers: 15, growth: 240 });
  for (const problem of [
    'nearFull',
    'newlyNear',
    'fullSoon',
    'pop3NoCopy',
    'dataFile',
    'riskyPlace',
    'unencrypted',
  ] as const)
    expect([problem, sums.problems[problem] > 0]).toEqual([problem, true]);
  expect(groups?.map(({ name, mailboxes }) => [name, mailboxes])).toEqual([
    ['example.com', 192],
    ['example.org', 48],
  ]);
  expect(rows[0]?.share).toBeGreaterThan(rows[200]?.share ?? 1);
  const pop = rows.find(({ address }) => address === 'ada.abel@example.org');
  expect(pop).toMatchObject({ pop: 'used', plan: 'Business', ring: 'pilot' });
  expect(pop?.readers).toMatchObject([{ kind: 'pop3', program: 'classicWindows', machine: 'PC-1000' }]);
});

test('a deletion over the whole company names who loses what', async () => {
  const { ask, said } = await deskWith(sampleCompanyFiles(NOW));
  await ask({ type: 'deletion', ask: 1, rule: { olderThanDays: 365, scope: 'all' }, most: 3 });
  const last = said.at(-1);
  if (last?.type !== 'deletion') throw new Error('No outcome');
  const { counts, withoutReaders, first, table } = last.outcome;
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(240);
  expect(withoutReaders).toBe(225);
  // Nobody has shown what the others have besides the server; what POP3 has fetched is not on the server any more.
  expect(counts).toEqual({ gone: 0, open: 225, onlyHere: 0, perhapsOnlyHere: 0, none: 15 });
  expect(first.open).toHaveLength(3);
  expect((await table.text()).split('\r\n')[0]).toContain('Address');
});

test('a mailbox that one file names by its guid and another by its address is one', async () => {
  const guid = '0000000a-0000-4000-8000-000000000001';
  const statistics = csv(
    `#TYPE Selected\r\n"MailboxGuid";"TotalItemSize"\r\n"${guid}";"1,5 GB (1.610.612.736 bytes)"\r\n` +
      `"0000000b-0000-4000-8000-000000000001";"2 KB (2,048 bytes)"\r\n`,
  );
  const list = csv(`PrimarySmtpAddress,ExchangeGuid,PopEnabled\r\nAda@Example.com,${guid},True\r\n`);
  for (const files of [
    [statistics, list],
    [list, statistics],
  ]) {
    const { view } = await deskWith(files);
    const { rows, sums } = await view();
    expect(rows).toMatchObject([
      { address: 'ada@example.com', used: 1_610_612_736, pop: 'allowed', imap: 'notKnown' },
    ]);
    expect(sums.nameless).toBe(1);
  }
});

const LIST =
  'Address,MailboxGuid,Plan,UsedBytes,ItemCount,IssueWarningQuotaBytes,ProhibitSendQuotaBytes,ProhibitSendReceiveQuotaBytes,PopEnabled,ImapEnabled,TakenOn\r\n';
const guidOf = (at: number) => `0000000${at}-0000-4000-8000-000000000001`;
const listed = (on: string, ...boxes: readonly (readonly [string, number, number])[]) =>
  csv(
    LIST +
      boxes
        .map(([address, at, used]) => `${address},${guidOf(at)},E3,${used},1,,,1000,True,True,${on}\r\n`)
        .join(''),
  );

describe('of how many it is known whether they have a problem', () => {
  const told = async (...files: File[]) => (await (await deskWith(files)).view()).sums.told;

  test('of those alone whose size and limit are both told', async () => {
    const rows = [
      'a@example.com,100,1000',
      'b@example.com,100,',
      'c@example.com,,1000',
      'd@example.com,100,0',
    ];
    const list = csv(
      `PrimarySmtpAddress,TotalItemSize,ProhibitSendReceiveQuota\r\n${rows.join('\r\n')}\r\ne@example.com,1,Unlimited\r\n`,
    );
    const { sums, groups } = await (await deskWith([list])).view();
    expect(groups).toMatchObject([{ mailboxes: 5, sized: 4, used: 301 }]);
    expect(sums.problems).toMatchObject({ full: 0, notKnown: 3 });
    expect(sums.told).toMatchObject({ full: 2, nearFull: 2, fullSoon: 1, notKnown: 5, pop3NoCopy: 0 });
  });

  test('that one protocol was not used says nothing of the other', async () => {
    const apps = csv('User Principal Name,IMAP4 App\r\na@example.com,No\r\n');
    expect(await told(apps)).toMatchObject({ imapInUse: 1, pop3InUse: 0 });
  });

  test('growth is told by two days, and of a mailbox with a limit', async () => {
    const days = ['2026-10-01', '2026-11-01'].map((on) =>
      csv(`${USAGE}${on},u1@example.com,False,1,100,1000\r\n${on},u2@example.com,False,1,100,\r\n`),
    );
    expect(await told(...days)).toMatchObject({ fullSoon: 1, full: 1 });
  });

  test('settings of a computer tell of their own mailboxes, as far as its checks can tell', async () => {
    expect(await told(...sampleCompanyFiles(NOW))).toMatchObject({
      full: 240,
      pop3InUse: 240,
      // Of the seven others the copy ends after two weeks, and nobody has said whether there is a backup.
      pop3NoCopy: 8,
      unencrypted: 15,
    });
  });
});

describe('who stands in a list of rings alone', () => {
  const rings = csv('Email Address,Ring\r\na@example.com,pilot\r\nleft@example.com,pilot\r\n');
  const list = csv('PrimarySmtpAddress,PopEnabled\r\na@example.com,True\r\n');

  test.each([
    ['the rings first', [rings, list]],
    ['the rings last', [list, rings]],
  ])('is no mailbox, and nothing is said to be lost: %s', async (_, files) => {
    const { ask, said, reports, view } = await deskWith(files);
    const { rows, sums } = await view();
    expect(rows.map(({ address, ring }) => [address, ring])).toEqual([['a@example.com', 'pilot']]);
    expect([sums.mailboxes, sums.withoutMailbox]).toEqual([1, 1]);
    const counted = reports.find(({ kind }) => kind === 'rings')?.counts;
    expect(counted).toMatchObject({ rows: 2, joined: 1, withoutMailbox: 1 });
    await ask({ type: 'deletion', ask: 2, rule: { olderThanDays: 365, scope: 'all' }, most: 9 });
    expect(said.at(-1)).toMatchObject({
      outcome: { counts: { open: 1 }, first: { open: ['a@example.com'] } },
    });
  });

  test('is a mailbox as soon as a table names it by its guid', async () => {
    const named = csv(`PrimarySmtpAddress,ExchangeGuid,PopEnabled\r\nleft@example.com,${guidOf(1)},True\r\n`);
    for (const files of [
      [rings, named],
      [named, rings],
    ]) {
      const { reports, view } = await deskWith(files);
      const { rows, sums } = await view();
      expect(rows.map(({ address, ring }) => [address, ring])).toEqual([['left@example.com', 'pilot']]);
      expect(sums.withoutMailbox).toBe(1);
      const counted = reports.find(({ kind }) => kind === 'rings')?.counts;
      expect(counted).toMatchObject({ rows: 2, joined: 1, withoutMailbox: 1 });
    }
  });
});

describe('a mailbox that got a new address', () => {
  const [before, after] = [
    listed('2026-10-01', ['meier@example.com', 1, 100]),
    listed('2026-11-01', ['schmidt@example.com', 1, 150]),
  ];

  test.each([
    ['the newest file last', [before, after]],
    ['the newest file first', [after, before]],
  ])('is one under its newest address: %s', async (_, files) => {
    const { view } = await deskWith(files);
    const { rows, sums } = await view();
    expect(rows.map(({ address, used, change }) => [address, used, change])).toEqual([
      ['schmidt@example.com', 150, 50],
    ]);
    expect([sums.known.size, sums.nameless]).toEqual([1, 0]);
  });

  test.each(['the owner first', 'the heir first'])(
    'leaves the old one to somebody else: %s',
    async (order) => {
      const now: [string, number, number][] = [
        ['schmidt@example.com', 1, 150],
        ['meier@example.com', 2, 7],
      ];
      if (order === 'the heir first') now.reverse();
      const { view } = await deskWith([before, listed('2026-11-01', ...now)]);
      const { rows } = await view({ sort: 'address', descending: false });
      expect(rows.map(({ address, used, change }) => [address, used, change])).toEqual([
        ['meier@example.com', 7, null],
        ['schmidt@example.com', 150, 50],
      ]);
    },
  );
});

test('an address is joined without the apostrophe that keeps a spreadsheet from taking it for a formula', async () => {
  const { view } = await deskWith([
    csv(`${LIST}'-info@example.com,,'=E3,100,1,,,1000,True,True,2026-10-01\r\n`),
    csv(
      'Report Refresh Date,User Principal Name,Storage Used (Byte)\r\n2026-11-01,-info@example.com,200\r\n',
    ),
  ]);
  expect((await view()).rows).toMatchObject([{ address: '-info@example.com', plan: '=E3', change: 100 }]);
});

describe('of several files of one machine', () => {
  const PLACE =
    'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\P\\9375CFF0413111d3B88A00104B2A6676\\00000001';
  const key = (email: string) => ({
    PSPath: PLACE,
    clsid: '{ED475411-B0D6-11D2-8C3B-00104B2A6676}',
    'Account Name': 'Mail',
    Email: email,
    'POP3 Server': 'pop.example.com',
    'POP3 User': 'user',
  });
  const machine = (collectedAt: string, ...addresses: string[]) =>
    new File(
      [
        JSON.stringify({
          kind: 'mailbox-checkup-machine',
          version: 1,
          machine: 'PC1',
          collectedAt,
          diskEncrypted: true,
          people: addresses.map((address) => ({ keys: [key(address)], dataFiles: [] })),
          peopleNotRead: 0,
        }),
      ],
      'PC1.json',
    );
  const old = machine('2026-11-20T10:00:00Z', 'a@example.com', 'gone@example.com');
  // Half an hour later than it looks beside the other.
  const fresh = machine('2026-11-20T09:30:00-01:00', 'a@example.com');

  test.each([
    ['the newest last', [old, fresh], [0]],
    ['the newest first', [fresh, old], [1]],
  ])('the one that was collected last counts: %s', async (_, files, older) => {
    const { reports, view, said } = await deskWith(files);
    const { rows } = await view({ sort: 'address', descending: false });
    expect(rows.map(({ address, readers }) => [address, readers.length])).toEqual([['a@example.com', 1]]);
    expect(reports.flatMap(({ problem }, at) => (problem === 'olderMachine' ? [at] : []))).toEqual(older);
    expect(said.findLast(({ type }) => type === 'files')).toMatchObject({ machines: 1 });
  });

  test('nothing but an address is taken for one', async () => {
    const none = ['"Hunter2! pw" <b@example.com>', 'c\0@example.com', 'u:pw@example.com'];
    const { reports, view } = await deskWith([machine('2026-11-20T10:00:00Z', 'a@example.com', ...none)]);
    expect(reports).toMatchObject([{ accounts: { joined: 1, withoutAddress: 3 } }]);
    expect((await view()).rows.map(({ address }) => address)).toEqual(['a@example.com']);
  });
});

const USAGE =
  'Report Refresh Date,User Principal Name,Is Deleted,Item Count,Storage Used (Byte),Prohibit Send/Receive Quota (Byte)\r\n';
const usage = (at: number, used = '100') => `2026-11-01,u${at}@example.com,False,1,${used},1000\r\n`;
const usages = (count: number) => Array.from({ length: count }, (_, at) => usage(at)).join('');

describe('a table with a fault in it', () => {
  test.each([
    ['one mark before a number', usages(500) + usage(600, '"100') + usages(500), 1],
    [
      'two marks with rows between',
      `${usages(3)}2026-11-01,q@example.com,False,1,100,"1000\r\n${usages(500)}2026-11-01,z@example.com,False,1,100,1000"\r\n${usage(600)}`,
      1,
    ],
    [
      'two marks in neighbours',
      `${usages(500)}2026-11-01,q@example.com,False,1,100,"1000\r\n2026-11-01,z@example.com,False,1,100,1000"\r\n`,
      1,
    ],
    ['a mark, and megabytes after it', usages(3_000) + usage(9_000, '"100') + usages(25_000), 1],
    ['a mark within quotes', `${usages(500)}2026-11-01,"q"x@example.com",False,1,100,1000\r\n`, 1],
    ['a mark in the last row', `${usages(500)}2026-11-01,"q@example.com,False,1,100,1000`, 1],
  ])('names quotation marks out of place, and loses their own row: %s', async (_, rows, lost) => {
    const { reports, view } = await deskWith([csv(USAGE + rows)]);
    const all = rows.trim().split('\r\n').length;
    expect(reports).toMatchObject([
      { problem: 'brokenQuotes', counts: { rows: all, notWhole: lost, joined: all - lost } },
    ]);
    expect((await view()).rows.filter(({ used }) => used !== 100)).toEqual([]);
  });

  test('takes a cell over several lines for what it is', async () => {
    const { reports } = await deskWith([
      csv(
        'Display Name,Address,Ring\r\n"Ada\r\nAbel",ada@example.com,one\r\nBen,ben@example.com,"two\r\n\r\n, three"\r\n',
      ),
    ]);
    expect(reports).toMatchObject([{ problem: null, counts: { rows: 2, withoutMailbox: 2, notWhole: 0 } }]);
  });

  test.each([
    ['LF, the last CRLF', USAGE.replace('\r', '') + usages(5).replaceAll('\r', '') + usage(9), 6],
    ['each another', USAGE.replace('\r', '') + usage(1) + usage(2).replace('\r', '') + usage(3), 3],
    ['CR alone', (USAGE + usages(3)).replaceAll('\n', ''), 3],
    ['CR among CRLF', USAGE + usage(1).replace('\n', '') + usage(2), 2],
    ['quoted, each another', `${USAGE}2026-11-01,"a@example.com",False,1,1,1\n${usage(1)}`, 2],
  ])('takes lines however they end: %s', async (_, text, joined) => {
    const { reports } = await deskWith([csv(text)]);
    expect(reports).toMatchObject([{ problem: null, counts: { rows: joined, joined } }]);
  });

  test('says that there are no rows', async () => {
    const { reports } = await deskWith([csv(USAGE)]);
    expect(reports).toMatchObject([{ problem: 'noRows' }]);
  });

  test('leaves out a row that is cut off or has a cell too many', async () => {
    const { reports, view } = await deskWith([
      csv(
        `${USAGE}2026-11-01,Doe, John,b@example.com,False,1,100,1000\r\n2026-11-01,q@example.com,False,1,1`,
      ),
    ]);
    expect(reports).toMatchObject([{ counts: { rows: 2, notWhole: 2, joined: 0 } }]);
    expect((await view()).rows).toEqual([]);
  });

  const late = (letters: Uint8Array<ArrayBuffer>) =>
    new File([USAGE, usages(3_000), letters, usage(4_000)], 'table.csv');
  const muller = '2026-11-01,m\u00fcller@example.com,False,1,7,1000\r\n';
  test.each([
    ["Windows' own", Uint8Array.from(muller, (letter) => letter.charCodeAt(0)), 3_002, 0],
    ['UTF-8', new TextEncoder().encode(muller), 3_002, 0],
    [
      'UTF-8 with a fault',
      Uint8Array.from([
        ...new TextEncoder().encode(muller),
        ...Uint8Array.from(muller, (one) => one.charCodeAt(0)),
      ]),
      3_002,
      1,
    ],
  ])('reads letters that come late: %s', async (_, bytes, joined, unnamed) => {
    const { reports, view } = await deskWith([late(bytes)]);
    expect(reports).toMatchObject([{ counts: { joined, unnamed } }]);
    expect((await view({ text: 'ller' })).rows).toMatchObject([
      { address: 'm\u00fcller@example.com', used: 7 },
    ]);
  });
});

const sizes = (...rows: string[]) =>
  csv(`User Principal Name;TotalItemSize;Report Refresh Date\n${rows.map((row) => `${row}\n`).join('')}`);

test('each row speaks for its own day, and none for a day to come', async () => {
  const { reports, view } = await deskWith([
    sizes(
      'a@example.com;100;2026-10-01',
      'a@example.com;200;2026-11-01',
      'b@example.com;5;2126-01-01',
      'b@example.com;4;2026-11-01',
    ),
  ]);
  expect(reports).toMatchObject([{ on: '2026-11-01', counts: { joined: 4, unclear: 1, contradicted: 0 } }]);
  expect((await view()).rows).toMatchObject([
    { used: 200, change: 100 },
    { used: 4, change: null },
  ]);
});

test('days that contradict each other in their order are asked for', async () => {
  const rows = ['a@example.com;1;03/04/2026', 'b@example.com;1;13/04/2026', 'c@example.com;1;04/14/2026'];
  const { reports, ask, said } = await deskWith([sizes(...rows)]);
  expect(reports).toMatchObject([{ unclearDay: { dayFirst: '2026-04-03', monthFirst: '2026-03-04' } }]);
  await ask({ type: 'setDay', file: 1, on: 'nonsense' });
  await ask({ type: 'setDay', file: 1, on: '2026-04-03' });
  expect(said.at(-1)).toMatchObject({ reports: [{ on: '2026-04-14', unclearDay: null }] });
});

test.each([
  ['alone', [], null, 1],
  ['beside a number with two such marks', ['b@example.com;1.234.567;2026-11-01'], 12_345, 0],
  ['beside other marks', ['b@example.com;1,234,567;2026-11-01'], null, 1],
])('12.345 is what its column shows: %s', async (_, more, used, unclear) => {
  const { reports, view } = await deskWith([sizes('a@example.com;12.345;2026-11-01', ...more)]);
  expect(reports).toMatchObject([{ counts: { unclear } }]);
  expect((await view({ text: 'a@' })).rows).toMatchObject([{ used }]);
});

test('two sizes for one day and words that say nothing of deletion are counted', async () => {
  const { reports } = await deskWith([
    csv(
      `${USAGE}${usage(1)}${usage(1, '999')}${usage(2).replace('False', 'Perhaps')}${usage(3).replace('False', '1')}`,
    ),
  ]);
  expect(reports).toMatchObject([{ counts: { joined: 4, contradicted: 1, unclear: 2, deleted: 0 } }]);
});

test('hidden names, deleted mailboxes and rows without a name are counted, and nothing is made of them', async () => {
  const { reports, view } = await deskWith([
    csv(
      '\uFEFFReport Refresh Date,User Principal Name,Is Deleted,Storage Used (Byte)\n' +
        '2026-11-01,0123456789ABCDEF0123456789ABCDEF,False,12\n' +
        '2026-11-01,gone@example.com,True,12\n' +
        '2026-11-01,,False,12\n' +
        '2026-11-01,ada@example.com,False,"1,234"\n' +
        '2026-11-01,ben@example.com,False,1.07E+11\n',
    ),
  ]);
  expect(reports[0]).toMatchObject({
    kind: 'mailboxUsage',
    on: '2026-11-01',
    counts: { rows: 5, joined: 2, concealed: 1, deleted: 1, unnamed: 1, unclear: 1 },
  });
  const { rows } = await view({ sort: 'address', descending: false });
  expect(rows.map(({ address, used }) => [address, used])).toEqual([
    ['ada@example.com', 1_234],
    ['ben@example.com', null],
  ]);
});

test('a long report gives the same with and without quotation marks, up to the row without an end', async () => {
  const header =
    'Report Refresh Date,User Principal Name,Storage Used (Byte),Prohibit Send Quota (Byte),Note';
  const rows = Array.from({ length: 2_500 }, (_, at) => [
    '2026-11-01',
    `person.number${at}@example.com`,
    at % 7 === 0 ? '' : String(at * 1_000),
    at % 5 === 0 ? 'Unlimited' : '50000000',
    'of no interest',
  ]);
  const table = (cell: (text: string) => string) =>
    csv([header, ...rows.map((row) => row.map(cell).join(','))].join('\n'));
  const [plain, quoted] = [await deskWith([table(String)]), await deskWith([table((text) => `"${text}"`)])];
  expect(plain.reports).toMatchObject([
    { on: '2026-11-01', counts: { rows: 2_500, joined: 2_500, unclear: 0 } },
  ]);
  expect(plain.reports[0]?.counts).toEqual(quoted.reports[0]?.counts);
  const query: Partial<Query> = { sort: 'address', descending: false };
  const { rows: seen, sums } = await plain.view(query, 2_500);
  // As text, for thousands of objects take seconds to be compared.
  expect(JSON.stringify(seen)).toBe(JSON.stringify((await quoted.view(query, 2_500)).rows));
  expect([sums.known.size, sums.known.limit]).toEqual([2_500 - 358, 2_500]);
  expect(seen.find(({ address }) => address === 'person.number999@example.com')).toMatchObject({
    used: 999_000,
    limit: 50_000_000,
  });
});

test('a file that says two things of one mailbox says nothing of it', async () => {
  const { view } = await deskWith([
    csv(
      'User Principal Name,Storage Used (Byte),Report Refresh Date\na@example.com,1,2026-11-01\na@example.com,2,2026-11-01\n',
    ),
  ]);
  expect((await view()).rows).toMatchObject([{ used: null, problems: ['notKnown'] }]);
});

describe('the day for which a report speaks', () => {
  const report = (day: string, other: string) =>
    csv(
      `Report Refresh Date,User Principal Name,Storage Used (Byte),Last Activity Date\n${day},a@example.com,5,${other}\n`,
    );

  test.each([
    ['2026-03-04', '', '2026-03-04'],
    ['04.03.2026', '', '2026-03-04'],
    ['04/03/2026', '25/02/2026', '2026-03-04'],
    ['3/4/2026', '2/25/2026', '2026-03-04'],
    ['25/03/2026', '', '2026-03-25'],
  ])('%s beside %s is %s', async (day, other, on) => {
    const { reports } = await deskWith([report(day, other)]);
    expect(reports[0]).toMatchObject({ on, unclearDay: null });
  });

  test('that nobody can tell is asked for, and counts once it was told', async () => {
    const { reports, ask, said } = await deskWith([report('3/4/2026', '')]);
    expect(reports[0]).toMatchObject({
      on: null,
      unclearDay: { dayFirst: '2026-04-03', monthFirst: '2026-03-04' },
    });
    await ask({ type: 'setDay', file: 1, on: '2026-04-03' });
    expect(said.at(-1)).toMatchObject({ reports: [{ on: '2026-04-03', unclearDay: null }] });
  });
});

test.each([
  ['a table of something else', 'Name,Price\nApple,1\n', 'otherTable'],
  [
    'a quotation mark without an end',
    `Address,PopEnabled\na@example.com,"${'x,\n'.repeat(500_000)}`,
    'brokenQuotes',
  ],
  ['half a machine file', '{"kind":"mailbox-checkup-machine","version":1', 'notAMachine'],
  ['nothing', '', 'emptyFile'],
])('%s is named as what it is', async (_, text, problem) => {
  const { reports } = await deskWith([csv(text)]);
  expect(reports[0]?.problem).toBe(problem);
});

test('a table of one’s own is read by the columns that the page names for it', async () => {
  const { reports, view } = await deskWith([
    csv('Address,UsedBytes,LimitBytes\na@example.com,900,1000\n'),
    csv('Address,Ring\na@example.com,First\n'),
  ]);
  expect(reports.map(({ problem }) => problem)).toEqual([null, null]);
  const { rows } = await view();
  expect(rows).toMatchObject([{ address: 'a@example.com', used: 900, limit: 1000, ring: 'First' }]);
});

test('no secret of a file and no formula comes out of the desk', async () => {
  const secret = 'hunter2-Planted';
  const cells = [`=cmd|'/C calc'!A0`, `+1`, `-1`, `@SUM(A1)`, `\t=1`, `\r=1`, `password: ${secret}`];
  const machine = JSON.stringify({
    kind: 'mailbox-checkup-machine',
    version: 1,
    machine: `=PC password=${secret}`,
    collectedAt: NOW,
    diskEncrypted: null,
    people: [
      {
        keys: [
          {
            PSPath: `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook\\9375CFF0413111d3B88A00104B2A6676\\00000001`,
            clsid: '{ED475411-B0D6-11D2-8C3B-00104B2A6676}',
            'Account Name': `=a password=${secret}`,
            Email: 'a@example.com',
            'POP3 Server': 'pop.example.com',
            'POP3 Password': secret,
            'SMTP Password': [1, 2, 3],
          },
        ],
        dataFiles: [],
      },
    ],
    peopleNotRead: 0,
  });
  const rows = cells.map((cell) => {
    const quoted = `"${cell.replaceAll('"', '""')}"`;
    return `${quoted},a@example.com,${quoted},${quoted},${quoted},${quoted}\n`;
  });
  const { ask, said, view } = await deskWith([
    csv(
      `Display Name,User Principal Name,Plan,Ring,Storage Used (Byte),Report Refresh Date\n${rows.join('')}`,
    ),
    csv(`Address,Ring\n${cells.map((cell) => `"${cell}@example.com","${cell}"\n`).join('')}`),
    new File([machine], `=${secret.length}.json`),
  ]);
  await view();
  await ask({ type: 'table', ask: 1, query: EVERYBODY });
  const last = said.at(-1);
  if (last?.type !== 'table') throw new Error('No table');
  const table = await last.table.text();
  expect(JSON.stringify(said) + table).not.toContain(secret);
  expect(table).toContain('a@example.com');
  const { data } = Papa.parse<string[]>(table.slice(1));
  expect(data.length).toBeGreaterThan(1);
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});

describe('newly near its limit', () => {
  const day = (on: string, ...rows: readonly string[]) =>
    csv(USAGE + rows.map((row) => `${on},${row}\r\n`).join(''));
  const newly = async (...files: File[]) => {
    const { view } = await deskWith(files);
    const { rows, sums } = await view({ problem: 'newlyNear', sort: 'address', descending: false });
    return [rows.map(({ address }) => address), sums.told.newlyNear, (await view()).sums.told.newlyNear];
  };

  test('is a mailbox that was not in the file before', async () => {
    const before = day(
      '2026-10-01',
      'far@e.example,False,1,100,1000',
      'new@e.example,False,1,700,1000',
      'near@e.example,False,1,950,1000',
      'raised@e.example,False,1,950,1000',
      'lowered@e.example,False,1,500,1000',
    );
    const now = day(
      '2026-11-01',
      'far@e.example,False,1,200,1000',
      'new@e.example,False,1,950,1000',
      'near@e.example,False,1,990,1000',
      // Its limit was raised, and it is near the new one as it was near the old one.
      'raised@e.example,False,1,1900,2000',
      'lowered@e.example,False,1,500,510',
      // Nobody knows what it was before.
      'fresh@e.example,False,1,990,1000',
    );
    expect(await newly(now, before)).toEqual([['lowered@e.example', 'new@e.example'], 2, 5]);
  });

  test('is nobody of whom there is one file only', async () => {
    expect(await newly(day('2026-11-01', 'a@e.example,False,1,990,1000'))).toEqual([[], 0, 0]);
  });
});

describe('a file that is taken back', () => {
  const one = csv(`${USAGE}01/02/2026,a@e.example,False,1,100,1000\r\n`, 'one.csv');
  const other = csv(`${USAGE}2026-03-01,a@e.example,False,1,300,1000\r\n`, 'other.csv');
  const guids = csv(`${LIST}b@e.example,${guidOf(1)},E3,1,1,,,1000,True,True,2026-10-01\r\n`, 'list.csv');
  const reportsOf = (said: readonly FromDesk[]) =>
    said.flatMap((message) => (message.type === 'files' ? [message] : [])).at(-1);

  test('leaves nothing behind, and all else as if it had never been dropped', async () => {
    const { ask, said, view } = await deskWith([one, guids, other]);
    await ask({ type: 'setDay', file: 1, on: '2026-02-01' });
    const without = await deskWith([one, other]);
    await without.ask({ type: 'setDay', file: 1, on: '2026-02-01' });
    await ask({ type: 'takeBack', what: 2 });
    expect(said.at(-1)).toEqual({ type: 'done' });
    expect(await view()).toEqual(await without.view());
    // What somebody has said of another file still counts.
    expect(reportsOf(said)?.reports.map(({ file, name, on }) => [file, name, on])).toEqual([
      [1, 'one.csv', '2026-02-01'],
      [3, 'other.csv', '2026-03-01'],
    ]);
    await ask({ type: 'take', files: [guids], now: NOW });
    expect(reportsOf(said)?.reports.map(({ file }) => file)).toEqual([1, 3, 4]);
    expect((await view()).sums.mailboxes).toBe(2);
  });

  test('is one of all machines, where those are taken back', async () => {
    const { ask, said, view } = await deskWith([...sampleCompanyFiles(NOW)]);
    await ask({ type: 'takeBack', what: 'machines' });
    expect(reportsOf(said)).toMatchObject({ machines: 0 });
    expect((await view()).sums.known.readers).toBe(0);
    expect((await view()).sums.mailboxes).toBe(240);
  });

  test('loses no day that is told of another meanwhile', async () => {
    const { ask, said, view } = await deskWith([one, guids, other]);
    const before = said.length;
    const taking = ask({ type: 'takeBack', what: 2 });
    while (said.length === before) await Promise.resolve();
    expect(said.at(-1)).toMatchObject({ type: 'progress' });
    await ask({ type: 'setDay', file: 1, on: '2026-02-01' });
    expect(reportsOf(said)?.reports[0]).toMatchObject({ on: '2026-02-01', unclearDay: null });
    await taking;
    const without = await deskWith([one, other]);
    await without.ask({ type: 'setDay', file: 1, on: '2026-02-01' });
    expect(await view()).toEqual(await without.view());
    expect(reportsOf(said)?.reports[0]).toMatchObject({ on: '2026-02-01', unclearDay: null });
    // It is kept for the next time.
    await ask({ type: 'takeBack', what: 3 });
    expect(reportsOf(said)?.reports).toMatchObject([{ file: 1, on: '2026-02-01' }]);
  });

  test('is taken back to the end, and what there was is shown until then', async () => {
    const { ask, view } = await deskWith([one, guids, other]);
    const taking = ask({ type: 'takeBack', what: 2 });
    await ask({ type: 'stop' });
    expect((await view()).sums.mailboxes).toBe(2);
    await taking;
    expect((await view()).rows.map(({ address, used }) => [address, used])).toEqual([['a@e.example', 300]]);
  });
});

test('files of one drop that come in several messages are done with the last, or once they are stopped', async () => {
  const said: FromDesk[] = [];
  const ask = createDesk(
    (message) => said.push(message),
    () => 0,
  );
  const done = () => said.filter(({ type }) => type === 'done').length;
  const file = (at: number) => csv(`Address,Ring\nu${at}@example.com,pilot\n`, `${at}.csv`);
  await ask({ type: 'take', files: [file(1)], now: NOW, more: true });
  expect(done()).toBe(0);
  await ask({ type: 'take', files: [file(2)], now: NOW, more: false });
  expect(done()).toBe(1);
  expect(said.at(-2)).toMatchObject({ type: 'files', reports: [{ name: '1.csv' }, { name: '2.csv' }] });
  await ask({ type: 'take', files: [file(3)], now: NOW, more: true });
  await ask({ type: 'stop' });
  expect(done()).toBe(2);
});

test('machines that are judged beside come out as those that the desk judges itself, also where one is not', async () => {
  const [table = csv(''), ...others] = sampleCompanyFiles(NOW);
  const machines = others.filter(({ name }) => name.endsWith('.json'));
  const broken = new File([`{"kind":"mailbox-checkup-machine"`], 'broken.json');
  const files = [table, broken, ...machines, ...machines.slice(0, 9), csv('Address,Ring\r\n', 'rings.csv')];
  let isOpen = 0;
  const beside: MachineLine = {
    judge: async (asked) => {
      const all = await Promise.all(asked.map(({ file }) => file.arrayBuffer()));
      // As a worker hands it over.
      return structuredClone(
        all.map((bytes, at) => {
          const head = new Uint8Array(bytes);
          return isMachineFile(head) ? judgeMachine(head, asked[at]?.today ?? '') : null;
        }),
      );
    },
    close: () => (isOpen -= 1),
  };
  const alone = await deskWith(files);
  const together = await deskWith(files, () => {
    isOpen += 1;
    return beside;
  });
  expect(together.reports).toEqual(alone.reports);
  expect(await together.view()).toEqual(await alone.view());
  const deletion = async ({ ask, said }: typeof alone) => {
    await ask({ type: 'deletion', ask: 1, rule: { olderThanDays: 365, scope: 'all' }, most: 300 });
    const last = said.at(-1);
    return last?.type === 'deletion' ? { ...last.outcome, table: await last.outcome.table.text() } : null;
  };
  expect(await deletion(together)).toEqual(await deletion(alone));
  // It has ended with the reading.
  expect(isOpen).toBe(0);
});

test.each([
  ['letters of two bytes', 'm\u00fcller', '\r\n', false],
  ['quotation marks', '"o""neil"', '\n', false],
  ['letters of sixteen bits', 'm\u00fcller', '\r\n', true],
])('no row is lost where the pieces of a large file meet: %s', async (_, plan, end, isUtf16) => {
  const ROWS = 36_000;
  const lines = Array.from({ length: ROWS }, (_row, at) => `person${at}@example.com,${plan}${end}`);
  const text = `\uFEFFAddress,Plan,TotalItemSize${end}${lines.join('').replaceAll(end, `,12${end}`)}`;
  const bytes = isUtf16 ? Buffer.from(text, 'utf16le') : Buffer.from(text);
  expect(bytes.length).toBeGreaterThan(2 ** 20 + 2 ** 17);
  const { reports, view } = await deskWith([new File([bytes], 'table.csv')]);
  expect(reports[0]).toMatchObject({ problem: null, counts: { rows: ROWS, joined: ROWS, unclear: 0 } });
  const { rows } = await view({ sort: 'address' }, ROWS);
  expect(new Set(rows.map((row) => row.plan))).toEqual(
    new Set([plan.replace(/^"(.*)"$/, '$1').replace('""', '"')]),
  );
  expect(new Set(rows.map(({ used }) => used))).toEqual(new Set([12]));
});
