import * as v from 'valibot';
import { CHECK_IDS, SEVERITIES, VERDICTS } from '../core/checks/check';
import type { EvidenceLine, Subject, WordValue } from '../core/checks/check';
import { EVIDENCE_LEVELS, FACT_NOTES, UNKNOWN_REASONS } from '../core/facts/evidence';
import { CLIENTS } from '../core/facts/snapshot';
import type { Client } from '../core/facts/snapshot';
import { FIX_IDS } from '../core/fixes/fix';
import { QUESTION_IDS } from '../core/questions/question';
import type { Answer } from '../core/questions/question';
import { WALK_STATES } from '../core/report/decisions';
import type { FindingState, Ignored, Receipt, Walk } from '../core/report/decisions';

/** Takes a schema that gives exactly T: one that refuses what the type allows would lose it at the next visit. */
function of<T>() {
  return <S extends v.GenericSchema<unknown, T>>(
    schema: S & ([T] extends [v.InferOutput<S>] ? unknown : 'refuses what the type allows'),
  ): S => schema;
}

/** No clock shows this year, and from the year 10000 on, ISO dates no longer sort as texts. */
const FAR_FUTURE = '9000';

/** Whether an ISO date or instant stands in the calendar and comes before the far future. */
function isRealDate(text: string): boolean {
  const time = Date.parse(text);
  // Written again: `Date.parse` takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text < FAR_FUTURE;
}

/** ISO instant as `Date.toISOString` writes it: dates are compared as text, so there is one way to write them. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check(isRealDate, 'no date'),
);

const subject = of<Subject>()(
  v.variant('type', [
    v.object({ type: v.picklist(['account', 'dataFile']), id: v.string() }),
    v.object({ type: v.literal('computer') }),
  ]),
);

const wordValue = of<WordValue>()(
  v.variant('unit', [
    v.object({ unit: v.picklist(['text', 'date', 'word']), value: v.string() }),
    v.object({ unit: v.picklist(['count', 'days', 'bytes', 'share']), value: v.number() }),
  ]),
);

const evidenceLine = of<EvidenceLine>()(
  v.union([
    v.object({
      label: v.string(),
      value: wordValue,
      level: v.picklist(EVIDENCE_LEVELS),
      source: v.string(),
      note: v.exactOptional(v.picklist(FACT_NOTES)),
    }),
    v.object({ label: v.string(), unknown: v.picklist(UNKNOWN_REASONS) }),
  ]),
);

const findingState = of<FindingState>()(
  v.object({
    verdict: v.picklist(VERDICTS),
    severity: v.nullable(v.picklist(SEVERITIES)),
    evidence: v.array(evidenceLine),
    at: v.string(),
  }),
);

/** An answer's ISO date: it is reckoned with and shown, so it is none of the texts that only look like one. */
const answeredDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.check(isRealDate, 'no date'));

/** A step of a guided fix is added or dropped freely, so its ids are any text. */
const stepIds = v.array(v.string());

export const answerSchema = of<Answer>()(
  v.object({
    question: v.picklist(QUESTION_IDS),
    subject,
    value: v.variant('kind', [
      v.object({ kind: v.picklist(['choice', 'text']), value: v.string() }),
      v.object({ kind: v.literal('date'), value: answeredDate }),
      v.object({ kind: v.picklist(['bytes', 'days']), value: v.number() }),
      v.object({ kind: v.literal('dontKnow') }),
    ]),
    answeredAt: instant,
  }),
);

export const ignoredSchema = of<Ignored>()(
  v.object({
    finding: v.string(),
    checkVersion: v.number(),
    reason: v.string(),
    at: v.string(),
  }),
);

export const walkSchema = of<Walk>()(
  v.object({
    finding: v.string(),
    check: v.picklist(CHECK_IDS),
    subject,
    fix: v.picklist(FIX_IDS),
    fixVersion: v.number(),
    client: v.picklist(CLIENTS),
    step: v.string(),
    done: stepIds,
    lookedDifferent: stepIds,
    state: v.picklist(WALK_STATES),
    startedAt: v.string(),
    before: findingState,
    about: v.string(),
    keepDays: v.exactOptional(v.nullable(v.number())),
  }),
);

export const receiptSchema = of<Receipt>()(
  v.object({
    finding: v.string(),
    check: v.picklist(CHECK_IDS),
    subject,
    fix: v.picklist(FIX_IDS),
    about: v.string(),
    startedAt: v.string(),
    provedAt: v.string(),
    before: findingState,
    after: findingState,
  }),
);

export const clientSchema = of<Client>()(v.picklist(CLIENTS));
