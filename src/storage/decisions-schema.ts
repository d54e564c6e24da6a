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

type SchemaOf<T> = v.GenericSchema<unknown, T>;

/** ISO instant as `Date.toISOString` writes it: dates are compared as text, so there is one way to write them. */
export const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

const subject: SchemaOf<Subject> = v.variant('type', [
  v.object({ type: v.picklist(['account', 'dataFile']), id: v.string() }),
  v.object({ type: v.literal('computer') }),
]);

const wordValue: SchemaOf<WordValue> = v.variant('unit', [
  v.object({ unit: v.picklist(['text', 'date', 'word']), value: v.string() }),
  v.object({ unit: v.picklist(['count', 'days', 'bytes', 'share']), value: v.number() }),
]);

const evidenceLine: SchemaOf<EvidenceLine> = v.union([
  v.object({
    label: v.string(),
    value: wordValue,
    level: v.picklist(EVIDENCE_LEVELS),
    source: v.string(),
    note: v.exactOptional(v.picklist(FACT_NOTES)),
  }),
  v.object({ label: v.string(), unknown: v.picklist(UNKNOWN_REASONS) }),
]);

const findingState: SchemaOf<FindingState> = v.object({
  verdict: v.picklist(VERDICTS),
  severity: v.nullable(v.picklist(SEVERITIES)),
  evidence: v.array(evidenceLine),
  at: v.string(),
});

/** A step of a guided fix is added or dropped freely, so its ids are any text. */
const stepIds = v.array(v.string());

export const answerSchema: SchemaOf<Answer> = v.object({
  question: v.picklist(QUESTION_IDS),
  subject,
  value: v.variant('kind', [
    v.object({ kind: v.picklist(['choice', 'date']), value: v.string() }),
    v.object({ kind: v.picklist(['bytes', 'days']), value: v.number() }),
    v.object({ kind: v.literal('dontKnow') }),
  ]),
  answeredAt: v.string(),
});

export const ignoredSchema: SchemaOf<Ignored> = v.object({
  finding: v.string(),
  checkVersion: v.number(),
  reason: v.string(),
  at: v.string(),
});

export const walkSchema: SchemaOf<Walk> = v.object({
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
});

export const receiptSchema: SchemaOf<Receipt> = v.object({
  finding: v.string(),
  check: v.picklist(CHECK_IDS),
  subject,
  fix: v.picklist(FIX_IDS),
  about: v.string(),
  startedAt: v.string(),
  provedAt: v.string(),
  before: findingState,
  after: findingState,
});

export const clientSchema: SchemaOf<Client> = v.picklist(CLIENTS);
