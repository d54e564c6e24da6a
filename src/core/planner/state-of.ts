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
import { foldersMissing, listGap, listIsSure } from './list-gap';
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
  const gap = listGap(reading);
  return {
    id: subject.id,
    address: subject.address,
    service: subject.service,
    source: subject.source,
    takenAt: subject.takenAt,
    ageLimits: [...subject.ageLimits],
    folders: foldersOf(reading, close),
    folderCount: close(folderCount(reading, gap)),
    ...READING_FACTS.mapFacts(facts, close),
    largest: close(largest(reading, gap)),
    rules: close(rules(reading)),
    full: close(full(reading)),
    retention: close(
      reading.retention.looked > 0
        ? known({ ...reading.retention }, 'measured', subject.source)
        : unknown('notAsked'),
    ),
    problems: problems(reading),
  };
}

function foldersOf(reading: Reading, close: FactMapper): MailFolder[] {
  const top = ({ parentId }: MailFolder) => parentId !== null && !reading.folders.has(parentId);
  return [...reading.folders.values()].map((folder) => {
    const closed = MAIL_FOLDER.mapFacts(folder, close);
    return top(folder) ? { ...closed, parentId: null } : closed;
  });
}

/** Known only when the list is whole, and measured only when that was held against something else. */
function folderCount(reading: Reading, gap: UnknownReason | null): Fact<number> {
  if (gap !== null) return unknown(gap);
  return known(reading.folders.size, listIsSure(reading) ? 'measured' : 'estimated', reading.subject.source);
}

function problems(reading: Reading): MailboxState['problems'] {
  const noted = [...reading.problems].map(([problem, times]) => ({ problem, times }));
  return foldersMissing(reading) ? [...noted, { problem: 'foldersMissing', times: 1 }] : noted;
}

/**
 * The server's own word on whether the mailbox is full. Without one, a question that was turned away for it hints at
 * it, and no more: accounts that work otherwise have been turned away so
 * (github.com/microsoftgraph/microsoft-graph-docs/issues/2927).
 */
function full({ facts, quotaRefused, subject }: Reading): Fact<boolean> {
  return facts.full.known || !quotaRefused ? facts.full : known(true, 'inferred', subject.source);
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
  return { ...facts.rules, value, note: 'inboxRulesOnly' };
}

/** Measured only where every folder is listed: large items may lie in one that is not. */
function largest(reading: Reading, gap: UnknownReason | null): Fact<LargeItem[]> {
  const { items } = reading.largest;
  const { source } = reading.subject;
  const state = largestState(reading, gap);
  if (state === 'all' && gap === null && listIsSure(reading)) {
    return known([...items], 'measured', source);
  }
  if (items.length > 0) return known([...items], 'estimated', source);
  if (state === 'open' || gap === 'notAsked') return unknown('notAsked');
  return unknown(state === 'some' || state === 'all' ? (gap ?? 'notReadable') : state);
}

/** Asked folder by folder, the list is whole when every folder has been looked through. */
function largestState(reading: Reading, gap: UnknownReason | null): Reading['largest']['state'] {
  const { largest, listing, lookedThrough, subject } = reading;
  if (largest.state !== 'open' || !subject.can.wants.includes('largestIn')) return largest.state;
  if (listing.size > 0) return 'open';
  let state: 'all' | 'some' = gap === null ? 'all' : 'some';
  for (const folder of reading.folders.values()) {
    if (folder.search || !folder.mail || lookedThrough.has(folder.id)) continue;
    if (isOpen(folder.items)) return 'open';
    if (folder.items.known && folder.items.value === 0) continue;
    const given = !folder.items.known || (readsWhole(reading, folder) && !isOpen(folder.oldest));
    if (!given) return 'open';
    state = 'some';
  }
  return state;
}
