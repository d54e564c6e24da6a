import { encode } from '../fixtures/profile/bytes';
import {
  CLSID,
  FILE_LIST,
  MAIL_LIST,
  OLD_ACCOUNTS,
  OUTLOOK_15,
  OUTLOOK_16,
  bytesOfHex,
  dword,
  hex,
  key,
  numbers,
  popEntry,
  profile,
  regText,
  storeEntryId,
  sz,
  wide,
  type ProfileParts,
  type Values,
} from '../fixtures/profile/reg-text';
import { GOOD_BACKUP, about, choose, gigabytes, onDay, type Persona } from './persona';

const SECURE: Values = {
  'POP3 Port': dword(995),
  'POP3 Secure Connection': dword(1),
  'SMTP Port': dword(587),
  'SMTP Secure Connection': dword(2),
};

const SECURE_IMAP: Values = {
  'IMAP Port': dword(993),
  'IMAP Secure Connection': dword(1),
  'SMTP Port': dword(587),
  'SMTP Secure Connection': dword(2),
};

/** A POP3 entry that delivers to a path, with a server-copy setting. */
function pop(address: string, path: string, serverCopy: number | null, more: Values = SECURE): Values {
  return popEntry(address, {
    ...more,
    ...(serverCopy === null ? {} : { 'Leave on Server': dword(serverCopy) }),
    'Delivery Store EntryID': hex(storeEntryId(path)),
  });
}

function imap(address: string, path: string, more: Values): Values {
  return {
    clsid: sz(CLSID.imap),
    'Account Name': sz(address),
    Email: sz(address),
    'IMAP Server': sz('imap.example.com'),
    'IMAP User': sz(address),
    'IMAP Store EID': hex(storeEntryId(path, 'pstprx.dll')),
    'SMTP Server': sz('smtp.example.com'),
    ...more,
  };
}

const exchange = (address: string, path: string): Values => ({
  clsid: sz(CLSID.mapi),
  'Account Name': sz(address),
  'Service Name': sz('MSEMS'),
  'Delivery Store EntryID': hex(storeEntryId(path)),
});

const [SERVICE, PROVIDER] = ['1'.repeat(32), '2'.repeat(32)] as const;

/** A data file of its own among the entries, and the sections that lead to it. */
function dataFile(name: string, path: string, format: 'MSUPST MS' | 'MSPST MS') {
  return {
    entry: {
      clsid: sz(CLSID.mapi),
      'Account Name': sz(name),
      'Service Name': sz(format),
      'Service UID': hex(bytesOfHex(SERVICE)),
    },
    sections: {
      [SERVICE]: { '01023d00': hex(bytesOfHex(PROVIDER)) },
      [PROVIDER]: { '001f6700': hex(wide(path)) },
    },
  };
}

function reg(...profiles: ProfileParts[]): () => File[] {
  return () => [
    new File([encode(regText(...profiles.map(profile)), 'utf-16le with mark, CRLF')], 'outlook.reg'),
  ];
}

const inDocuments = (who: string, file: string) => `C:\\Users\\${who}\\Documents\\Outlook Files\\${file}`;
const inCache = (who: string, file: string) =>
  `C:\\Users\\${who}\\AppData\\Local\\Microsoft\\Outlook\\${file}`;

const old = dataFile('Mail', 'D:\\Mail\\mail.pst', 'MSPST MS');
const archive = dataFile('hugo@example.com', inDocuments('Hugo', 'archive.pst'), 'MSUPST MS');

export const OUTLOOK_PEOPLE: readonly Persona[] = [
  {
    id: 'anna-nothing-kept',
    shows: 'POP3 that keeps nothing on the server, and no backup',
    files: reg({ entries: { 2: pop('anna@example.com', inDocuments('Anna', 'anna.pst'), 0) } }),
    answers: (snapshot) => [
      ...about(snapshot, 'anna@example.com', { otherDevices: choose('none') }),
      ...about(snapshot, 'anna.pst', { backupExists: choose('no') }),
    ],
  },
  {
    id: 'bert-setting-absent',
    shows: 'POP3 with the setting, ports and encryption left out of the export',
    files: reg({ entries: { 2: pop('bert@example.com', inDocuments('Bert', 'bert.pst'), null, {}) } }),
  },
  {
    id: 'clara-in-order',
    shows: 'POP3 kept 14 days, with a good backup: all that can be in order is',
    files: reg({ entries: { 2: pop('clara@example.com', inDocuments('Clara', 'clara.pst'), 0xe0003) } }),
    answers: (snapshot) => [
      ...about(snapshot, 'clara@example.com', {
        otherDevices: choose('leaveMail'),
        quotaUsed: gigabytes(1),
        quotaLimit: gigabytes(10),
      }),
      ...about(snapshot, 'clara.pst', GOOD_BACKUP),
      ...about(snapshot, 'computer', { diskEncrypted: choose('yes') }),
    ],
  },
  {
    id: 'dora-kept-for-ever',
    shows: 'POP3 kept with no end, the mailbox nearly full, a phone that removes mail, the file in OneDrive',
    files: reg({
      entries: { 2: pop('dora@example.com', 'C:\\Users\\Dora\\OneDrive - Work\\dora.pst', 0x50001) },
    }),
    answers: (snapshot) => [
      ...about(snapshot, 'dora@example.com', {
        otherDevices: choose('removeMail'),
        quotaUsed: gigabytes(0.96),
        quotaLimit: gigabytes(1),
      }),
      ...about(snapshot, 'dora.pst', { backupExists: choose('no') }),
    ],
  },
  {
    id: 'emil-shared-old-file',
    shows: 'two POP3 accounts in one old data file on another drive; an empty profile of a newer Outlook',
    files: reg(
      { holder: OUTLOOK_16 },
      {
        holder: OUTLOOK_15,
        entries: {
          2: pop('emil@example.com', 'D:\\Mail\\mail.pst', 1),
          4: pop('choir@example.com', 'D:\\Mail\\mail.pst', 0x20007),
          5: old.entry,
        },
        sections: old.sections,
      },
    ),
    answers: (snapshot) =>
      about(snapshot, 'mail.pst', {
        backupExists: choose('yes'),
        backupLastOn: onDay('2024-06-01'),
        backupPlace: choose('sameDisk'),
        backupRestored: choose('never'),
      }),
  },
  {
    id: 'fritz-into-exchange',
    shows: 'POP3 that delivers into the OST of an Exchange account: its mail is on that server too',
    files: reg({
      entries: {
        1: exchange('fritz@example.com', inCache('Fritz', 'fritz@example.com.ost')),
        2: pop('shop@example.com', inCache('Fritz', 'fritz@example.com.ost'), 0),
      },
    }),
  },
  {
    id: 'greta-imap',
    shows: 'IMAP: contacts on this computer only, receiving in the open, an old backup of the mail',
    files: reg({
      entries: {
        2: imap('greta@example.com', inCache('Greta', 'greta@example.com.ost'), {
          'IMAP Port': dword(143),
          'IMAP Secure Connection': dword(0),
          'SMTP Port': dword(587),
          'SMTP Secure Connection': dword(3),
        }),
      },
    }),
    answers: (snapshot) =>
      about(snapshot, 'greta@example.com', {
        contactsOnlyHere: choose('yes'),
        backupExists: choose('yes'),
        backupLastOn: onDay('2025-10-01'),
        backupPlace: choose('sameDisk'),
        backupRestored: onDay('2024-10-01'),
        quotaUsed: gigabytes(5),
        quotaLimit: gigabytes(5),
      }),
  },
  {
    id: 'hugo-dangling',
    shows:
      'lists that name entries which are gone, a data file named like an address, an entry of no known kind',
    files: reg({
      manager: {
        [MAIL_LIST]: numbers(2, 4, 9),
        [FILE_LIST]: numbers(3, 12),
      },
      entries: {
        2: pop('hugo@example.com', inDocuments('Hugo', 'hugo.pst'), 0x140003),
        3: archive.entry,
        4: { clsid: sz('{00000000-B0D6-11D2-8C3B-00104B2A6676}'), 'Account Name': sz('Old fax') },
      },
      sections: archive.sections,
    }),
  },
  {
    id: 'ida-two-profiles',
    shows: 'two profiles in one export, and a data file on a network share',
    files: reg(
      { name: 'Home', entries: { 1: pop('ida@example.com', '\\\\office\\mail\\ida.pst', 0) } },
      {
        name: 'Work',
        entries: {
          1: exchange('ida@work.example.com', inCache('Ida', 'ida@work.example.com.ost')),
          2: imap('team@example.com', inCache('Ida', 'team@example.com.ost'), {
            'IMAP Port': dword(993),
            'IMAP Use SSL': dword(1),
            'SMTP Port': dword(465),
            'SMTP Use SSL': dword(1),
          }),
        },
      },
    ),
    answers: (snapshot) => about(snapshot, 'ida.pst', { backupExists: choose('no') }),
  },
  {
    id: 'jan-activesync',
    shows: 'ActiveSync and Outlook.com in one profile',
    files: reg({
      entries: {
        1: {
          clsid: sz(CLSID.activeSync),
          'Account Name': sz('jan@example.com'),
          'EAS Server URL': sz('eas.example.com'),
          'EAS User': sz('jan@example.com'),
        },
        2: { clsid: sz(CLSID.hotmail), 'Account Name': sz('jan.private@example.com') },
      },
    }),
  },
  {
    id: 'karl-outlook-2000',
    shows: 'the four values of Outlook 98 and 2000',
    files: () => [
      new File(
        [
          regText(
            key(`${OLD_ACCOUNTS}\\00000001`, {
              'Account Name': sz('Karl'),
              'POP3 Server': sz('pop.example.com'),
              'POP3 User Name': sz('karl'),
              'SMTP Server': sz('smtp.example.com'),
              'SMTP Email Address': sz('karl@example.com'),
              'Leave Mail On Server': dword(1),
              'Remove When Expired': dword(1),
              'Expire Days': dword(5),
            }),
          ),
        ],
        'omi.reg',
      ),
    ],
  },
  {
    id: 'sara-half-moved',
    shows: 'POP3 and IMAP of one address side by side, half way of a move that she wants',
    files: reg({
      entries: {
        1: pop('sara@example.com', 'C:\\Mail\\sara.pst', 1),
        2: imap('sara@example.com', 'C:\\Mail\\sara.ost', SECURE_IMAP),
      },
    }),
    answers: (snapshot) => [
      ...about(snapshot, 'sara@example.com', {
        otherDevices: choose('none'),
        readByImap: { kind: 'text', value: 'sara@example.com' },
      }),
      ...about(snapshot, 'sara.pst', GOOD_BACKUP),
    ],
  },
];
