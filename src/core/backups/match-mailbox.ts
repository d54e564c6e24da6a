import type { MailFileFacts, MailFileFolder } from '../facts/mail-file';
import { NAMED_FOLDERS, type MailFolder, type MailboxState } from '../facts/mailbox';
import { countedFolders, foldersIn, sumOf } from '../facts/mailbox-sums';
import { grouped } from '../once-for-each';
import { nameOf, pathsOf } from './folder-paths';

/** Folders of mail that people see: searches hold what lies elsewhere, and hidden ones are the programs' own. */
export function mailFoldersOf(mailbox: MailboxState): MailFolder[] {
  return countedFolders(mailbox).filter(({ mail, hidden }) => mail && !hidden);
}

/** How much mail was counted in these folders. `whole`: all of them were, and none is left out. */
export function countedMail(mailbox: MailboxState): { items: number; folders: number; whole: boolean } {
  const folders = mailFoldersOf(mailbox);
  const { atLeast, missing } = sumOf(
    folders.map(({ items }) => items),
    mailbox.source,
  );
  const partly = folders.some(({ partial }) => partial === true);
  return {
    items: atLeast,
    folders: foldersIn(folders),
    whole: missing === 0 && !partly && mailbox.folderCount.known,
  };
}

/** Two clocks tell one arrival so far apart: a server cuts off what is below a second, and programs take other lines. */
const SAME_ARRIVAL_MS = 2 * 60_000;

/** Whether the oldest message of both arrived at one time. Two mailboxes seldom share that. */
export function beginsAlike(mine: MailFolder, theirs: MailFileFolder): boolean {
  const { oldest } = mine;
  if (!oldest.known || oldest.value === null || oldest.evidence !== 'measured' || theirs.oldest === null)
    return false;
  return Math.abs(Date.parse(oldest.value) - Date.parse(theirs.oldest)) <= SAME_ARRIVAL_MS;
}

/**
 * Which folder of a mail file is which of a mailbox, each once. What every mailbox has is known by its id, whatever it
 * is called. Then the names from the top down tell, the name below a folder of one name, the name alone where both
 * sides have it once, and at last the time at which the oldest message arrived.
 */
export function matchMailbox(mailbox: MailboxState, file: MailFileFacts): Map<MailFolder, MailFileFolder> {
  const found = new Map<MailFolder, MailFileFolder>();
  const mine = new Set(mailFoldersOf(mailbox).filter(({ together }) => together === undefined));
  const theirs = new Set(file.folders.filter(({ content }) => content === 'mail'));
  const pair = (one: MailFolder, other: MailFileFolder): void => {
    found.set(one, other);
    mine.delete(one);
    theirs.delete(other);
  };
  for (const name of NAMED_FOLDERS) {
    const named = mailbox.named[name];
    const one = named.known ? [...mine].find(({ id }) => id === named.value) : undefined;
    const other = [...theirs].find(({ special }) => special === name);
    if (one && other) pair(one, other);
  }
  const whole = { mine: pathsOf(mailbox.folders), theirs: pathsOf(file.folders) };
  const keys: { mine: (one: MailFolder) => string; theirs: (one: MailFileFolder) => string }[] = [
    { mine: (one) => joined(whole.mine.get(one)), theirs: (one) => joined(whole.theirs.get(one)) },
    {
      mine: (one) => joined(whole.mine.get(one)?.slice(-2)),
      theirs: (one) => joined(whole.theirs.get(one)?.slice(-2)),
    },
    { mine: nameOf, theirs: nameOf },
  ];
  for (const key of keys) pairUnique(mine, theirs, key, pair);
  for (const one of [...mine]) {
    const alike = [...theirs].filter((other) => beginsAlike(one, other));
    if (alike[0] && alike.length === 1) pair(one, alike[0]);
  }
  return found;
}

/** Pairs what both sides have once under this key. */
function pairUnique(
  mine: ReadonlySet<MailFolder>,
  theirs: ReadonlySet<MailFileFolder>,
  key: { mine: (one: MailFolder) => string; theirs: (one: MailFileFolder) => string },
  pair: (one: MailFolder, other: MailFileFolder) => void,
): void {
  const others = grouped([...theirs], key.theirs);
  for (const [name, [one, ...more]] of grouped([...mine], key.mine)) {
    const [other, ...further] = others.get(name) ?? [];
    if (one && other && more.length === 0 && further.length === 0) pair(one, other);
  }
}

function joined(path: readonly string[] = []): string {
  return path.join('\n');
}
