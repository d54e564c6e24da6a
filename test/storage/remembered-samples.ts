import fc from 'fast-check';
import { CHECK_IDS, SEVERITIES, VERDICTS } from '../../src/core/checks/check';
import type { EvidenceLine, Subject, WordValue } from '../../src/core/facts/subject';
import { blankAccount } from '../../src/core/facts/blank';
import { EVIDENCE_LEVELS, FACT_NOTES, known, unknown, UNKNOWN_REASONS } from '../../src/core/facts/evidence';
import { CLIENTS } from '../../src/core/facts/snapshot';
import type { Snapshot } from '../../src/core/facts/snapshot';
import type { MailboxVisits } from '../../src/core/facts/visit';
import { FIX_IDS } from '../../src/core/fixes/fix';
import { QUESTION_IDS } from '../../src/core/questions/question';
import type { Answer, AnswerValue } from '../../src/core/questions/question';
import { WALK_STATES } from '../../src/core/report/decisions';
import type {
  FindingState,
  Growth,
  Ignored,
  LeftOut,
  Receipt,
  Remembered,
  Walk,
} from '../../src/core/report/decisions';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import { takeIn, type KeptSource } from '../../src/core/report/kept-source';
import { sourcesOfSnapshot } from '../../src/core/report/sources-of-snapshot';

/** Nothing remembered. */
export function blank(): Remembered {
  return { ...nothingRemembered(), savedAt: new Date(0).toISOString() };
}

export function snapshotWith(names: readonly string[]): Snapshot {
  return {
    version: 2,
    takenAt: '2026-11-20T10:00:00.000Z',
    sources: [
      { id: 'export', kind: 'profileExport', name: 'outlook.reg', readAt: '2026-11-20T10:00:00.000Z' },
    ],
    client: known('classicWindows', 'told', 'export'),
    device: { diskEncrypted: unknown('notAsked') },
    accounts: names.map((name, index) => ({
      ...blankAccount(`account|pop3|${index}`, name),
      kind: known('pop3', 'imported', 'export'),
    })),
    dataFiles: [],
    mailboxes: [],
    gaps: [],
  };
}

/** One look at a profile with accounts of these names. */
export function looksWith(names: readonly string[]): KeptSource[] {
  return takeIn([], sourcesOfSnapshot(snapshotWith(names)), '2026-11-20T10:00:00.000Z');
}

const minutes = fc.integer({ min: 0, max: 100_000 });
/** Instants close enough together for collisions. */
export const instants = minutes.map((minute) =>
  new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString(),
);
const subjects: fc.Arbitrary<Subject> = fc.oneof(
  // No account has the id of a data file.
  fc.record({ type: fc.constant('account' as const), id: fc.constantFrom('a', 'b', 'ü|"\'x') }),
  fc.record({ type: fc.constant('dataFile' as const), id: fc.constantFrom('file a', 'file ü|"\'x') }),
  fc.constant<Subject>({ type: 'computer' }),
);
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('Date(5)', '\u204d', '"\'\\'),
);
const wordValues: fc.Arbitrary<WordValue> = fc.oneof(
  fc.record({ unit: fc.constantFrom('text', 'date', 'word'), value: texts }),
  fc.record({ unit: fc.constantFrom('count', 'days', 'bytes', 'share'), value: fc.nat() }),
);
const evidenceLines: fc.Arbitrary<EvidenceLine> = fc.oneof(
  fc.record(
    {
      label: texts,
      value: wordValues,
      level: fc.constantFrom(...EVIDENCE_LEVELS),
      source: texts,
      note: fc.constantFrom(...FACT_NOTES),
    },
    { requiredKeys: ['label', 'value', 'level', 'source'] },
  ),
  fc.record({ label: texts, unknown: fc.constantFrom(...UNKNOWN_REASONS) }),
);
const states: fc.Arbitrary<FindingState> = fc.record({
  verdict: fc.constantFrom(...VERDICTS),
  severity: fc.option(fc.constantFrom(...SEVERITIES)),
  evidence: fc.array(evidenceLines, { maxLength: 2 }),
  at: instants,
});
const findings = fc.constantFrom('backup-missing:a', 'backup-missing:b', 'quota-near:a');
const answerValues: fc.Arbitrary<AnswerValue> = fc.oneof(
  fc.record({ kind: fc.constantFrom('choice', 'text'), value: texts }),
  fc.record({ kind: fc.constant('date' as const), value: instants.map((instant) => instant.slice(0, 10)) }),
  fc.record({ kind: fc.constantFrom('bytes', 'days'), value: fc.nat() }),
  fc.constant<AnswerValue>({ kind: 'dontKnow' }),
);
const answers: fc.Arbitrary<Answer> = fc.record({
  question: fc.constantFrom(...QUESTION_IDS.slice(0, 3)),
  subject: subjects,
  value: answerValues,
  answeredAt: instants,
});
const ignored: fc.Arbitrary<Ignored> = fc.record({
  finding: findings,
  checkVersion: fc.integer({ min: 1, max: 3 }),
  reason: texts,
  at: instants,
});
const walk: fc.Arbitrary<Walk> = fc.record({
  finding: findings,
  check: fc.constantFrom(...CHECK_IDS),
  subject: subjects,
  fix: fc.constantFrom(...FIX_IDS),
  fixVersion: fc.integer({ min: 1, max: 3 }),
  client: fc.constantFrom(...CLIENTS),
  step: texts,
  done: fc.array(texts, { maxLength: 3 }),
  lookedDifferent: fc.array(texts, { maxLength: 2 }),
  state: fc.constantFrom(...WALK_STATES),
  startedAt: instants,
  before: states,
  about: texts,
});
const walks: fc.Arbitrary<Walk> = fc.oneof(
  walk,
  // As chosen on the dial; null: with no end.
  fc.tuple(walk, fc.option(fc.nat())).map(([one, keepDays]) => ({ ...one, keepDays })),
  // As read off in webmail.
  fc
    .tuple(walk, fc.array(fc.record({ folder: texts, items: fc.nat() }), { maxLength: 3 }))
    .map(([one, counts]) => ({ ...one, counts })),
);
const receipts: fc.Arbitrary<Receipt> = fc.record({
  finding: findings,
  check: fc.constantFrom(...CHECK_IDS),
  subject: subjects,
  fix: fc.constantFrom(...FIX_IDS),
  about: texts,
  startedAt: instants,
  provedAt: instants,
  before: states,
  after: states,
});

const visits: fc.Arbitrary<MailboxVisits> = fc.record({
  mailbox: fc.constantFrom('a', 'b', 'ü|"\'x'),
  visits: fc.array(fc.record({ at: instants, bytes: fc.nat() }), { maxLength: 3 }),
});

const growths: fc.Arbitrary<Growth> = fc.record({
  account: fc.constantFrom('a', 'b'),
  on: fc.constant('2026-01-01'),
  fromDays: fc.nat(),
});
const leftOut: fc.Arbitrary<LeftOut> = fc.record({
  account: fc.constantFrom('a', 'b'),
  accounts: fc.array(texts, { maxLength: 2 }),
  mailboxes: fc.array(texts, { maxLength: 2 }),
  at: instants,
});

/** Anything that the types allow, with each item once. */
export const rememberedArbitrary: fc.Arbitrary<Remembered> = fc.record({
  version: fc.constant(1 as const),
  savedAt: instants,
  sources: fc.array(texts, { maxLength: 3 }).map(looksWith),
  snapshot: fc.constant(null),
  answers: fc.uniqueArray(answers, {
    maxLength: 4,
    selector: ({ question, subject }) => `${question} ${JSON.stringify(subject)}`,
  }),
  ignored: fc.uniqueArray(ignored, { maxLength: 3, selector: ({ finding }) => finding }),
  walks: fc.uniqueArray(walks, { maxLength: 3, selector: ({ finding }) => finding }),
  receipts: fc.uniqueArray(receipts, {
    maxLength: 4,
    selector: ({ finding, provedAt }) => `${finding} ${provedAt}`,
  }),
  visits: fc.uniqueArray(visits, { maxLength: 2, selector: ({ mailbox }) => mailbox }),
  growths: fc.uniqueArray(growths, { maxLength: 2, selector: ({ account }) => account }),
  leftOut: fc.uniqueArray(leftOut, { maxLength: 2, selector: ({ account }) => account }),
  client: fc.option(fc.constantFrom(...CLIENTS)),
});

export const oneAnswer: Answer = {
  question: 'backupExists',
  subject: { type: 'account', id: 'account|pop3|0' },
  value: { kind: 'choice', value: 'no' },
  answeredAt: '2026-11-20T10:01:00.000Z',
};
export const oneIgnored: Ignored = {
  finding: 'quota-near:account|pop3|0',
  checkVersion: 1,
  reason: 'not mine',
  at: '2026-11-20T10:02:00.000Z',
};
const failed: FindingState = {
  verdict: 'fail',
  severity: 'critical',
  evidence: [
    { label: 'serverCopy', value: { unit: 'word', value: 'no' }, level: 'imported', source: 'export' },
  ],
  at: '2026-11-20T10:00:00.000Z',
};
export const oneWalk: Walk = {
  finding: 'pop3-no-server-copy:account|pop3|0',
  check: 'pop3-no-server-copy',
  subject: { type: 'account', id: 'account|pop3|0' },
  fix: 'leave-copy-on-server',
  fixVersion: 1,
  client: 'classicWindows',
  step: 'open-settings',
  done: [],
  lookedDifferent: [],
  state: 'walking',
  startedAt: '2026-11-20T10:03:00.000Z',
  before: failed,
  about: 'Anna',
};
export const oneVisits: MailboxVisits = {
  mailbox: 'mailbox|graph|anna@contoso.test',
  visits: [
    { at: '2026-11-13T10:00:00.000Z', bytes: 700_000_000 },
    { at: '2026-11-20T10:00:00.000Z', bytes: 710_000_000 },
  ],
};
export const oneReceipt: Receipt = {
  finding: oneWalk.finding,
  check: oneWalk.check,
  subject: oneWalk.subject,
  fix: oneWalk.fix,
  about: 'Anna',
  startedAt: '2026-11-20T10:03:00.000Z',
  provedAt: '2026-11-20T11:00:00.000Z',
  before: failed,
  after: { ...failed, verdict: 'pass', severity: null, at: '2026-11-20T11:00:00.000Z' },
};
