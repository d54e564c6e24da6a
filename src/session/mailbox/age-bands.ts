import { evidenceRank, type Evidence } from '../../core/facts/evidence';
import { countedFolders, foldersIn } from '../../core/facts/mailbox-sums';
import type { MailboxState } from '../../core/facts/mailbox';

/** Mail of one range of ages. */
export interface AgeBand {
  /** Days; the band begins here. */
  from: number;
  /** Days; null: no end. */
  to: number | null;
  items: number;
  bytes: number;
}

/** How old the mail is. Bands, youngest first, over the folders of which everything is known. */
export interface Ages {
  bands: AgeBand[];
  /** The weakest evidence that a band rests on. */
  evidence: Evidence;
  /** Folders that are in the bands, and those that are not because something is not known. */
  folders: number;
  missing: number;
}

/**
 * Mail by age. A folder counts when its size and all its ages are known, so that the bands always belong to the
 * same mail; calendars and contacts have no such age.
 */
export function ageBands(mailbox: MailboxState): Ages {
  const edges = [0, ...mailbox.ageLimits];
  const bands = edges.map((from, at): AgeBand => ({ from, to: edges[at + 1] ?? null, items: 0, bytes: 0 }));
  const ages: Ages = { bands, evidence: 'measured', folders: 0, missing: 0 };
  for (const folder of countedFolders(mailbox)) {
    if (!folder.mail) continue;
    const steps = [{ items: folder.items, bytes: folder.bytes }, ...folder.older];
    const known = steps.flatMap(({ items, bytes }) =>
      items.known && bytes.known ? [{ items: items.value, bytes: bytes.value }] : [],
    );
    if (known.length < steps.length) {
      ages.missing += foldersIn([folder]);
      continue;
    }
    ages.folders += foldersIn([folder]);
    for (const fact of steps.flatMap(({ items, bytes }) => [items, bytes])) {
      if (fact.known && evidenceRank(fact.evidence) > evidenceRank(ages.evidence))
        ages.evidence = fact.evidence;
    }
    for (const [at, band] of bands.entries()) {
      const [from, to] = [known[at], known[at + 1]];
      band.items += (from?.items ?? 0) - (to?.items ?? 0);
      band.bytes += (from?.bytes ?? 0) - (to?.bytes ?? 0);
    }
  }
  return ages;
}
