import { addressKey } from '../facts/address';
import type { SourceFacts } from '../facts/snapshot';

/** How a fresh look at a profile stands to an earlier one: of the same computer, or it cannot be told. */
export type Look = 'again' | 'unclear';

/**
 * Compares two looks at profiles of the same name. Where everything is called alike, ids that were drawn at random tell
 * two computers apart; else a file in the folder of a person is taken for the same one as long as no account is gone.
 * An export with neither, as of a phone, leaves it open.
 */
export function compareLooks(earlier: SourceFacts, fresh: SourceFacts): Look {
  if (isEmpty(earlier)) return 'again';
  if (!isAlike(earlier, fresh)) return 'unclear';
  const drawn = [earlier, fresh].filter(({ setUpIds = [] }) => setUpIds.length > 0).length;
  const somethingTold = drawn === 1 || sharesPersonalFile(earlier, fresh);
  const told = drawn === 2 || (somethingTold && !losesReader(earlier, fresh));
  return told || fresh.source.kind === 'sample' ? 'again' : 'unclear';
}

/** Nothing was in it: the same file, read again, though nothing in it is as it was. */
function isEmpty({ accounts, dataFiles }: SourceFacts): boolean {
  return accounts.length === 0 && dataFiles.length === 0;
}

function sharesPersonalFile(earlier: SourceFacts, fresh: SourceFacts): boolean {
  return userFolders(earlier).size > 0 && shares(ids(earlier.dataFiles), ids(fresh.dataFiles));
}

/** Whether an account is gone with the fresh look, or fetches in another way: on another computer it may still. */
export function losesReader(earlier: SourceFacts, fresh: SourceFacts): boolean {
  const left = ids(fresh.accounts);
  return earlier.accounts.some(({ id }) => !left.has(id));
}

/** Whether both have something in common, and nothing speaks for two computers. */
export function isAlike(earlier: SourceFacts, fresh: SourceFacts): boolean {
  const contradicts = !mayBeOnePerson(earlier, fresh);
  // One name of a person may stand on two computers, and both may read one mailbox; the files then differ.
  const [files, freshFiles] = [ids(earlier.dataFiles), ids(fresh.dataFiles)];
  const otherFiles = files.size > 0 && freshFiles.size > 0 && !shares(files, freshFiles);
  const [drawn, freshDrawn] = [ids(earlier.setUpIds ?? []), ids(fresh.setUpIds ?? [])];
  if (drawn.size > 0 && freshDrawn.size > 0) {
    // Both computers may call everything alike; what was drawn at random is alike in one profile only.
    return shares(drawn, freshDrawn) && !contradicts;
  }
  const same =
    shares(ids(earlier.accounts), ids(fresh.accounts)) ||
    // An account that has moved to IMAP is another account with the same address.
    shares(addresses(earlier), addresses(fresh)) ||
    shares(files, freshFiles);
  return (same && !contradicts && !otherFiles) || isEmpty(earlier);
}

/** Whether nothing in the folders of persons speaks for two computers: one side has none, or both have one in common. */
export function mayBeOnePerson(one: SourceFacts, other: SourceFacts): boolean {
  const [people, others] = [userFolders(one), userFolders(other)];
  return people.size === 0 || others.size === 0 || shares(people, others);
}

/** Folders of persons that data files lie in, such as `c:\users\ada`: they tell two computers apart. */
function userFolders({ dataFiles }: SourceFacts): Set<string> {
  return new Set(
    dataFiles.flatMap(({ path }) => {
      const folder = /^(?:[a-z]:\\(?:users|documents and settings)\\[^\\]+|\/(?:users|home)\/[^/]+)/i.exec(
        path ?? '',
      );
      return folder ? [folder[0].toLowerCase()] : [];
    }),
  );
}

function addresses({ accounts }: SourceFacts): Set<string> {
  return new Set(accounts.flatMap(({ address }) => (address === null ? [] : [addressKey(address)])));
}

function ids(things: readonly { id: string }[]): Set<string> {
  return new Set(things.map(({ id }) => id));
}

/** Whether both hold an id that was drawn at random when a profile was set up. */
export function sharesIds(one: SourceFacts, other: SourceFacts): boolean {
  return shares(ids(one.setUpIds ?? []), ids(other.setUpIds ?? []));
}

function shares(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return [...first].some((one) => second.has(one));
}
