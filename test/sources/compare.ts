import type { Fact } from '../../src/core/facts/evidence';
import type { MailboxState } from '../../src/core/facts/mailbox';

export interface Comparison {
  /** Facts that are known and not what they should be. Must be empty whatever happens. */
  wrong: string[];
  /** Facts that the faultless reading knows and this one does not, with the reason. */
  lost: { what: string; reason: string }[];
}

/**
 * Holds a reading against the faultless one. Estimates may differ: they stand on other samples. A list that says
 * of itself that it is not whole may be shorter.
 */
export function compare(state: MailboxState, faultless: MailboxState): Comparison {
  const result: Comparison = { wrong: [], lost: [] };
  const fact = (what: string, seen: Fact<unknown>, right: Fact<unknown>): void => {
    if (!right.known) {
      if (seen.known) result.wrong.push(`${what} is known to be ${JSON.stringify(seen.value)}`);
    } else if (!seen.known) {
      result.lost.push({ what, reason: seen.reason });
    } else if (seen.evidence !== 'estimated' && right.evidence !== 'estimated' && !same(seen, right)) {
      result.wrong.push(`${what}: ${JSON.stringify(seen.value)}, truly ${JSON.stringify(right.value)}`);
    }
  };
  const byId = new Map(state.folders.map((folder) => [folder.id, folder]));
  for (const right of faultless.folders) {
    const seen = byId.get(right.id);
    if (!seen) {
      if (state.folderCount.known && state.folderCount.evidence === 'measured')
        result.wrong.push(`${right.name} is missing and nobody says so`);
      else
        result.lost.push({
          what: right.name,
          reason: state.folderCount.known ? 'gone' : state.folderCount.reason,
        });
      continue;
    }
    if (seen.parentId !== right.parentId || seen.search !== right.search || seen.hidden !== right.hidden) {
      result.wrong.push(`${right.name} is another folder`);
    }
    fact(`${right.name} items`, seen.items, right.items);
    fact(`${right.name} bytes`, seen.bytes, right.bytes);
    fact(`${right.name} oldest`, seen.oldest, right.oldest);
    right.older.forEach((older, at) => {
      const other = seen.older[at];
      if (!other) return;
      fact(`${right.name} items by age ${at}`, other.items, older.items);
      fact(`${right.name} bytes by age ${at}`, other.bytes, older.bytes);
    });
  }
  if (state.folders.length > faultless.folders.length) result.wrong.push('too many folders');
  for (const name of [
    'folderCount',
    'archiveMailbox',
    'rules',
    'licence',
    'purpose',
    'cloudStorage',
  ] as const) {
    if (name === 'rules' && !state.named.deleted.known) continue;
    fact(name, state[name], faultless[name]);
  }
  for (const name of ['inbox', 'sent', 'drafts', 'deleted'] as const) {
    fact(`named ${name}`, state.named[name], faultless.named[name]);
  }
  fact('recoverable', state.recoverable.bytes, faultless.recoverable.bytes);
  if (state.largest.known && faultless.largest.known) {
    const right = new Set(faultless.largest.value.map(({ id }) => id));
    const extra = state.largest.value.filter(({ id }) => !right.has(id));
    const short = state.largest.evidence === 'measured' && state.largest.value.length < right.size;
    if (extra.length > 0 || short) result.wrong.push('large items');
  } else {
    fact('largest', state.largest, faultless.largest);
  }
  if (!state.full.known && faultless.full.known)
    result.lost.push({ what: 'full', reason: state.full.reason });
  return result;
}

function same(a: Fact<unknown>, b: Fact<unknown>): boolean {
  return a.known && b.known && JSON.stringify(a.value) === JSON.stringify(b.value);
}
