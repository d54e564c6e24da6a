import type { Settles } from '../checks/check';
import { addDays } from '../days';
import type { Snapshot } from '../facts/snapshot';
import { subjectKey, type EvidenceLine, type Subject } from '../facts/subject';
import { LIMITS } from '../limits';
import type { QuestionId } from '../questions/question';
import type { Finding, Report } from '../report/report';
import type { Practice, PracticeEntry, PracticeReason, PracticeState, PracticeSubject } from './practice';

/** Days until something that is in order is looked at again. */
const AGAIN_AFTER: Record<Practice, number> = {
  serverCopy: 180,
  backup: LIMITS.backupStaleDays.value,
  storage: 90,
  security: 365,
  organisation: 180,
  encryption: 365,
  maintenance: 90,
  plannedDeletion: 365,
  team: 365,
};

/** What the person is asked where nothing else tells. */
const ASKED: Record<Practice, QuestionId> = {
  serverCopy: 'mailVanishesFromWebmail',
  backup: 'backupExists',
  storage: 'quotaUsed',
  security: 'twoStep',
  organisation: 'mailSorted',
  encryption: 'diskEncrypted',
  maintenance: 'maintainedOn',
  plannedDeletion: 'serverDeletes',
  team: 'teamUse',
};

/** What is judged, and on which day (ISO date). */
export interface Input {
  snapshot: Snapshot;
  report: Pick<Report, 'findings'>;
  today: string;
}

/** The state of a practice, as far as the findings that feed it tell; the worst finding first. */
export function entry(
  practice: Practice,
  subject: PracticeSubject,
  found: readonly Finding[],
  reason: PracticeReason | null,
  { today, snapshot }: Input,
): PracticeEntry {
  const [worst] = found;
  const applies = reason === null || worst?.verdict === 'fail';
  const state = applies ? stateOf(worst) : 'doesNotApply';
  const since =
    (practice === 'backup' ? lastBackup(worst) : undefined) ?? dayOf(worst?.evidence[0], snapshot);
  const now = judged(state, practice, today, since);
  // What was in order and is due again is asked again.
  const asks = state === 'notKnown' || (state === 'inOrder' && now.state === 'due');
  return {
    practice,
    subject,
    reason: applies ? null : reason,
    evidence: worst?.evidence ?? [],
    findings: found.filter(({ verdict }) => verdict === worst?.verdict).map(({ key }) => key),
    settledBy: asks ? settles(practice, subject, found) : [],
    ...now,
  };
}

/** ISO date of what a line rests on; undefined: nothing is known of it. */
export function dayOf(line: EvidenceLine | undefined, { sources }: Snapshot): string | undefined {
  const source = line !== undefined && 'source' in line ? line.source : undefined;
  return sources.find(({ id }) => id === source)?.readAt.slice(0, 10);
}

/** The day of the backup that the finding speaks of: the next one is due so many days after it. */
function lastBackup(finding: Finding | undefined): string | undefined {
  const [on] = (finding?.verdict === 'pass' ? finding.evidence : []).flatMap((one) =>
    one.label === 'backupLastOn' && 'value' in one && one.value.unit === 'date' ? [one.value.value] : [],
  );
  return on;
}

/** Findings come worst first, so the first of them decides. */
function stateOf(worst: Finding | undefined): PracticeState {
  switch (worst?.verdict) {
    case undefined:
    case 'cantTell':
      return 'notKnown';
    case 'fail':
      return worst.severity === 'minor' ? 'due' : 'atRisk';
    case 'pass':
      return 'inOrder';
  }
}

/** Every question comes with what it is asked about: a practice has no account of its own. */
export function settles(practice: Practice, subject: PracticeSubject, found: readonly Finding[]): Settles[] {
  const all = found.flatMap((finding) =>
    finding.settledBy.map((one) => (one.by === 'question' ? { about: finding.subject, ...one } : one)),
  );
  if (all.length === 1) return all;
  if (all.length > 0) return [...new Map(all.map((one) => [settlesKey(one), one])).values()];
  const account = subject.type === 'computer' ? undefined : subject.accounts[0];
  const about: Subject = account === undefined ? { type: 'computer' } : { type: 'account', id: account };
  const asks: Settles = { by: 'question', question: ASKED[practice], about };
  return practice === 'organisation' ? [asks, { by: 'mailServer' }] : [asks];
}

/** The same for what settles the same. */
function settlesKey(settles: Settles): string {
  if (settles.by !== 'question') return settles.by;
  const { question, about } = settles;
  return about === undefined ? question : `${question} ${about.type} ${subjectKey(about)}`;
}

/** `since`: the day of what it rests on, from which the next look counts. What nobody looked at for so long is due. */
export function judged(
  state: PracticeState,
  practice: Practice,
  today: string,
  since: string = today,
): Pick<PracticeEntry, 'state' | 'nextOn'> {
  switch (state) {
    case 'atRisk':
    case 'due':
      return { state, nextOn: today };
    case 'inOrder': {
      const nextOn = addDays(since, AGAIN_AFTER[practice]);
      return nextOn <= today ? { state: 'due', nextOn: today } : { state, nextOn };
    }
    case 'notKnown':
    case 'doesNotApply':
      return { state, nextOn: null };
  }
}

/** Open as long as the person has not said this one thing, unless something is wrong already. */
export function unlessAtRisk(
  made: PracticeEntry,
  open: EvidenceLine,
  question: QuestionId,
  asked: Subject = { type: 'computer' },
): PracticeEntry {
  if (made.state === 'atRisk' || made.state === 'due') return made;
  return {
    ...made,
    state: 'notKnown',
    nextOn: null,
    evidence: [open, ...made.evidence],
    settledBy: [
      { by: 'question', question, about: asked },
      ...made.settledBy.filter(({ by }) => by === 'question'),
    ],
  };
}

/** What goes with what has to be asked anyway. */
export function alsoAsk(
  made: PracticeEntry,
  question: QuestionId,
  about: Subject = { type: 'computer' },
): PracticeEntry {
  return made.state === 'notKnown'
    ? { ...made, settledBy: [...made.settledBy, { by: 'question', question, about }] }
    : made;
}
