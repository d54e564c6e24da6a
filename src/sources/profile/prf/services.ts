import type { Account, DataFile, Delivery } from '../../../core/facts/account';
import { accountId, blankAccount } from '../../../core/facts/blank';
import { unknown, type Fact } from '../../../core/facts/evidence';
import { dataFileAt } from '../data-path';
import { recorded, type Origin } from '../origin';
import { cleanOrNothing } from '../text/clean';
import type { Ini, IniSection } from './ini';

/** What the services of a deployment file come to. */
export interface Services {
  dataFiles: DataFile[];
  /** Exchange accounts. */
  accounts: Account[];
  /** Where accounts without a store of their own put their mail. */
  defaultStore: Delivery | undefined;
  /** Something was left out because placeholders stand in it. */
  droppedTokens: boolean;
}

/** Both spellings occur; neither is the rule. */
const PATH_KEYS = ['pathtopersonalfolders', 'pathandfilenametopersonalfolders'];

/** Reads the services that the file lists: data files and Exchange mailboxes. Address books do not matter here. */
export function readServices(ini: Ini, profile: string | null, origin: Origin): Services {
  const found: Services = { dataFiles: [], accounts: [], defaultStore: undefined, droppedTokens: false };
  const ids = new Set<string>();
  const addOnce = (file: DataFile): void => {
    if (!ids.has(file.id)) found.dataFiles.push(file);
    ids.add(file.id);
  };
  const defaultStore = ini.sections.get('general')?.keys.get('defaultstore')?.toLowerCase();
  for (const [name, type] of ini.sections.get('service list')?.keys ?? []) {
    const section = ini.sections.get(name);
    if (section === undefined) continue;
    const service = serviceOf(type, ini);
    if (service === undefined) continue;
    if (section.hasTokens) {
      found.droppedTokens = true;
      continue;
    }
    let delivery: Delivery | undefined;
    if (service === 'exchange') {
      const account = exchangeAccount(section, type, profile, addOnce, origin);
      found.accounts.push(account);
      delivery = { to: 'exchangeMailbox', dataFileId: null };
    } else {
      const path = PATH_KEYS.map((key) => section.keys.get(key) ?? '').find((text) => text !== '');
      if (path === undefined) continue;
      const file = dataFileAt(path, profile, origin);
      if (service === 'conflicting') file.format = unknown('notReadable');
      else file.format = recorded(origin, service);
      addOnce(file);
      delivery = { to: 'dataFile', dataFileId: file.id };
    }
    if (name === defaultStore) found.defaultStore = delivery;
  }
  return found;
}

/**
 * What a service is: by the MAPI service its mapping names, and by its own name. Some files map the Unicode one to
 * the ANSI service; then the format is not known.
 */
function serviceOf(type: string, ini: Ini): 'exchange' | 'unicode' | 'ansi' | 'conflicting' | undefined {
  const mapped = ini.sections.get(type.toLowerCase())?.keys.get('servicename')?.toLowerCase();
  if (mapped === 'msems' || /^microsoft exchange server$/i.test(type)) return 'exchange';
  const byName = /^unicode personal folders$/i.test(type)
    ? 'unicode'
    : /^personal folders$/i.test(type)
      ? 'ansi'
      : undefined;
  const byMapping = mapped === 'msupst ms' ? 'unicode' : mapped === 'mspst ms' ? 'ansi' : undefined;
  if (byName !== undefined && byMapping !== undefined && byName !== byMapping) return 'conflicting';
  return byName ?? byMapping;
}

function exchangeAccount(
  section: IniSection,
  type: string,
  profile: string | null,
  addFile: (file: DataFile) => void,
  origin: Origin,
): Account {
  const mailbox = cleanOrNothing(section.keys.get('mailboxname'));
  const address = mailbox?.includes('@') === true ? mailbox : null;
  const name = cleanOrNothing(section.keys.get('accountname')) ?? mailbox ?? type;
  const account = blankAccount(accountId({ kind: 'exchange', address, name, host: null, profile }), name);
  account.profile = profile;
  account.address = address;
  account.kind = recorded(origin, 'exchange');
  account.delivery = cacheOf(section, profile, addFile, origin);
  return account;
}

function cacheOf(
  section: IniSection,
  profile: string | null,
  addFile: (file: DataFile) => void,
  origin: Origin,
): Fact<Delivery> {
  const path = section.keys.get('offlinefolderpath') ?? '';
  if (path === '') return unknown('notInExport');
  const file = dataFileAt(path, profile, origin);
  addFile(file);
  return recorded(origin, { to: 'cache', dataFileId: file.id });
}
