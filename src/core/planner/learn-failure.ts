import { known, unknown, type Fact } from '../facts/evidence';
import type { MailboxProblem, MailboxService, NamedFolder } from '../facts/mailbox';
import { countByHand, settleAges } from './learn-ages';
import { isOpen, noteProblem, reasonOf, type Reading } from './reading';
import { isOfWhole, type Want } from './want';

/** Every mailbox has the others: told that one of them is not there, nobody should believe it. */
const MAY_BE_MISSING: readonly NamedFolder[] = ['archive', 'junk'];

/** Nobody can take these away. */
const STAY_FOR_EVER: readonly NamedFolder[] = ['inbox', 'sent', 'drafts', 'deleted'];

/**
 * What was asked stays unknown, with the reason, and is not asked again. A named folder that is not there is no
 * problem; where everything recoverable cannot be had, the main part of it is asked for, and a folder whose page never comes is read by counts.
 */
export function learnFailure(reading: Reading, want: Want, problem: MailboxProblem): void {
  const { facts, subject } = reading;
  if (want.kind === 'named' && problem === 'notFound' && MAY_BE_MISSING.includes(want.name)) {
    facts.named[want.name] = known(null, 'measured', subject.source);
    return;
  }
  const { recovered } = reading;
  if (want.kind === 'recoverable' && recovered.whole && subject.can.wants.includes('recoverablePart')) {
    reading.recovered = { items: 0, bytes: 0, next: null, whole: false, pages: 0, seen: [] };
    return;
  }
  const folder = 'folder' in want && want.folder !== null ? reading.folders.get(want.folder) : undefined;
  if (folder && problem === 'notFound' && doubt(reading, want, folder.id)) return;
  // A server may refuse to count by date and list what is to be counted all the same.
  if (want.kind === 'olderThan' && TOO_MUCH_TO_COUNT.includes(problem) && countByHand(reading, want)) return;
  const root = want.kind === 'children' && want.folder === null;
  const noted = root ? rootProblem(problem, subject.service) : problem;
  noteProblem(reading, noted);
  if (problem === 'mailboxFull') reading.quotaRefused = true;
  const why = unknown(reasonOf(noted));
  if (isOfWhole(want)) {
    if (isOpen(facts[want.kind])) facts[want.kind] = why;
    return;
  }
  switch (want.kind) {
    case 'children':
      reading.listing.delete(want.folder ?? '');
      reading.unlisted.set(want.folder ?? '', noted);
      return;
    case 'named':
      facts.named[want.name] = problem === 'notFound' ? unknown('notReadable') : why;
      return;
    case 'folder':
      if (folder) {
        // Asked and not told: what made it doubtful stays, and it is not asked for by itself again and again.
        if (reading.doubted.has(folder.id)) reading.doubted.set(folder.id, true);
        const close = (fact: Fact<number>): Fact<number> => (isOpen(fact) ? why : fact);
        reading.folders.set(folder.id, {
          ...folder,
          items: close(folder.items),
          bytes: close(folder.bytes),
        });
        settleAges(reading, folder.id);
      }
      return;
    case 'items':
      if (folder && (problem === 'tooLarge' || problem === 'timedOut') && !reading.big.has(folder.id)) {
        reading.big.add(folder.id);
      } else if (folder) {
        const older = folder.older.map(() => ({ items: why, bytes: why }));
        reading.folders.set(folder.id, { ...folder, oldest: why, older });
      }
      return;
    case 'oldest':
      if (folder) reading.folders.set(folder.id, { ...folder, oldest: why });
      return;
    case 'olderThan':
    case 'countPages':
      if (folder) {
        const at = subject.ageLimits.indexOf(want.days);
        const older = folder.older.map((age, i) => (i === at ? { items: why, bytes: why } : age));
        reading.folders.set(folder.id, { ...folder, older });
        settleAges(reading, folder.id);
      }
      return;
    case 'largest':
      reading.largest.state = why.reason;
      return;
    case 'largestIn':
      reading.lookedThrough.add(want.folder);
      if (reading.largest.state === 'open') reading.largest.state = 'some';
      return;
    case 'recoverable':
    case 'recoverablePart':
      facts.recoverable.items = facts.recoverable.bytes = why;
      return;
  }
}

const TOO_MUCH_TO_COUNT: readonly MailboxProblem[] = ['refused', 'tooLarge', 'timedOut'];

/** Every mailbox has a root. Turned away there, nobody may look at anything, or there is no mailbox to look at. */
function rootProblem(problem: MailboxProblem, service: MailboxService): MailboxProblem {
  if (problem === 'notFound') return service === 'graph' ? 'notThereYet' : 'noMailbox';
  return problem === 'noPermission' && service === 'exchangeServer' ? 'notYours' : problem;
}

/**
 * A folder that was listed is said not to be there. It is asked for by itself before that is believed; gone, it is
 * left out with all that lay below it.
 * @returns false when the folder is there, and only what was asked of it is not
 */
function doubt(reading: Reading, want: Want, id: string): boolean {
  if (want.kind !== 'folder') {
    if (reading.doubted.has(id)) return false;
    reading.doubted.set(id, false);
    return true;
  }
  if (STAY_FOR_EVER.some((name) => isNamed(reading, name, id))) {
    reading.doubted.set(id, true);
    return false;
  }
  noteProblem(reading, 'folderGone');
  drop(reading, id);
  return true;
}

function isNamed({ facts }: Reading, name: NamedFolder, id: string): boolean {
  const named = facts.named[name];
  return named.known && named.value === id;
}

function drop(reading: Reading, id: string): void {
  const children = [...reading.folders.values()].filter(({ parentId }) => parentId === id);
  reading.gone.set(id, reading.folders.get(id)?.parentId ?? null);
  reading.folders.delete(id);
  for (const forget of [
    reading.listing,
    reading.unlisted,
    reading.lookedThrough,
    reading.big,
    reading.means,
    reading.doubted,
    reading.undated,
  ]) {
    forget.delete(id);
  }
  reading.largest.items = reading.largest.items.filter(({ folderId }) => folderId !== id);
  for (const child of children) drop(reading, child.id);
}
