import type { CheckId } from '../checks/check';
import { subjectKey } from '../facts/subject';
import type { Finding } from '../report/report';
import { FED_BY, SIGN_IN } from './fed-by';
import type { Practice } from './practice';

/** The practice that a check feeds; null: it speaks of something else. */
export function practiceOf(check: CheckId): Practice | null {
  return PRACTICES.get(check) ?? null;
}

const FED = Object.entries(FED_BY) as [Practice, readonly CheckId[]][];
/** A check that feeds several counts for the first. */
const PRACTICES: ReadonlyMap<CheckId, Practice> = new Map(
  [...FED.toReversed(), ['security', SIGN_IN] as const].flatMap(([practice, checks]) =>
    checks.map((check): [CheckId, Practice] => [check, practice]),
  ),
);

/**
 * What cannot be told, as things that a person counts: all that is open in one practice of one account, file or computer
 * is one thing, and so is all that a backup would settle. So the answer 'yes, there is a backup' opens no three new things in the place of one. The order of the
 * findings stays; the first of each thing is the one to settle first.
 */
export function openThings(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const things = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    if (finding.verdict !== 'cantTell') continue;
    const { check, fix, subject } = finding;
    const practice = fix === 'back-up-mail' ? 'backup' : practiceOf(check);
    const key = `${practice ?? check} ${subjectKey(subject)}`;
    const thing = things.get(key);
    if (thing) thing.push(finding);
    else things.set(key, [finding]);
  }
  return [...things.values()];
}
