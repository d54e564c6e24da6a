import { accountSpokenOf } from '../facts/accounts';
import type { Snapshot } from '../facts/snapshot';
import { subjectKey, type Subject } from '../facts/subject';
import type { FixId } from '../fixes/fix';
import type { Finding } from './report';

/** Fixes that are done once for a store of mail, whichever account or file a finding is about. */
const ONCE_FOR_A_STORE: readonly FixId[] = ['back-up-mail'];

/**
 * What there is to do, the worst first: findings that one and the same act ends are one thing. A backup of a file ends
 * that there is none, that its sent mail has no second copy, and that its old mail has none.
 */
export function thingsToDo(failed: readonly Finding[], snapshot: Snapshot): Finding[] {
  const things = new Map<string, Finding>();
  for (const finding of failed) {
    const thing = thingOf(finding, snapshot);
    if (!things.has(thing)) things.set(thing, finding);
  }
  return [...things.values()];
}

/** Names what has to be done about a finding; the same for all that are ended together. */
export function thingOf({ key, fix, subject }: Finding, snapshot: Snapshot): string {
  if (fix === null || !ONCE_FOR_A_STORE.includes(fix)) return key;
  return `${fix}:${subjectKey(storeOf(subject, snapshot))}`;
}

/** The file that an account's mail is in, where that is known. */
function storeOf(subject: Subject, { accounts }: Snapshot): Subject {
  const account = accountSpokenOf(accounts, subject);
  const delivery = account?.delivery.known === true ? account.delivery.value : null;
  return delivery?.to === 'dataFile' ? { type: 'dataFile', id: delivery.dataFileId } : subject;
}
