import type { Account, DataFile, OldProgram } from '../../../core/facts/account';
import { known } from '../../../core/facts/evidence';
import type { Gap, SetUpId, SourceFacts } from '../../../core/facts/snapshot';
import { AccountShelf } from '../account-shelf';
import { recorded, type Origin } from '../origin';
import type { ProfileCollector, RawProfile } from '../reg/collector';
import { cleanText } from '../text/clean';
import { oldAccount } from './old-accounts';
import { profileFacts, type ProfileFacts } from './profile-facts';

/** What a whole registry export says, without its source. */
export type ExportFacts = Omit<SourceFacts, 'source'> & {
  /** Mail profiles were found, empty ones included. */
  profiles: number;
};

/**
 * Understands everything that an export of Outlook's settings holds. Of a profile that several versions of Outlook
 * keep, the newest that is not empty counts; older ones are left behind by updates and are named as such.
 */
export function exportFacts(found: ProfileCollector, origin: Origin): ExportFacts {
  const facts: ExportFacts = { accounts: [], dataFiles: [], gaps: [], profiles: found.profiles.size };
  const gap = (code: Gap['code'], subject: string) =>
    facts.gaps.push({ source: origin.source, code, subject });
  const shelf = new AccountShelf();
  const files = new Map<string, DataFile>();
  const drawn: SetUpId[] = [];

  const inUse = new Set<string>();
  for (const profile of inOrder(found)) {
    const { accounts: own, dataFiles, gaps, setUpIds } = profileFacts(profile, origin);
    const who = `${profile.user}|${profile.name.toLowerCase()}`;
    if (own.length === 0 && dataFiles.length === 0) {
      facts.gaps.push(...gaps);
      gap('emptyProfile', label(profile));
    } else if (inUse.has(who)) {
      gap('oldMailProgram', label(profile));
    } else {
      inUse.add(who);
      facts.gaps.push(...gaps);
      add({ accounts: own.map((account) => setUpIn(oldProgramOf(profile), account, origin)), dataFiles });
      drawn.push(...setUpIds);
    }
  }
  for (const entry of found.oldAccounts.values()) {
    const account = oldAccount(entry, origin);
    if (account === undefined) continue;
    add({ accounts: [setUpIn('outlook2000', account, origin)], dataFiles: [] });
    gap('oldMailProgram', account.name);
  }

  if (found.olderProgram && shelf.accounts.length > 0) gap('oldMailProgram', 'Outlook Express');

  function add(own: Pick<ProfileFacts, 'accounts' | 'dataFiles'>): void {
    for (const account of own.accounts) shelf.add(account);
    for (const file of own.dataFiles) if (!files.has(file.id)) files.set(file.id, file);
  }

  facts.accounts = shelf.accounts;
  facts.dataFiles = [...files.values()];
  if (drawn.length > 0) facts.setUpIds = drawn;
  if (found.profiles.size > 0) facts.client = known('classicWindows', 'inferred', origin.source);
  return facts;
}

/** The program whose settings these are, where it gets no updates any more: 15 is Outlook 2013, 14 and below 2010 or older. */
function oldProgramOf({ generation }: RawProfile): OldProgram | undefined {
  if (generation <= 14) return 'outlook2010';
  return generation === 15 ? 'outlook2013' : undefined;
}

function setUpIn(oldProgram: OldProgram | undefined, account: Account, origin: Origin): Account {
  return oldProgram === undefined ? account : { ...account, oldProgram: recorded(origin, oldProgram) };
}

/** Newest version first, then default profiles, then in the order of the file. */
function inOrder(found: ProfileCollector): RawProfile[] {
  const isDefault = (profile: RawProfile) => (found.defaultProfiles.has(profile.name.toLowerCase()) ? 0 : 1);
  return [...found.profiles.values()].sort(
    (a, b) => b.generation - a.generation || isDefault(a) - isDefault(b),
  );
}

function label(profile: RawProfile): string {
  const version = profile.generation === 14 ? '' : ` (${profile.generation}.0)`;
  return `${cleanText(profile.name)}${version}`;
}
