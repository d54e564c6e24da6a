import { isOfMove } from '../checks/shared/moves';
import { accountSpokenOf } from '../facts/accounts';
import { evidenceRank } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { findingKey, subjectKey, subjectKeyIn } from '../facts/subject';
import type { Fix, Holding } from '../fixes/fix';
import { stepsOf } from '../fixes/steps-for';
import { daysOf } from '../keep-window/server-space';
import type { Home } from '../walks/home';
import type { FindingState, Receipt, Walk } from './decisions';
import type { Finding, Report } from './report';
import { HOUR_MS } from '../facts/units';

/** What a finding is at this moment, as kept with walks and receipts. `at` is an ISO instant. */
export function stateOf(finding: Finding, at: string): FindingState {
  return { verdict: finding.verdict, severity: finding.severity, evidence: finding.evidence, at };
}

/** Where a walk is done, and what is known there. */
export interface WalkAt {
  home: Home;
  holding: Holding | null;
  /** Row of the table of providers; null: not known. */
  provider: string | null;
}

/**
 * Begins a walk at its first step. `about` is the name of the account or file; `now` an ISO instant; `keepDays` how
 * long copies are to stay on the server, where the person chose that before (null: with no end). A home that cannot do
 * the fix has no step: the walk says why and where else.
 */
export function startWalk(
  finding: Finding,
  fix: Fix,
  { home, holding, provider }: WalkAt,
  about: string,
  now: string,
  keepDays?: number | null,
): Walk {
  const chosen = keepDays === undefined ? {} : { keepDays };
  const at = {
    client: home,
    ...(holding !== null && { holding }),
    ...(provider !== null && { provider }),
    ...chosen,
  };
  return {
    finding: finding.key,
    check: finding.check,
    subject: finding.subject,
    fix: fix.id,
    fixVersion: fix.version,
    ...at,
    step: stepsOf(at, fix)[0]?.step.id ?? '',
    done: [],
    lookedDifferent: [],
    state: 'walking',
    startedAt: now,
    before: stateOf(finding, now),
    about,
  };
}

/** Marks the step now shown as done and moves to the next one; stays on the last. */
export function completeStep(walk: Walk, fix: Fix): Walk {
  const ids = stepsOf(walk, fix).map(({ step }) => step.id);
  const next = ids[ids.indexOf(walk.step) + 1] ?? walk.step;
  return { ...walk, step: next, done: [...new Set([...walk.done, walk.step])], state: 'walking' };
}

/** Moves one step back; stays on the first. What was done stays done. */
export function stepBack(walk: Walk, fix: Fix): Walk {
  const ids = stepsOf(walk, fix).map(({ step }) => step.id);
  return { ...walk, step: ids[ids.indexOf(walk.step) - 1] ?? walk.step, state: 'walking' };
}

/** Notes that the person's screen did not look as the step says. */
export function markDifferent(walk: Walk): Walk {
  return { ...walk, lookedDifferent: [...new Set([...walk.lookedDifferent, walk.step])] };
}

/** Shows the walk for another home, at the same step or the nearest one before it. */
export function changeClient(walk: Walk, fix: Fix, client: Home): Walk {
  const all = fix.steps.map((step) => step.id);
  const ids = stepsOf({ ...walk, client }, fix).map(({ step }) => step.id);
  const reached = all.indexOf(walk.step);
  const step = ids.findLast((id) => all.indexOf(id) <= reached) ?? ids[0] ?? walk.step;
  return { ...walk, client, step };
}

/** A fix whose step ids changed under a stored walk: back to the first step that is not done. */
export function resume(walk: Walk, fix: Fix): Walk {
  const ids = stepsOf(walk, fix).map(({ step }) => step.id);
  if (ids.includes(walk.step)) return walk;
  return {
    ...walk,
    step: ids.find((id) => !walk.done.includes(id)) ?? ids.at(-1) ?? walk.step,
    fixVersion: fix.version,
  };
}

/** Why a second look did not prove the fix. */
export const NOT_PROVED_REASONS = [
  'stillThere',
  'settling',
  'cannotTell',
  'weakerEvidence',
  'otherSetting',
  'notSeenAgain',
  'sameInspection',
] as const;
export type NotProvedReason = (typeof NOT_PROVED_REASONS)[number];

export type Reinspected =
  { walk: Walk; receipt: Receipt; reason: null } | { walk: Walk; receipt: null; reason: NotProvedReason };

/**
 * Looks at the finding again in a report made after the walk began. A fix is proved only when the check passes
 * on evidence at least as strong as what showed the problem, in an inspection that is newer than that, and when that is
 * more than the person's word: their word is told, whatever showed the problem. Where nothing was wrong and the person
 * chose another setting, it is that setting that has to be seen.
 */
export function reinspect(walk: Walk, fix: Fix, snapshot: Snapshot, report: Report): Reinspected {
  const finding = report.findings.find((candidate) => candidate.key === walk.finding);
  const notProved = (reason: NotProvedReason): Reinspected => ({
    walk: { ...walk, state: isDone(walk) && reason === 'stillThere' ? 'cameBack' : 'notProved' },
    receipt: null,
    reason,
  });
  if (!finding) return notProved('notSeenAgain');
  if (snapshot.takenAt <= walk.before.at) return notProved('sameInspection');
  switch (finding.verdict) {
    case 'fail':
      if (!isDone(walk) && isSettling(walk, fix, snapshot.takenAt)) {
        return { walk: { ...walk, state: 'settling' }, receipt: null, reason: 'settling' };
      }
      return notProved('stillThere');
    case 'cantTell':
      return notProved('cannotTell');
    case 'pass': {
      if (isWeaker(finding.evidence, walk.before.evidence)) return notProved('weakerEvidence');
      if (walk.before.verdict === 'pass' && !isSetAsChosen(walk, snapshot)) return notProved('otherSetting');
      const after = stateOf(finding, snapshot.takenAt);
      const told = restsOnWords(after.evidence[0]);
      // A word given within minutes cannot tell how something ended that takes hours. A size read anew can: it is counted.
      if (told && !isSize(after.evidence[0]) && isSettling(walk, fix, snapshot.takenAt)) {
        return { walk: { ...walk, state: 'settling' }, receipt: null, reason: 'settling' };
      }
      const inOrder = new Set(
        report.findings.flatMap(({ key, verdict }) => (verdict === 'pass' ? [key] : [])),
      );
      const found = new Set(report.findings.map(({ key }) => key));
      const alongside = (walk.beside ?? []).filter(
        (key) =>
          inOrder.has(key) ||
          (!found.has(key) && isGoneWith(key, walk, snapshot) && !goesOn(key, walk, snapshot, report)),
      );
      const receipt: Receipt = {
        finding: walk.finding,
        check: walk.check,
        subject: walk.subject,
        fix: walk.fix,
        about: walk.about,
        startedAt: walk.startedAt,
        provedAt: snapshot.takenAt,
        before: walk.before,
        after,
        ...(told && { rests: 'told' }),
        ...(alongside.length > 0 && { alongside }),
      };
      return { walk: { ...walk, state: told ? 'told' : 'proved' }, receipt, reason: null };
    }
  }
}

/** Whether a finding was about the account that the walk has ended, and that is set up no longer. */
function isGoneWith(key: string, { subject }: Walk, { accounts }: Snapshot): boolean {
  return (
    subject.type === 'account' &&
    subjectKeyIn(key) === subjectKey(subject) &&
    !accounts.some(({ id }) => id === subject.id)
  );
}

/** Whether the same is wrong, or not known, of an account that has taken the place of the one that a move has ended. */
function goesOn(
  key: string,
  { subject }: Walk,
  { accounts, moves = [] }: Snapshot,
  { findings }: Report,
): boolean {
  const move = moves.find(({ account }) => subject.type === 'account' && account === subject.id);
  if (!move) return false;
  const heirs = new Set(accounts.flatMap((account) => (isOfMove(move, account) ? [account.id] : [])));
  return findings.some(
    ({ check, subject: of, verdict }) =>
      verdict !== 'pass' && of.type === 'account' && heirs.has(of.id) && key === findingKey(check, subject),
  );
}

/** Whether the walk has come to its end, by proof or by the person's word. */
export function isDone({ state }: Walk): boolean {
  return state === 'proved' || state === 'told';
}

/** Walks whose fix was done once and whose finding fails again in this report. */
export function walksThatCameBack(walks: readonly Walk[], report: Report): Walk[] {
  return walks
    .filter(isDone)
    .filter((walk) =>
      report.findings.some((finding) => finding.key === walk.finding && finding.verdict === 'fail'),
    )
    .map((walk) => ({ ...walk, state: 'cameBack' }));
}

/** Whether copies stay on the server for as long as the person chose. */
function isSetAsChosen({ keepDays, subject }: Walk, snapshot: Snapshot): boolean {
  return keepDays === undefined || keepDaysOf(subject, snapshot) === keepDays;
}

/** Days for which an account's copies stay on the server; null: with no end; undefined: nobody knows. */
export function keepDaysOf(
  subject: Walk['subject'],
  { accounts }: Pick<Snapshot, 'accounts'>,
): number | null | undefined {
  const account = accountSpokenOf(accounts, subject);
  return account?.serverCopy.known === true ? daysOf(account.serverCopy.value) : undefined;
}

/** Whether the server may still be counting: the walk went through its steps not longer ago than that takes. */
function isSettling(walk: Walk, fix: Fix, takenAt: string): boolean {
  if (fix.settlesHours === undefined) return false;
  return Date.parse(takenAt) - Date.parse(walk.startedAt) < fix.settlesHours * HOUR_MS;
}

function isSize(line: FindingState['evidence'][number] | undefined): boolean {
  return line !== undefined && 'value' in line && line.value.unit === 'bytes';
}

/** Whether what decided is the person's word, or follows from it. */
export function restsOnWords(line: FindingState['evidence'][number] | undefined): boolean {
  if (!line || !('level' in line)) return true;
  switch (line.level) {
    case 'measured':
    case 'imported':
    case 'policy':
      return false;
    case 'told':
    case 'estimated':
    case 'inferred':
      return true;
  }
}

/** What a share of space is reckoned against, whichever way it is known. */
const LIMITS_OF_SPACE: readonly string[] = [
  'quotaLimit',
  'limitServer',
  'limitPolicy',
  'limitPlan',
  'limitTold',
];
/** Said by the server outright: sizes that leave room do not take it back. */
const SAID_OUTRIGHT = 'mailboxFull';

/**
 * The first line of evidence is the one that decided; it is compared with the same line of the other look, where that
 * has one. Where a limit decided with it, that has to be known as surely, too.
 */
function isWeaker(after: FindingState['evidence'], before: FindingState['evidence']): boolean {
  const [decided] = before;
  const same = after.find(({ label }) => label === decided?.label);
  if (decided?.label === SAID_OUTRIGHT && !same) return true;
  const limit = (lines: FindingState['evidence']) =>
    lines.find(({ label }) => LIMITS_OF_SPACE.includes(label));
  const [now, then] = [limit(after), limit(before)];
  if (now && then && rankOf(now) > rankOf(then)) return true;
  return rankOf(same ?? after[0]) > rankOf(decided);
}

function rankOf(line: FindingState['evidence'][number] | undefined): number {
  return line && 'level' in line ? evidenceRank(line.level) : Number.POSITIVE_INFINITY;
}
