import type { Subject } from '../core/facts/subject';
import { PRACTICE_STATES, type PracticeEntry } from '../core/practices/practice';

/** The practices of one mailbox with its sign-in, or of the computer. */
export interface PracticeGroup {
  key: string;
  /** An account that reads the mailbox, for its name. */
  subject: Subject;
  /** Worst first. */
  entries: PracticeEntry[];
}

/** The ledger by what it is about: each mailbox, then the computer. */
export function groupsOf(ledger: readonly PracticeEntry[]): PracticeGroup[] {
  const groups = new Map<string, PracticeGroup>();
  for (const entry of ledger) {
    const subject = subjectOf(entry);
    const key = entry.subject.type === 'computer' ? 'computer' : entry.subject.id;
    const group = groups.get(key) ?? { key, subject, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  const rank = ({ state }: PracticeEntry) => PRACTICE_STATES.indexOf(state);
  return [...groups.values()].map((group) => ({
    ...group,
    entries: group.entries.toSorted((a, b) => rank(a) - rank(b)),
  }));
}

/** An account of the mailbox that a practice is about, or the computer. */
export function subjectOf({ subject }: PracticeEntry): Subject {
  const account = subject.type === 'computer' ? undefined : subject.accounts[0];
  return account === undefined ? { type: 'computer' } : { type: 'account', id: account };
}
