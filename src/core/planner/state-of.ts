import { known, unknown, type Fact, type UnknownReason } from '../facts/evidence';
import type { FactMapper } from '../facts/fields';
import {
  MAIL_FOLDER,
  READING_FACTS,
  type LargeItem,
  type MailboxState,
  type MailFolder,
  type MailRule,
} from '../facts/mailbox';
import { isOpen, readsWhole, type Reading } from './reading';

/**
 * The facts read so far.
 * @param leftOver what to say of things not asked: 'notAsked' while reading or when the person stopped it,
 *   'failed' when it broke off.
 */
export function stateOf(reading: Reading, leftOver: 'notAsked' | 'failed' = 'notAsked'): MailboxState {
  const { subject, facts } = reading;
  const close: FactMapper = (fact) =>
    !fact.known && fact.reason === 'notAsked' && leftOver === 'failed' ? unknown('failed') : fact;
  return {
    id: subject.id,
    address: subject.address,
    service: subject.service,
    source: subject.source,
    takenAt: subject.takenAt,
    ageLimits: [...subject.ageLimits],
    folders: foldersOf(reading, close),
    folderCount: close(folderCount(reading)),
    ...READING_FACTS.mapFacts(facts, close),
    largest: close(largest(reading)),
    rules: close(rules(reading)),
    retention: close(
      reading.retention.looked > 0
        ? known({ ...reading.retention }, 'measured', subject.source)
        : unknown('notAsked'),
    ),
    problems: [...reading.problems].map(([problem, times]) => ({ problem, times })),
  };
}

function foldersOf(reading: Reading, close: FactMapper): MailFolder[] {
  const top = ({ parentId }: MailFolder) => parentId !== null && !reading.folders.has(parentId);
  return [...reading.folders.values()].map((folder) => {
    const closed = MAIL_FOLDER.mapFacts(folder, close);
    return top(folder) ? { ...closed, parentId: null } : closed;
  });
}

/** Known only when every list was read to its end and shows as many children as each folder says it has. */
function folderCount(reading: Reading): Fact<number> {
  if (reading.listing.size > 0) return unknown('notAsked');
  const failed: UnknownReason | undefined = reading.unlisted.values().next().value;
  if (failed !== undefined) return unknown(failed);
  if (missingChildren(reading)) return unknown('notReadable');
  return known(reading.folders.size, 'measured', reading.subject.source);
}

/** Some folder has more children than were listed: old migrations leave folders that lists do not show. */
export function missingChildren(reading: Reading): boolean {
  const listed = new Map<string, number>();
  for (const { parentId } of reading.folders.values()) {
    if (parentId !== null) listed.set(parentId, (listed.get(parentId) ?? 0) + 1);
  }
  for (const { id, childFolders, search } of reading.folders.values()) {
    if (!search && childFolders.known && childFolders.value > (listed.get(id) ?? 0)) return true;
  }
  return false;
}

/** Rules that take mail away or send it on. Moving to Deleted Items is deleting. */
function rules({ facts }: Reading): Fact<MailRule[]> {
  if (!facts.rules.known) return facts.rules;
  const deleted = facts.named.deleted;
  const all = facts.rules.value.map(({ movesTo, ...rule }): MailRule => {
    const toDeleted = rule.removes === 'no' && deleted.known && movesTo !== null && movesTo === deleted.value;
    return toDeleted ? { ...rule, removes: 'toDeleted' } : rule;
  });
  const value = all.filter((rule) => rule.removes !== 'no' || rule.sendsTo.length > 0);
  return { ...facts.rules, value };
}

function largest(reading: Reading): Fact<LargeItem[]> {
  const { items } = reading.largest;
  const { source } = reading.subject;
  const state = largestState(reading);
  if (state === 'all') return known([...items], 'measured', source);
  if (items.length > 0) return known([...items], 'estimated', source);
  return unknown(state === 'open' ? 'notAsked' : state === 'some' ? 'notReadable' : state);
}

/** Asked folder by folder, the list is whole when every folder has been looked through. */
function largestState(reading: Reading): Reading['largest']['state'] {
  const { largest, largestIn, listing, subject } = reading;
  if (largest.state !== 'open' || !subject.can.wants.includes('largestIn')) return largest.state;
  if (listing.size > 0 || largestIn.size > 0) return 'open';
  let state: 'all' | 'some' = reading.unlisted.size > 0 ? 'some' : 'all';
  for (const folder of reading.folders.values()) {
    if (folder.search || !folder.mail) continue;
    if (isOpen(folder.oldest) || isOpen(folder.items)) return 'open';
    if (!folder.items.known || (readsWhole(reading, folder) && !folder.oldest.known)) state = 'some';
  }
  return state;
}
