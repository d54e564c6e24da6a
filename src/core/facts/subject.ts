import * as v from 'valibot';
import { EVIDENCE_LEVELS, FACT_NOTES, UNKNOWN_REASONS } from './evidence';
import { naming, type Field } from './fields';

const SUBJECT_SCHEMA = v.variant('type', [
  v.object({ type: v.picklist(['account', 'dataFile']), id: v.string() }),
  v.object({ type: v.literal('computer') }),
]);
/** What a finding, question or answer speaks about. */
export type Subject = v.InferOutput<typeof SUBJECT_SCHEMA>;
export const SUBJECT: Field<Subject> = naming(SUBJECT_SCHEMA, (subject, standIn) =>
  subject.type === 'computer' ? subject : { type: subject.type, id: standIn('entry', subject.id) },
);

const COMPUTER = 'computer';

/** One text for a subject, to compare and to build keys with. */
export function subjectKey(subject: Subject): string {
  return subject.type === 'computer' ? COMPUTER : subject.id;
}

/** Key of the finding of a check about a subject; the same in every inspection. */
export function findingKey(check: string, subject: Subject): string {
  return `${check}:${subjectKey(subject)}`;
}

/** Key of the subject that a finding's key speaks of: no name of a check has a colon in it, and an id may. */
export function subjectKeyIn(finding: string): string {
  return finding.slice(finding.indexOf(':') + 1);
}

/** A finding's key without names. One that is no key is replaced as a whole. */
export const FINDING_KEY: Field<string> = naming(v.string(), (key, standIn) => {
  const [, check, subject] = /^([a-z0-9-]+):([\s\S]*)$/.exec(key) ?? [];
  if (check === undefined || subject === undefined) return standIn('entry', key);
  return subject === COMPUTER ? key : `${check}:${standIn('entry', subject)}`;
});

/** Ids of words are ours: letters, digits and dots. An address or a path is never one. */
export function isOurWord(id: string): boolean {
  return /^[a-z][a-zA-Z0-9]*(?:\.[a-zA-Z0-9]+)*$/.test(id);
}

const WORD_VALUE_SCHEMA = v.variant('unit', [
  /** `word`: a word from the locale files, such as the name of an encryption, by the id of its message. */
  v.object({ unit: v.picklist(['text', 'date', 'word']), value: v.string() }),
  v.object({ unit: v.picklist(['count', 'days', 'bytes', 'share']), value: v.number() }),
  /** Sizes of which one is right, and nobody knows which. */
  v.object({ unit: v.literal('eitherBytes'), value: v.array(v.number()) }),
]);
/** A value that goes into a sentence. The unit travels with it; the pane formats it for the person's language. */
export type WordValue = v.InferOutput<typeof WORD_VALUE_SCHEMA>;
export type WordValues = Record<string, WordValue>;
export const WORD_VALUE: Field<WordValue> = naming(WORD_VALUE_SCHEMA, (value, standIn) => {
  switch (value.unit) {
    case 'text':
      return { unit: 'text', value: standIn('text', value.value) };
    case 'word':
      return isOurWord(value.value) ? value : { unit: 'text', value: standIn('text', value.value) };
    case 'date':
      return { unit: 'date', value: /^\d{4}-\d\d-\d\d/.exec(value.value)?.[0] ?? '' };
    case 'count':
    case 'days':
    case 'bytes':
    case 'share':
    case 'eitherBytes':
      return value;
  }
});

const EVIDENCE_LINE_SCHEMA = v.union([
  v.object({
    label: v.string(),
    value: WORD_VALUE_SCHEMA,
    level: v.picklist(EVIDENCE_LEVELS),
    source: v.string(),
    note: v.exactOptional(v.picklist(FACT_NOTES)),
  }),
  v.object({ label: v.string(), unknown: v.picklist(UNKNOWN_REASONS) }),
]);
/**
 * One line under 'How do we know?'. Words: `evidence.<label>`. The first line of a result is the fact that decided;
 * a fix is proved only when that line stands on evidence at least as strong as before.
 */
export type EvidenceLine = v.InferOutput<typeof EVIDENCE_LINE_SCHEMA>;
export const EVIDENCE_LINE: Field<EvidenceLine> = naming(EVIDENCE_LINE_SCHEMA, (line, standIn, id) =>
  'unknown' in line
    ? line
    : {
        ...line,
        value: WORD_VALUE.withoutNames(line.value, standIn, id),
        source: standIn('source', line.source),
      },
);
