import { EVERYBODY } from '../../../src/core/company/company-query';
import { createDesk } from '../../../src/sources/company/desk';
import type { FromDesk } from '../../../src/sources/company/desk-protocol';
import { TRANSLATED_HEADERS, countsBytes, type Meaning } from '../../../src/sources/company/report-headers';
import { kindOfTable, meaningsOf } from '../../../src/sources/company/table-kinds';

/** What stands in a column of a row, as a spreadsheet of that language writes it. */
type Cells = Partial<Record<Meaning, string>>;

async function read(text: BlobPart[]) {
  const said: FromDesk[] = [];
  const ask = createDesk((message) => said.push(message));
  await ask({ type: 'take', files: [new File(text, 'report.csv')], now: '2026-11-28T10:00:00Z' });
  const reports = said.flatMap((message) => (message.type === 'files' ? message.reports : []));
  await ask({ type: 'view', ask: 1, query: EVERYBODY, from: 0, count: 9, groupBy: null });
  const last = said.at(-1);
  return { report: reports[0], rows: last?.type === 'view' ? last.view.rows : [] };
}

const WRITTEN: Record<string, { mark: string; cells: Cells }> = {
  de: { mark: ';', cells: { takenOn: '03.11.2026', deleted: 'Falsch', used: '1.234.567', popUsed: 'Ja' } },
  es: { mark: ';', cells: { takenOn: '13/11/2026', deleted: 'Falso', used: '1.234.567', popUsed: 'Sí' } },
  pt: { mark: ';', cells: { takenOn: '13/11/2026', deleted: 'Falso', used: '1.234.567', popUsed: 'Sim' } },
  ja: { mark: ',', cells: { takenOn: '2026/11/3', deleted: 'FALSE', used: '1234567', popUsed: 'はい' } },
  zh: { mark: ',', cells: { takenOn: '2026/11/3', deleted: '否', used: '1234567', popUsed: '是' } },
};

test.each(Object.entries(TRANSLATED_HEADERS))(
  'both reports are read with the headers that Microsoft gives in %s',
  async (language, columns) => {
    const { mark, cells } = WRITTEN[language] ?? { mark: ',', cells: {} };
    const table = (...wanted: Meaning[]) => {
      const its = columns.filter(([meaning]) => wanted.includes(meaning));
      const written: Cells = { ...cells, address: 'ada@example.com', items: '9', limit: '2469134' };
      return [its.map(([, name]) => name), its.map(([meaning]) => written[meaning] ?? '')]
        .map((row) => `${row.join(mark)}\r\n`)
        .join('');
    };
    const usage = table('takenOn', 'address', 'deleted', 'otherDate', 'items', 'used', 'sendLimit', 'limit');
    const { report, rows } = await read(['\uFEFF', usage]);
    expect(report).toMatchObject({ kind: 'mailboxUsage', counts: { joined: 1, unclear: 0 }, problem: null });
    expect(report?.on).toMatch(/^2026-11-/);
    expect(rows).toMatchObject([{ address: 'ada@example.com', used: 1_234_567, limit: 2_469_134 }]);
    // As a spreadsheet saves it as Unicode text: sixteen bits to a letter, and marks above letters of their own.
    const apps = `\uFEFF${table('takenOn', 'address', 'deleted', 'popUsed', 'imapUsed').normalize('NFD')}`;
    const wide = await read([Uint16Array.from(apps, (letter) => letter.charCodeAt(0))]);
    expect(wide.report).toMatchObject({ kind: 'appUsage', counts: { joined: 1, unclear: 0 } });
    expect(wide.rows).toMatchObject([{ pop: 'used', imap: 'notKnown' }]);
  },
);

test('no name of one language means another thing in the next', () => {
  for (const columns of Object.values(TRANSLATED_HEADERS)) {
    const names = columns.map(([, name]) => name);
    expect(meaningsOf(names)).toEqual(columns.map(([meaning]) => meaning));
    for (const [meaning, name] of columns)
      expect([name, countsBytes(name)]).toEqual([name, ['used', 'limit', 'sendLimit'].includes(meaning)]);
  }
});

test.each([
  'Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Created Date,Last Activity Date,Item Count,Storage Used (Byte),Issue Warning Quota (Byte),Prohibit Send Quota (Byte),Prohibit Send/Receive Quota (Byte),Report Period',
  'Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Created Date,Last Activity Date,Item Count,Storage Used (Byte),Issue Warning Quota (Byte),Prohibit Send Quota (Byte),Prohibit Send/Receive Quota (Byte),Deleted Item Count,Deleted Item Size (Byte),Report Period',
  'Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Created Date,Last Activity Date,Item Count,Storage Used (Byte),Issue Warning Quota (Byte),Prohibit Send Quota (Byte),Prohibit Send/Receive Quota (Byte),Deleted Item Count,Deleted Item Size (Byte),Deleted Item Quota (Byte),Has Archive,Report Period',
  'Report Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Created Date,Last Activity Date,Item Count,Storage Used (Byte),Issue Warning Quota (Byte),Prohibit Send Quota (Byte),Prohibit Send/Receive Quota (Byte),Deleted Item Count,Deleted Item Size (Byte),Deleted Item Quota (Byte),Has Archive,Recipient Type,Report Period',
  'reportRefreshDate,userPrincipalName,displayName,isDeleted,deletedDate,createdDate,lastActivityDate,itemCount,storageUsedInBytes,issueWarningQuotaInBytes,prohibitSendQuotaInBytes,prohibitSendReceiveQuotaInBytes,reportPeriod',
])('every header of Mailbox usage that was seen or is documented is one: %s', (header) => {
  const names = header.split(',');
  expect(kindOfTable(names)).toBe('mailboxUsage');
  for (const wanted of ['used', 'limit', 'items', 'takenOn', 'deleted'] as const)
    expect(meaningsOf(names)).toContain(wanted);
});
