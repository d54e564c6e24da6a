import { MACHINE_FILE, type MachineFile } from '../core/company/machine-file';
import { MAILBOX_LIST_COLUMNS } from '../core/company/mailbox-list';
import { addDays } from '../core/days';
import { GB } from '../core/facts/units';
import { CLASS, storeBytes } from './reg-text';

const FIRST =
  'Ada Ben Carla Dev Eva Finn Gita Hugo Ines Jan Kaya Leo Mara Nils Olga Paul Rosa Sven Tara Uma'.split(' ');
const LAST = 'Abel Berg Costa Diaz Ekman Fuchs Gupta Hansen Iqbal Jones Keller Lopez'.split(' ');
const DOMAINS = ['example.com', 'example.org'];
const PLANS = [
  { name: 'Business', limit: 50 * GB },
  { name: 'Frontline', limit: 2 * GB },
] as const;
const MANAGER =
  'HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook\\9375CFF0413111d3B88A00104B2A6676';

interface SampleMailbox {
  address: string;
  name: string;
  guid: string;
  plan: (typeof PLANS)[number];
  ring: string;
  /** Share of the limit that is used now, and how much of it came in the last month. */
  full: number;
  grown: number;
  pop: boolean;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** Numbers from 0 to 1 that look drawn and are always the same. */
const drawn = (at: number, salt: number) => {
  const wave = Math.sin(at * 127.1 + salt * 311.7) * 43_758.5453;
  return wave - Math.floor(wave);
};

const MAILBOXES: readonly SampleMailbox[] = LAST.flatMap((last, row) =>
  FIRST.map((first, column): SampleMailbox => {
    const at = row * FIRST.length + column;
    const [domain = ''] = [DOMAINS[at % 5 === 0 ? 1 : 0]];
    return {
      address: `${first}.${last}@${domain}`.toLowerCase(),
      name: `${first} ${last}`,
      guid: `${hex(at + 1, 8)}-0000-4000-8000-000000000000`,
      plan: PLANS[at % 4 === 3 ? 1 : 0],
      ring: at < 24 ? 'pilot' : 'everybody',
      full: Math.min(0.995, drawn(at, 1) ** 1.6 * 1.05),
      grown: drawn(at, 2) * 0.04,
      pop: at % 17 === 0,
    };
  }),
);

const csv = (rows: readonly (readonly (string | number | boolean)[])[]) =>
  rows.map((row) => `${row.map(String).join(',')}\r\n`).join('');

const isoDay = (now: string) => now.slice(0, 10);
const usedBy = ({ plan, full, grown }: SampleMailbox, monthsAgo: number) =>
  Math.round(plan.limit * Math.max(0.01, full - monthsAgo * grown));

/** Microsoft's report on sizes, as it was so many months ago. */
function usageReport(today: string, monthsAgo: number): string {
  const on = addDays(today, -30 * monthsAgo);
  return csv([
    [
      'Report Refresh Date',
      'User Principal Name',
      'Display Name',
      'Is Deleted',
      'Deleted Date',
      'Created Date',
      'Last Activity Date',
      'Item Count',
      'Storage Used (Byte)',
      'Issue Warning Quota (Byte)',
      'Prohibit Send Quota (Byte)',
      'Prohibit Send/Receive Quota (Byte)',
      'Report Period',
    ],
    ...MAILBOXES.map((mailbox) => {
      const { address, name, plan } = mailbox;
      const used = usedBy(mailbox, monthsAgo);
      const limits = [Math.round(plan.limit * 0.98), Math.round(plan.limit * 0.99), plan.limit];
      return [
        on,
        address,
        name,
        'False',
        '',
        '2021-05-04',
        on,
        Math.round(used / 90_000),
        used,
        ...limits,
        30,
      ];
    }),
  ]);
}

function appReport(today: string): string {
  return csv([
    [
      'Report Refresh Date',
      'User Principal Name',
      'Display Name',
      'Is Deleted',
      'Last Activity Date',
      'Outlook For Windows',
      'POP3 App',
      'IMAP4 App',
      'Report Period',
    ],
    ...MAILBOXES.map(({ address, name, pop }, at) => [
      today,
      address,
      name,
      'False',
      today,
      'Yes',
      pop ? 'Yes' : 'No',
      at % 11 === 0 ? 'Yes' : 'No',
      30,
    ]),
  ]);
}

function mailboxList(today: string): string {
  return csv([
    MAILBOX_LIST_COLUMNS.map(({ name }) => name),
    ...MAILBOXES.map((mailbox, at) => {
      const { address, guid, plan, pop } = mailbox;
      const used = usedBy(mailbox, 0);
      const limits = [Math.round(plan.limit * 0.98), Math.round(plan.limit * 0.99), plan.limit];
      const yes = (is: boolean) => (is ? 'True' : 'False');
      return [
        address,
        guid,
        plan.name,
        used,
        Math.round(used / 90_000),
        ...limits,
        yes(pop || at % 3 === 0),
        yes(at % 3 !== 1),
        today,
      ];
    }),
  ]);
}

const ringList = () => csv([['Address', 'Ring'], ...MAILBOXES.map(({ address, ring }) => [address, ring])]);

/** Settings of an Outlook that fetches by POP3, as the collecting script writes them. */
function machineFile({ address, name }: SampleMailbox, at: number, now: string): MachineFile {
  const person = name.split(' ')[0] ?? '';
  const folder = at % 3 === 1 ? 'OneDrive\\Outlook' : 'Documents\\Outlook Files';
  const path = `C:\\Users\\${person}\\${folder}\\${address}.pst`;
  const isSecure = at % 4 !== 0;
  const isMicrosoft = at % 5 === 3;
  return {
    kind: MACHINE_FILE,
    version: 1,
    machine: `PC-${String(1_000 + at)}`,
    collectedAt: now,
    diskEncrypted: at % 2 === 0,
    people: [
      {
        keys: [
          {
            PSPath: `${MANAGER}\\00000001`,
            clsid: CLASS.pop3,
            'Account Name': address,
            Email: address,
            'POP3 Server': isMicrosoft ? 'outlook.office365.com' : 'pop.example.com',
            'POP3 User': address,
            'SMTP Server': isMicrosoft ? 'smtp.office365.com' : 'smtp.example.com',
            ...(isSecure && {
              'POP3 Port': 995,
              'POP3 Secure Connection': 1,
              'SMTP Port': 587,
              'SMTP Secure Connection': 2,
            }),
            'Leave on Server': at % 2 === 0 ? 0 : (14 << 16) | 0b11,
            'Delivery Store EntryID': storeBytes(path),
          },
        ],
        dataFiles: [{ path, sizeBytes: Math.round((3 + drawn(at, 3) * 45) * GB), changedOn: isoDay(now) }],
      },
    ],
    peopleNotRead: 0,
  };
}

/** A made-up company of 240, as the files that an administrator would have. `now`: ISO instant. */
export function sampleCompanyFiles(now: string): File[] {
  const today = isoDay(now);
  const readers = MAILBOXES.filter(({ pop }) => pop);
  return [
    new File([usageReport(today, 0)], 'MailboxUsageDetail.csv'),
    new File([usageReport(today, 1)], 'MailboxUsageDetail last month.csv'),
    new File([mailboxList(today)], 'mailboxes.csv'),
    new File([appReport(today)], 'EmailAppUsageUserDetail.csv'),
    new File([ringList()], 'rings.csv'),
    ...readers.map((mailbox, at) => {
      const file = machineFile(mailbox, at, now);
      return new File([JSON.stringify(file)], `${file.machine}.json`);
    }),
  ];
}
