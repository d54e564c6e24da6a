import type { MailboxState } from '../../src/core/facts/mailbox';
import { countedFolders } from '../../src/core/facts/mailbox-sums';
import { trueAges, type GeneratedMailbox } from '../services/mailbox';

/** What differs between a reading and the truth, in words; empty when every number is right to the byte. */
export function differences(state: MailboxState, mailbox: GeneratedMailbox): string[] {
  const wrong: string[] = [];
  const counted = countedFolders(state);
  const truth = mailbox.folders.filter((folder) => !folder.search);
  const byId = new Map(counted.map((folder) => [folder.id, folder]));
  if (counted.length !== truth.length) wrong.push(`${counted.length} folders, truly ${truth.length}`);
  for (const folder of truth) {
    const seen = byId.get(folder.id);
    if (!seen) {
      wrong.push(`${folder.name} is missing`);
      continue;
    }
    const compare = (what: string, fact: typeof seen.items, value: number): void => {
      if (!fact.known) wrong.push(`${folder.name}: ${what} unknown (${fact.reason})`);
      else if (fact.value !== value && fact.evidence !== 'estimated') {
        wrong.push(`${folder.name}: ${what} ${fact.value}, truly ${value}`);
      }
    };
    if (seen.hidden !== folder.hidden) wrong.push(`${folder.name}: hidden ${String(seen.hidden)}`);
    compare('items', seen.items, folder.items.count);
    compare('bytes', seen.bytes, folder.items.bytes);
    if (folder.itemClass !== 'IPF.Note') continue;
    trueAges(folder, Date.parse(state.takenAt), state.ageLimits).forEach((age, at) => {
      const older = seen.older[at];
      if (!older) wrong.push(`${folder.name}: no age ${at}`);
      else {
        compare(`items older than ${state.ageLimits[at] ?? '?'} d`, older.items, age.items);
        compare(`bytes older than ${state.ageLimits[at] ?? '?'} d`, older.bytes, age.bytes);
      }
    });
    const first = folder.items.count > 0 ? new Date(folder.items.item(0).received).toISOString() : null;
    const oldest = seen.oldest.known ? seen.oldest.value : seen.oldest.reason;
    if ((oldest && Date.parse(oldest)) !== (first && Date.parse(first))) {
      wrong.push(`${folder.name}: oldest ${String(oldest)}, truly ${String(first)}`);
    }
  }
  return wrong;
}
