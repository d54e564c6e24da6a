import type { CheckId } from '../checks/check';
import { subjectKey } from '../facts/subject';
import type { Finding } from '../report/report';
import type { Slices } from '../slices';
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

/** Findings that are one thing to a person, the first to settle first. */
export type OpenThing = [Finding, ...Finding[]];

/**
 * What cannot be told, as things that a person counts: all that is open in one practice of one account, file or computer
 * is one thing, and so is all that a backup would settle. So the answer 'yes, there is a backup' opens no three new things
 * in the place of one. The order of the findings stays; the first of each thing is the one to settle first. Can be put
 * down in between.
 */
export function* openThingsInSlices(findings: readonly Finding[]): Slices<OpenThing[]> {
  const things = new Map<string, OpenThing>();
  for (const [at, finding] of findings.entries()) {
    yield at / findings.length;
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
