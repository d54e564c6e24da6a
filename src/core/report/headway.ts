import { subjectKeyIn } from '../facts/subject';
import type { Receipt } from './decisions';
import type { Finding } from './report';
import { restsOnWords } from './walk';

/** How far the person has come; `all` is what is done, what is told, and what is still to be fixed. */
interface Headway {
  done: number;
  /** Ended by the person's word alone, which proves nothing; not among the `done`. */
  told: number;
  all: number;
}

/**
 * Counts problems that a fix has ended and that have not come back, of these and the `things` still to do. One fix may
 * end several: each counts, so that the whole does not shrink under the person's hands. What fails now is never done,
 * also where it is no thing of its own or the person left it. What a fix was not begun for is done only if it was seen
 * in order at its end, or went with the account that it was about, and is in order or gone now.
 */
export function headway(
  things: readonly Pick<Finding, 'key'>[],
  findings: readonly Pick<Finding, 'key' | 'verdict' | 'evidence'>[],
  receipts: readonly Pick<Receipt, 'finding' | 'alongside' | 'rests'>[],
): Headway {
  // Of thousands of findings, those alone that a fix was about.
  const fixed = new Set(receipts.flatMap(({ finding, alongside = [] }) => [finding, ...alongside]));
  const about = fixed.size === 0 ? [] : findings.filter(({ key }) => fixed.has(key));
  const nowOf = new Map(about.map((finding) => [finding.key, finding]));
  const isProvedOf = new Map<string, boolean>();
  const note = (key: string, isProved: boolean) =>
    isProvedOf.set(key, isProved || isProvedOf.get(key) === true);
  for (const { finding, alongside = [], rests } of receipts) {
    if (nowOf.get(finding)?.verdict !== 'fail') note(finding, rests !== 'told');
    for (const key of alongside) {
      const now = nowOf.get(key);
      // What is gone of another thing says nothing of how that ended.
      if (!now && subjectKeyIn(key) === subjectKeyIn(finding)) note(key, rests !== 'told');
      else if (now?.verdict === 'pass') note(key, !restsOnWords(now.evidence[0]));
    }
  }
  const done = [...isProvedOf.values()].filter(Boolean).length;
  return { done, told: isProvedOf.size - done, all: isProvedOf.size + things.length };
}
