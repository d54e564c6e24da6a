import { MAILBOX_LIST_COLUMNS } from '../../src/core/company/mailbox-list';
import { sampleCompanyFiles } from '../../src/samples/sample-company';

/** The instant at which everything was collected. */
export const NOW = '2026-11-28T10:00:00.000Z';

const addressOf = (at: number) => `person.number${at}@example.com`;
const usedBy = (at: number, monthsAgo: number) => (at * 7_919_317 + monthsAgo * 1_000_003) % 53_687_091_200;

const lines = (mailboxes: number, line: (at: number) => string): string =>
  Array.from({ length: mailboxes }, (_, at) => line(at)).join('');

/** Microsoft's report on sizes as it was so many months ago, with all of its columns. */
export const usageReport = (mailboxes: number, monthsAgo: number): string =>
  '\uFEFFReport Refresh Date,User Principal Name,Display Name,Is Deleted,Deleted Date,Created Date,' +
  'Last Activity Date,Item Count,Storage Used (Byte),Issue Warning Quota (Byte),Prohibit Send Quota (Byte),' +
  `Prohibit Send/Receive Quota (Byte),Report Period\r\n${lines(mailboxes, (at) => {
    const on = `2026-${11 - monthsAgo}-27`;
    return `${on},${addressOf(at)},Person Number ${at},False,,2021-05-04,${on},${at % 90_000},${usedBy(at, monthsAgo)},52613349376,53150220288,53687091200,30\r\n`;
  })}`;

/** The list of all mailboxes that the script in collect/ writes, with quotation marks as PowerShell puts them. */
export const mailboxList = (mailboxes: number): string =>
  `\uFEFF${MAILBOX_LIST_COLUMNS.map(({ name }) => `"${name}"`).join(',')}\r\n${lines(mailboxes, (at) => {
    const guid = `${at.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
    return `"${addressOf(at)}","${guid}","Business","${usedBy(at, 0)}","${at % 90_000}","52613349376","53150220288","53687091200","True","False","2026-11-27"\r\n`;
  })}`;

/** Three tables of all mailboxes: sizes of two months, and the collected list. */
export const companyTables = (mailboxes: number): { name: string; text: string }[] => [
  { name: 'MailboxUsageDetail.csv', text: usageReport(mailboxes, 0) },
  { name: 'MailboxUsageDetail last month.csv', text: usageReport(mailboxes, 1) },
  { name: 'mailboxes.csv', text: mailboxList(mailboxes) },
];

/** Files of so many machines, each with the account of another mailbox. */
export async function machineFiles(machines: number): Promise<{ name: string; text: string }[]> {
  const samples = await Promise.all(
    sampleCompanyFiles(NOW)
      .filter(({ name }) => name.endsWith('.json'))
      .map(async (file) => {
        const text = await file.text();
        return { text, address: /"Email":"([^"]+)"/.exec(text)?.[1] ?? '' };
      }),
  );
  return Array.from({ length: machines }, (_, at) => {
    const { text, address } = samples[at % samples.length] ?? { text: '', address: '' };
    const own = text.replaceAll(address, addressOf(at)).replace(/"PC-\d+"/, `"PC-${at}"`);
    return { name: `PC-${at}.json`, text: own };
  });
}
