import type { Account, DataFile } from '../../../core/facts/account';
import type { Gap, GapCode, SetUpId } from '../../../core/facts/snapshot';
import { dataFileAt } from '../data-path';
import { recorded, type Origin } from '../origin';
import { DATA_FILE_ORDER, MAIL_ORDER, type RawProfile } from '../reg/collector';
import { uint32 } from '../reg/value';
import type { RegValues } from '../reg/values';
import { hasUndefinedBits } from '../server-copy';
import { cleanText } from '../text/clean';
import { accountOfEntry } from './account-of-entry';
import { deliveryOf, deliveryStoreKey } from './delivery';
import { entryKind, type EntryKind } from './entry-kind';
import { setUpIdsOf } from './set-up-ids';
import { sectionsOf, type Sections, type Service } from './sections';

/** Accounts, data files and what was not understood. */
export interface ProfileFacts {
  accounts: Account[];
  dataFiles: DataFile[];
  gaps: Gap[];
  setUpIds: SetUpId[];
}

/** Understands one mail profile of Outlook 2002 or later. */
export function profileFacts(profile: RawProfile, origin: Origin): ProfileFacts {
  return new ProfileReader(profile, origin).read();
}

class ProfileReader {
  private readonly facts: ProfileFacts = { accounts: [], dataFiles: [], gaps: [], setUpIds: [] };
  private readonly name: string;
  private readonly sections: Sections;
  private readonly paths = new Map<string, DataFile>();
  private readonly byFileName = new Map<string, string>();
  /** Services whose data files are added. */
  private readonly added = new Set<Service>();

  constructor(
    private readonly profile: RawProfile,
    private readonly origin: Origin,
  ) {
    this.name = cleanText(profile.name);
    this.sections = sectionsOf(profile);
  }

  read(): ProfileFacts {
    const inOrder = this.entriesInOrder();
    for (const { number, entry, kind } of inOrder) {
      if (kind.type === 'dataFile') this.addDataFiles(number, entry, kind.format);
    }
    for (const path of this.sections.listedPaths()) this.addPath(path);
    for (const { entry, kind, number, isMail } of inOrder) {
      if (kind.type === 'account') this.addAccount(entry, kind);
      else if (kind.type === 'unknown') this.addUnknown(entry, number, isMail);
    }
    this.facts.dataFiles.push(...this.paths.values());
    const entries = [...this.profile.entries.values()];
    const ids = setUpIdsOf(entries, this.sections.listedServices());
    this.facts.setUpIds.push(...ids.map((id) => ({ profile: this.name, id })));
    return this.facts;
  }

  /** Entries in the person's order; those that no list names come last, by number. Notes numbers without entry. */
  private entriesInOrder(): { number: number; entry: RegValues; kind: EntryKind; isMail: boolean }[] {
    const mail = numbersIn(this.profile.manager.bytes(MAIL_ORDER));
    const files = numbersIn(this.profile.manager.bytes(DATA_FILE_ORDER));
    const rest = [...this.profile.entries.keys()].sort((a, b) => a - b);
    return [...new Set([...mail, ...files, ...rest])].flatMap((number) => {
      const entry = this.profile.entries.get(number);
      if (entry === undefined) {
        this.gap('danglingAccountNumber', `${this.name}: ${number}`);
        return [];
      }
      return [{ number, entry, kind: entryKind(entry), isMail: mail.has(number) }];
    });
  }

  private addAccount(entry: RegValues, { kind, byClass }: Extract<EntryKind, { type: 'account' }>): void {
    const account = accountOfEntry(entry, kind, byClass, this.name, this.origin);
    const delivered = deliveryOf(entry, kind, account.address, this.sections, this.byFileName, this.origin);
    account.delivery = delivered.fact;
    if (delivered.path !== undefined) this.takeKey(this.addPath(delivered.path), deliveryStoreKey(entry));
    this.facts.accounts.push(account);
    const bits = entry.number('Leave on Server');
    if (kind === 'pop3' && typeof bits === 'number' && hasUndefinedBits(bits)) {
      this.gap('undefinedServerCopyBits', account.name);
    }
  }

  /** An entry that nobody understands is an account only if the profile lists it among its mail accounts. */
  private addUnknown(entry: RegValues, number: number, isMail: boolean): void {
    if (isMail) this.facts.accounts.push(accountOfEntry(entry, 'other', true, this.name, this.origin));
    this.gap('unknownEntryKind', entry.text('Account Name') ?? `${this.name}: ${number}`);
  }

  private addDataFiles(number: number, entry: RegValues, format: 'ansi' | 'unicode'): void {
    const service = this.sections.service(entry.bytes('Service UID'));
    if (!this.added.has(service)) {
      this.added.add(service);
      for (const path of service.paths) this.addPath(path).format = recorded(this.origin, format);
    }
    if (service.paths.length === 0)
      this.gap('dataFileNotFound', entry.text('Account Name') ?? `${this.name}: ${number}`);
  }

  private addPath(path: string): DataFile {
    const file = dataFileAt(path, this.name, this.origin);
    const there = this.paths.get(file.id);
    if (there !== undefined) return there;
    this.takeKey(file, this.sections.keyOfStore(path));
    this.paths.set(file.id, file);
    this.byFileName.set(file.name.toLowerCase(), path);
    return file;
  }

  private takeKey(file: DataFile, key: string | undefined): void {
    if (key !== undefined) file.storeKey ??= recorded(this.origin, key);
  }

  private gap(code: GapCode, subject: string): void {
    this.facts.gaps.push({ source: this.origin.source, code, subject });
  }
}

/** A row of DWORDs, little-endian. */
function numbersIn(bytes: Uint8Array | undefined): Set<number> {
  const numbers = new Set<number>();
  for (let at = 0; bytes !== undefined && at + 4 <= bytes.length; at += 4) numbers.add(uint32(bytes, at));
  return numbers;
}
