import { nameTable, type NameTable } from './name-table';
import type { RegSink } from './tokenizer';
import { asText, type RegData } from './value';
import { RegValues } from './values';

/** Numbers of mail accounts and of data files in the person's order, in Outlook's account manager. */
export const MAIL_ORDER = '{ED475418-B0D6-11D2-8C3B-00104B2A6676}';
export const DATA_FILE_ORDER = '{ED475420-B0D6-11D2-8C3B-00104B2A6676}';

/** Keys that hold profiles: of Outlook 2013 and later, and of 2002 to 2010. */
const HOLDERS = new Set(['outlook', 'windows messaging subsystem']);
/** Key of the account manager below a profile. */
export const ACCOUNT_MANAGER = '9375cff0413111d3b88a00104b2a6676';
/** Key of the list of services; its values have the names that provider sections have too. */
export const SERVICE_LIST = '9207f3e0a3b11019908b08002b2a56c2';

/**
 * The names of values that are read, by the kind of key that has them. The scripts in `collect/` read the same names and
 * no others: `npm run collect` writes these lists into them.
 */
export const READ_VALUES = {
  /** An account or a data file in the account manager. */
  entry: [
    ...[
      'clsid',
      'Account Name',
      'Display Name',
      'Email',
      'Service Name',
      'Service UID',
      'Mini UID',
      'Leave on Server',
    ],
    ...['POP3', 'IMAP', 'SMTP'].flatMap((protocol) =>
      ['Server', 'User', 'Port', 'Use SSL', 'Secure Connection'].map((what) => `${protocol} ${what}`),
    ),
    ...['Delivery Store EntryID', 'Delivery Folder EntryID', 'IMAP Store EID', 'EAS Store EID'],
    ...['EAS Server URL', 'EAS User'],
  ],
  /** The account manager itself. */
  manager: [MAIL_ORDER, DATA_FILE_ORDER],
  /** A section of the profile. */
  section: ['001f6700', '001e6700', '001f6610', '001e6610', '01020ff9', '01023d00', '01023d0c', '01023d0e'],
  /** Outlook's own key, above the profiles. */
  outlook: ['DefaultProfile'],
} as const;

const ENTRY_NAMES = nameTable(READ_VALUES.entry);
const MANAGER_NAMES = nameTable(READ_VALUES.manager);
const SECTION_NAMES = nameTable(READ_VALUES.section);
const OUTLOOK_NAMES = nameTable(READ_VALUES.outlook);
/** Outlook 98 and 2000 have their own names, which mean nothing anywhere else. */
export const OLD_ENTRY_VALUES = [
  ...['Account Name', 'SMTP Email Address', 'SMTP Display Name'],
  ...['POP3', 'IMAP', 'SMTP'].flatMap((protocol) =>
    ['Server', 'User Name', 'Port', 'Secure Connection'].map((what) => `${protocol} ${what}`),
  ),
  ...['Leave Mail On Server', 'Remove When Deleted', 'Remove When Expired', 'Expire Days'],
];
const OLD_ENTRY_NAMES = nameTable(OLD_ENTRY_VALUES);

/** What an export says of one mail profile, before it is understood. */
export interface RawProfile {
  name: string;
  /** Version of Outlook that keeps profiles at this place: 16, 15, or 14 for the place that 2002 to 2010 share. */
  generation: number;
  /** The part of the path that tells one Windows user from another. */
  user: string;
  /** Entries of the account manager by number. */
  entries: Map<number, RegValues>;
  manager: RegValues;
  /** Sections by the 32 hex digits of their names, in lower case. Only those with a value of interest. */
  sections: Map<string, RegValues>;
}

/** Gathers the keys and values of all mail profiles in an export. */
export class ProfileCollector implements RegSink {
  /** By path in lower case, in the order of the file. */
  readonly profiles = new Map<string, RawProfile>();
  /** Accounts of Outlook 98 and 2000 by path in lower case. */
  readonly oldAccounts = new Map<string, RegValues>();
  /** Names of default profiles, in lower case. */
  readonly defaultProfiles = new Set<string>();
  /** There are settings of Outlook Express or Windows Live Mail, which no longer say what is in use. */
  olderProgram = false;
  /** There are profiles that somebody set aside under another name, as people do before they change them. */
  setAside = false;

  private receive: (name: string, data: RegData) => void = ignore;
  private current: RegValues | null = null;

  value(name: string, data: RegData): void {
    this.receive(name, data);
  }

  key(path: string): NameTable | null {
    this.receive = ignore;
    this.current = null;
    const parts = path.split('\\');
    const lower = parts.map((part) => part.toLowerCase());
    const at = lower.findIndex((part, i) => part === 'profiles' && HOLDERS.has(lower[i - 1] ?? ''));
    if (at >= 0) return this.profileKey(parts, lower, at);
    if (lower.at(-1) === 'outlook' && /^\d+\.0$/.test(lower.at(-2) ?? '')) {
      this.receive = (_, data) => {
        const profile = asText(data);
        if (profile !== undefined) this.defaultProfiles.add(profile.toLowerCase());
      };
      return OUTLOOK_NAMES;
    }
    if (lower.at(-2) === 'accounts' && lower.at(-3) === 'omi account manager') {
      this.keep(this.oldAccounts, lower.join('\\'));
      return OLD_ENTRY_NAMES;
    }
    this.olderProgram ||= lower.at(-2) === 'accounts' && lower.at(-3) === 'internet account manager';
    this.setAside ||= lower.some(
      (part, i) => /^profiles[-_. (]/.test(part) && HOLDERS.has(lower[i - 1] ?? ''),
    );
    return null;
  }

  /** The file ended inside the key that began last. */
  cutOff(): void {
    if (this.current !== null) this.current.cutOff = true;
  }

  private profileKey(parts: string[], lower: string[], at: number): NameTable | null {
    const [name, section, entry, more] = [parts[at + 1], lower[at + 2], lower[at + 3], lower[at + 4]];
    if (name === undefined || name === '' || more !== undefined) return null;
    const profile = this.profile(parts, lower, at, name);
    if (section === ACCOUNT_MANAGER) {
      if (entry === undefined) {
        this.into(profile.manager);
        return MANAGER_NAMES;
      }
      if (!/^[0-9a-f]{8}$/.test(entry)) return null;
      this.keep(profile.entries, parseInt(entry, 16));
      return ENTRY_NAMES;
    }
    if (section === undefined || entry !== undefined || !/^[0-9a-f]{32}$/.test(section)) return null;
    this.keep(profile.sections, section);
    return SECTION_NAMES;
  }

  private profile(parts: string[], lower: string[], at: number, name: string): RawProfile {
    const path = lower.slice(0, at + 2).join('\\');
    let profile = this.profiles.get(path);
    if (profile === undefined) {
      const version = /^(\d+)\.0$/.exec(lower[at - 2] ?? '')?.[1];
      const software = lower.indexOf('software');
      profile = {
        name,
        generation: version === undefined ? 14 : Number(version),
        user: lower.slice(0, software < 0 ? at : software).join('\\'),
        entries: new Map(),
        manager: new RegValues(),
        sections: new Map(),
      };
      this.profiles.set(path, profile);
    }
    return profile;
  }

  private into(values: RegValues): void {
    this.current = values;
    this.receive = (name, data) => values.set(name, data);
  }

  /** Files values under an id once there are any, so that keys without interest take no room. */
  private keep<K>(shelf: Map<K, RegValues>, id: K): void {
    const values = shelf.get(id) ?? new RegValues();
    this.current = values;
    this.receive = (name, data) => {
      values.set(name, data);
      shelf.set(id, values);
    };
  }
}

function ignore(): void {
  // Values of keys that are skipped do not arrive.
}
