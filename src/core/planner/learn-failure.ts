import { known, unknown, type Fact } from '../facts/evidence';
import type { MailboxProblem, NamedFolder } from '../facts/mailbox';
import { settleAges } from './learn-ages';
import { isOpen, noteProblem, reasonOf, type Reading } from './reading';
import type { Want } from './want';

/** Every mailbox has the others: told that one of them is not there, nobody should believe it. */
const MAY_BE_MISSING: readonly NamedFolder[] = ['archive', 'junk'];

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
    reading.recovered = { items: 0, bytes: 0, next: null, whole: false };
    return;
  }
  noteProblem(reading, problem);
  if (problem === 'mailboxFull') facts.full = known(true, 'measured', subject.source);
  const why = unknown(reasonOf(problem));
  const folder = 'folder' in want && want.folder !== null ? reading.folders.get(want.folder) : undefined;
  switch (want.kind) {
    case 'children':
      reading.listing.delete(want.folder ?? '');
      reading.unlisted.set(want.folder ?? '', why.reason);
      return;
    case 'named':
      facts.named[want.name] = problem === 'notFound' ? unknown('notReadable') : why;
      return;
    case 'folder':
      if (folder) {
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
      reading.largestIn.delete(want.folder);
      if (reading.largest.state === 'open') reading.largest.state = 'some';
      return;
    case 'recoverable':
    case 'recoverablePart':
      facts.recoverable.items = facts.recoverable.bytes = why;
      return;
    case 'rules':
    case 'full':
    case 'licence':
    case 'purpose':
    case 'serverQuota':
    case 'cloudStorage':
    case 'archiveMailbox':
      if (isOpen(facts[want.kind])) facts[want.kind] = why;
      return;
  }
}
