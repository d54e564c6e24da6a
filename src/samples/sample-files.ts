import { CLASS, dataFileEntry, drawnId, dword, regExport, storeAt, sz } from './reg-text';

const SSL = 1;
const STARTTLS = 2;
const AUTOMATIC = 3;

export const ADA = {
  address: 'ada@example.com',
  host: 'pop.example.com',
  path: 'C:\\Users\\Ada\\Documents\\Outlook Files\\ada@example.com.pst',
  newHost: 'imap.example.com',
  cache: 'C:\\Users\\Ada\\AppData\\Local\\Microsoft\\Outlook\\ada@example.com.ost',
} as const;
export const BEN = {
  address: 'ben@example.com',
  host: 'imap.example.com',
  path: 'C:\\Users\\Ben\\AppData\\Local\\Microsoft\\Outlook\\ben@example.com.ost',
} as const;
export const CARLA = {
  address: 'carla@example.com',
  shop: 'shop@example.com',
  host: 'pop.example.com',
  path: 'C:\\Users\\Carla\\OneDrive\\Outlook\\shop.pst',
  cache: 'C:\\Users\\Carla\\AppData\\Local\\Microsoft\\Outlook\\carla@example.com.ost',
} as const;
export const DEV = {
  address: 'dev@example.com',
  club: 'club@example.com',
  host: 'mail.example.com',
  path: 'C:\\Mail\\dev.pst',
} as const;
export const EVA = {
  address: 'eva@example.com',
  host: 'pop.example.com',
  path: '[ProfD]Mail/pop.example.com',
};

function pop3(address: string, host: string, path: string, serverCopy: number, secure = true) {
  return {
    clsid: sz(CLASS.pop3),
    'Account Name': sz(address),
    Email: sz(address),
    'Mini UID': drawnId(`pop3 ${address}`),
    'POP3 Server': sz(host),
    'POP3 User': sz(address),
    ...(secure ? { 'POP3 Port': dword(995), 'POP3 Secure Connection': dword(SSL) } : {}),
    'SMTP Server': sz(host.replace('pop.', 'smtp.')),
    ...(secure ? { 'SMTP Port': dword(587), 'SMTP Secure Connection': dword(STARTTLS) } : {}),
    'Leave on Server': dword(serverCopy),
    'Delivery Store EntryID': storeAt(path),
  };
}

function imap(address: string, host: string, path: string, outgoing: number) {
  return {
    clsid: sz(CLASS.imap),
    'Account Name': sz(address),
    Email: sz(address),
    'Mini UID': drawnId(`imap ${address}`),
    'IMAP Server': sz(host),
    'IMAP User': sz(address),
    'IMAP Port': dword(993),
    'IMAP Secure Connection': dword(SSL),
    'SMTP Server': sz('smtp.example.com'),
    'SMTP Port': dword(587),
    'SMTP Secure Connection': dword(outgoing),
    'IMAP Store EID': storeAt(path),
  };
}

function adaExport(serverCopy: number): File[] {
  const file = dataFileEntry(ADA.address, ADA.path, 'MSUPST MS');
  const account = pop3(ADA.address, ADA.host, ADA.path, serverCopy);
  return [new File([regExport('16.0', [account, file.entry], file.sections)], 'outlook16.reg')];
}

/** Ada: one POP3 account, one computer, mail is deleted from the server once it is here. */
export const adaFiles = (): File[] => adaExport(0);

/** Ada, after she has told Outlook to leave mail on the server for 90 days. */
export const adaFilesAfterFix = (): File[] => adaExport((90 << 16) | 0b11);

/** Ada on the way to IMAP: both accounts side by side, or the new one alone. The old data file stays open. */
export function adaFilesOnTheMove(reached: 'sideBySide' | 'moved'): File[] {
  const file = dataFileEntry(ADA.address, ADA.path, 'MSUPST MS');
  const fresh = imap(ADA.address, ADA.newHost, ADA.cache, STARTTLS);
  const old = reached === 'sideBySide' ? [pop3(ADA.address, ADA.host, ADA.path, 1)] : [];
  return [new File([regExport('16.0', [...old, fresh, file.entry], file.sections)], 'outlook16.reg')];
}

/** Ben: IMAP, with contacts on this computer only. */
export function benFiles(): File[] {
  const account = imap(BEN.address, BEN.host, BEN.path, AUTOMATIC);
  return [new File([regExport('16.0', [account])], 'outlook16.reg')];
}

/** Carla: her own Exchange mailbox, and the shop's POP3 mailbox kept 14 days, in one profile. */
export function carlaFiles(): File[] {
  const exchange = {
    clsid: sz(CLASS.service),
    'Account Name': sz(CARLA.address),
    'Service Name': sz('MSEMS'),
    'Delivery Store EntryID': storeAt(CARLA.cache),
  };
  const file = dataFileEntry(CARLA.shop, CARLA.path, 'MSUPST MS');
  const shop = pop3(CARLA.shop, CARLA.host, CARLA.path, (14 << 16) | 0b11);
  return [new File([regExport('16.0', [exchange, shop, file.entry], file.sections)], 'outlook16.reg')];
}

/** Dev: two POP3 accounts of an older Outlook in one old data file, one of them without any encryption. */
export function devFiles(): File[] {
  const file = dataFileEntry('Mail', DEV.path, 'MSPST MS');
  const own = pop3(DEV.address, DEV.host, DEV.path, 1);
  const club = pop3(DEV.club, DEV.host, DEV.path, 0, false);
  return [new File([regExport('15.0', [own, club, file.entry], file.sections)], 'outlook15.reg')];
}

/** Eva: Thunderbird and POP3, set up as its assistant does it. */
export function evaFiles(): File[] {
  const preferences: [string, string | number | boolean][] = [
    ['mail.accountmanager.accounts', 'account1'],
    ['mail.account.account1.server', 'server1'],
    ['mail.account.account1.identities', 'id1'],
    ['mail.identity.id1.useremail', EVA.address],
    ['mail.identity.id1.smtpServer', 'smtp1'],
    ['mail.server.server1.type', 'pop3'],
    ['mail.server.server1.name', EVA.address],
    ['mail.server.server1.hostname', EVA.host],
    ['mail.server.server1.port', 995],
    ['mail.server.server1.socketType', 3],
    ['mail.server.server1.userName', EVA.address],
    ['mail.server.server1.directory-rel', EVA.path],
    ['mail.server.server1.leave_on_server', true],
    ['mail.server.server1.delete_by_age_from_server', true],
    ['mail.server.server1.num_days_to_leave_on_server', 14],
    ['mail.server.server1.delete_mail_left_on_server', true],
    ['mail.smtpserver.smtp1.hostname', 'smtp.example.com'],
    ['mail.smtpserver.smtp1.port', 465],
    ['mail.smtpserver.smtp1.try_ssl', 3],
  ];
  const lines = preferences.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  return [new File([['// Mozilla User Preferences', ...lines, ''].join('\n')], 'prefs.js')];
}
