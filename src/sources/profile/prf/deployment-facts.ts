import type { Account, Delivery } from '../../../core/facts/account';
import { accountId, blankAccount } from '../../../core/facts/blank';
import { unknown, type Fact } from '../../../core/facts/evidence';
import type { Gap, SourceFacts } from '../../../core/facts/snapshot';
import { AccountShelf } from '../account-shelf';
import { connectionFact, DEFAULT_PORTS } from '../connection';
import { recorded, type Origin } from '../origin';
import { hasUndefinedBits, serverCopyFact } from '../server-copy';
import { cleanHost, cleanOrNothing, cleanText } from '../text/clean';
import { iniNumber, type Ini, type IniSection } from './ini';
import { readServices, type Services } from './services';

/** What a deployment file says, without its source. */
export type DeploymentFacts = Omit<SourceFacts, 'source'> & {
  /** It is a template: what it says of accounts is placeholders. */
  template: boolean;
};

type InternetKind = 'pop3' | 'imap' | 'other';

/** Account types of the list, in lower case. */
const LISTED_TYPES = new Map<string, InternetKind>([
  ['i_mail', 'pop3'],
  ['imap_i_mail', 'imap'],
  ['inet_http', 'other'],
]);

/**
 * Understands an Outlook profile (PRF) file. All of it is what was deployed once, so every fact is marked as such.
 * The sections that map names to properties are not taken for accounts.
 */
export function deploymentFacts(ini: Ini, fileName: string, origin: Origin): DeploymentFacts {
  const general = ini.sections.get('general');
  const profile = cleanOrNothing(general?.keys.get('profilename')) ?? null;
  const services = readServices(ini, profile, origin);
  const shelf = new AccountShelf();
  const gaps: Gap[] = [];
  let tokens = services.droppedTokens;

  for (const { section, kind } of accountSections(ini)) {
    if (section.hasTokens) {
      tokens = true;
      continue;
    }
    const account = internetAccount(section, kind, profile, services, origin);
    shelf.add(account);
    const bits = iniNumber(section, 'LeaveOnServer');
    if (kind === 'pop3' && typeof bits === 'number' && hasUndefinedBits(bits)) {
      gaps.push({ source: origin.source, code: 'undefinedServerCopyBits', subject: account.name });
    }
    if (kind === 'other')
      gaps.push({ source: origin.source, code: 'unknownEntryKind', subject: account.name });
  }
  for (const account of services.accounts) shelf.add(account);

  for (const [name, type] of ini.sections.get('internet account list')?.keys ?? []) {
    if (valuesOf(name, type, ini) !== undefined) continue;
    gaps.push({ source: origin.source, code: 'danglingAccountNumber', subject: cleanText(name) });
  }

  const template = shelf.accounts.length === 0 && (tokens || ini.hasTokens);
  if (ini.hasTokens && !template) {
    gaps.push({ source: origin.source, code: 'templateTokens', subject: fileName });
  }
  return {
    client: recorded(origin, 'classicWindows'),
    accounts: shelf.accounts,
    dataFiles: services.dataFiles,
    gaps,
    template,
  };
}

/** Sections of POP3, IMAP and other internet accounts: those that a list names, then those that look like one. */
function accountSections(ini: Ini): { section: IniSection; kind: InternetKind }[] {
  const found = new Map<IniSection, InternetKind>();
  for (const [name, type] of ini.sections.get('internet account list')?.keys ?? []) {
    const section = valuesOf(name, type, ini);
    if (section !== undefined) found.set(section, kindOf(type, section, ini) ?? 'other');
  }
  const listed = ini.sections.get('service list')?.keys ?? new Map<string, string>();
  for (const [name, section] of ini.sections) {
    if (found.has(section) || !(/^account\d+$/.test(name) || listed.has(name))) continue;
    const kind = kindByKeys(section);
    if (kind !== undefined) found.set(section, kind);
  }
  return [...found].map(([section, kind]) => ({ section, kind }));
}

/**
 * The values of an account that the list names: in the section of its number, as Microsoft's tools write it, or, as
 * some other tools do, in one that the list names in place of a type.
 */
function valuesOf(name: string, type: string, ini: Ini): IniSection | undefined {
  const own = ini.sections.get(name);
  const named = ini.sections.get(type.toLowerCase());
  const namedHolds = named !== undefined && kindByKeys(named) !== undefined;
  return namedHolds && (own === undefined || kindByKeys(own) === undefined) ? named : own;
}

function kindOf(type: string, section: IniSection, ini: Ini): InternetKind | undefined {
  const mapped = ini.sections.get(type.toLowerCase())?.keys.get('accounttype')?.toLowerCase();
  const listed = LISTED_TYPES.get(type.toLowerCase());
  if (listed !== undefined) return listed;
  if (mapped === 'pop' || mapped === 'pop3') return 'pop3';
  return mapped === 'imap' ? 'imap' : kindByKeys(section);
}

function kindByKeys({ keys }: IniSection): InternetKind | undefined {
  // A section that maps names to properties has their numbers in place of values.
  const holds = (key: string) => keys.has(key) && !/^PT_/i.test(keys.get(key) ?? '');
  if (holds('pop3server')) return 'pop3';
  return holds('imapserver') ? 'imap' : undefined;
}

function internetAccount(
  section: IniSection,
  kind: InternetKind,
  profile: string | null,
  services: Services,
  origin: Origin,
): Account {
  const text = (key: string) => cleanOrNothing(section.keys.get(key));
  const server = (protocol: string, port: number) =>
    connectionFact(
      {
        host: section.keys.get(`${protocol}server`),
        port: iniNumber(section, `${protocol}port`),
        secure: iniNumber(section, `${protocol}secureconnection`),
        useSsl: iniNumber(section, `${protocol}usessl`),
      },
      port,
      origin,
    );
  const address = text('emailaddress') ?? null;
  const name = text('accountname') ?? text('displayname') ?? address ?? '';
  const host = kind === 'other' ? null : (cleanHost(section.keys.get(`${kind}server`)) ?? null);
  const account = blankAccount(accountId({ kind, address, name, host, profile }), name);
  account.profile = profile;
  account.address = address;
  account.kind = recorded(origin, kind);
  if (kind !== 'other') account.incoming = server(kind, DEFAULT_PORTS[kind]);
  account.outgoing = server('smtp', DEFAULT_PORTS.smtp);
  account.delivery = deliveryOf(kind, services, origin);
  if (kind === 'pop3') account.serverCopy = serverCopyFact(iniNumber(section, 'LeaveOnServer'), origin);
  return account;
}

/** A deployment file ties no account to a file of its own; it names the store that all share by default. */
function deliveryOf(kind: InternetKind, services: Services, origin: Origin): Fact<Delivery> {
  switch (kind) {
    case 'pop3':
      return services.defaultStore === undefined
        ? unknown('notInExport')
        : recorded(origin, services.defaultStore);
    case 'imap':
      return recorded(origin, { to: 'cache', dataFileId: null });
    case 'other':
      return unknown('notReadable');
  }
}
