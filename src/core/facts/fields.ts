import * as v from 'valibot';
import { bytesSchema, countSchema } from './amounts';
import { EVIDENCE_LEVELS, FACT_NOTES, UNKNOWN_REASONS, stronger, unknown } from './evidence';
import type { Fact, Unknown, UnknownReason } from './evidence';

/**
 * What carries facts (an account, a data file, a mailbox, the device) is described once, field by field. From that
 * one description follow its type, its stored form, blank values, mapping and joining facts, and leaving names out.
 */

/** What a text names, and so what stands in its place where names are left out. */
export type Named = 'account' | 'person' | 'server' | 'profile' | 'file' | 'source' | 'entry' | 'text';

/** Gives what is to stand in place of a text that names something. */
export type StandIn = (what: Named, text: string) => string;

/** Looks at one fact and gives what is to stand in its place. */
export type FactMapper = <T>(fact: Fact<T>) => Fact<T>;

/** One field: what it may hold, and what becomes of it. Methods, so that a field of texts is a field of anything. */
export interface Field<T> {
  /** The same at the border and in the store. */
  schema: v.GenericSchema<unknown, T>;
  /** Every fact in it passed through `map`; the very same value when that changes nothing. */
  mapFacts(value: T, map: FactMapper): T;
  /** Two sources speak of the same thing: the stronger evidence wins, the first where both are equal. */
  merge(first: T, second: T): T;
  /** `id`: the stand-in of the thing that the field belongs to. */
  withoutNames(value: T, standIn: StandIn, id: string): T;
}

/** A field that has a value before anybody has looked. */
export interface BlankField<T> extends Field<T> {
  blank(): T;
}

/** A field that is left out where there is nothing to say. */
export interface OptionalField<T> extends Field<T> {
  optional: true;
}

/** Whether a type holds any text that is not one of a closed list of our own words. */
type HoldsText<T> = T extends string
  ? string extends T
    ? true
    : false
  : T extends object
    ? { [K in keyof T]-?: HoldsText<T[K]> }[keyof T]
    : false;

/** A value in which something is named; `withoutNames` puts stand-ins in place. */
export function naming<T>(
  schema: v.GenericSchema<unknown, T>,
  withoutNames: (value: T, standIn: StandIn, id: string) => T,
): Field<T> {
  return { schema, mapFacts: (value) => value, merge: (first) => first, withoutNames };
}

/** A value that names nobody: numbers, yes or no, our own words. Texts are refused by the types: they may name. */
export function plain<T>(
  schema: v.GenericSchema<unknown, T> & (true extends HoldsText<T> ? 'may name somebody' : unknown),
): Field<T> {
  return naming<T>(schema, (value) => value);
}

/** A text that names something. */
export function text(what: Named): Field<string> {
  return naming(v.string(), (value, standIn) => standIn(what, value));
}

/** What the thing itself is called: the stand-in of its id stands for it. */
export const ownName: Field<string> = naming(v.string(), (value, _standIn, id) => (value === '' ? '' : id));

/** One of our own words. */
export function word<const T extends readonly string[]>(words: T): Field<T[number]> {
  return naming(v.picklist(words), (value) => value);
}

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
/** An ISO date or instant; nothing that only a lenient reader takes for one. */
export const isoText = v.pipe(
  v.string(),
  v.regex(ISO_DATE),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'no date'),
);
/** No clock shows this year, and from the year 10000 on, ISO dates no longer sort as texts. */
const FAR_FUTURE = '9000';

/** Whether an ISO date or instant stands in the calendar and comes before the far future. */
export function isInCalendar(text: string): boolean {
  const time = Date.parse(text);
  // Written again: `Date.parse` takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text < FAR_FUTURE;
}

/** An ISO date that stands in the calendar. */
export const calendarDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check(isInCalendar, 'no date'),
);

/** An ISO date, or an instant of which only the date counts. */
export const date: Field<string> = naming(isoText, (value) => value.slice(0, 10));
/** An ISO instant. */
export const instant: Field<string> = naming(isoText, (value) => value);

export const count = plain(countSchema);
export const bytes = plain(bytesSchema);
export const days = plain(countSchema);
export const yesNo = plain(v.boolean());

/** Null says something: there is none, or none is known by name. */
export function nullable<T>(field: Field<T>): BlankField<T | null> {
  return {
    schema: v.nullable(field.schema),
    blank: () => null,
    mapFacts: (value, map) => (value === null ? null : field.mapFacts(value, map)),
    merge: (first, second) => first ?? second,
    withoutNames: (value, standIn, id) => (value === null ? null : field.withoutNames(value, standIn, id)),
  };
}

/** Left out where there is nothing to say. */
export function optional<T>(field: Field<T>): OptionalField<T> {
  return { ...field, optional: true };
}

/** Several of a kind. Lists are not joined: the first one stays. */
export function list<T>(field: Field<T>): BlankField<T[]> {
  return {
    schema: v.array(field.schema),
    blank: () => [],
    mapFacts: (values, map) => {
      const mapped = values.map((value) => field.mapFacts(value, map));
      return mapped.some((value, at) => value !== values[at]) ? mapped : values;
    },
    merge: (first) => first,
    withoutNames: (values, standIn, id) => values.map((value) => field.withoutNames(value, standIn, id)),
  };
}

/** Schema of a fact whose value follows `value`. */
export function factSchema<T>(value: v.GenericSchema<unknown, T>) {
  return v.variant('known', [
    v.object({
      known: v.literal(true),
      value,
      evidence: v.picklist(EVIDENCE_LEVELS),
      source: v.string(),
      note: v.exactOptional(v.picklist(FACT_NOTES)),
    }),
    v.object({ known: v.literal(false), reason: v.picklist(UNKNOWN_REASONS) }),
  ]);
}

/** Something that is known with its evidence or not known with the reason; `why` as long as nobody has looked. */
export function fact<T>(value: Field<T>, why: UnknownReason = 'notAsked'): BlankField<Fact<T>> {
  return {
    schema: factSchema(value.schema),
    blank: (): Unknown => unknown(why),
    mapFacts: (fact, map) => map(fact),
    merge: (first, second) => stronger(first, second),
    withoutNames: (fact, standIn, id) =>
      fact.known
        ? {
            ...fact,
            value: value.withoutNames(fact.value, standIn, id),
            source: standIn('source', fact.source),
          }
        : fact,
  };
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type In<F> = F extends Field<infer T> ? T : never;
type OptionalKey<F> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F];
type BlankKey<F> = { [K in keyof F]: F[K] extends { blank(): unknown } ? K : never }[keyof F];
type Flat<T> = { [K in keyof T]: T[K] };

/** What these fields hold together. */
type Values<F> = Flat<
  { [K in Exclude<keyof F, OptionalKey<F>>]: In<F[K]> } & { [K in OptionalKey<F>]?: In<F[K]> }
>;
/** What must be given, since no field can say it of itself. */
type Given<F> = Omit<Values<F>, BlankKey<F>> & Partial<Values<F>>;

/** A thing that carries facts. */
export interface Carrier<F> extends Field<Values<F>> {
  fields: F;
  /** Of which only this is known. */
  blankWith(given: Given<F>): Values<F>;
}

/** The type of what a carrier or field describes. */
export type Carried<C> = C extends Field<infer T> ? T : never;

/** Describes a thing by its fields. */
export function carrier<const F extends Fields>(fields: F): Carrier<F> {
  type Whole = Values<F>;
  type Loose = Record<string, unknown>;
  const entries = Object.entries<Field<unknown>>(fields);
  const schema = v.object(
    Object.fromEntries(
      entries.map(([key, field]) => [
        key,
        'optional' in field
          ? v.exactOptional(field.schema)
          : isFact(field)
            ? v.optional(field.schema, () => field.blank())
            : field.schema,
      ]),
    ),
  );
  /** The one place where the types are told what the loop over the fields gives. */
  const whole = (loose: Loose): Whole => loose as Whole;
  return {
    fields,
    schema: schema as v.GenericSchema<unknown, unknown> as v.GenericSchema<unknown, Whole>,
    blankWith: (given) => {
      const of: Loose = given;
      const made: Loose = {};
      // A plain loop: of a company's machines there are thousands of these.
      for (const [key, field] of entries) {
        if (key in of) made[key] = of[key];
        else if (isBlank(field)) made[key] = field.blank();
      }
      return whole(made);
    },
    mapFacts: (value, map) => {
      const before: Loose = value;
      let after = before;
      for (const [key, field] of entries) {
        if (!(key in before)) continue;
        const mapped = field.mapFacts(before[key], map);
        if (mapped !== before[key]) after = { ...after, [key]: mapped };
      }
      return whole(after);
    },
    merge: (first, second) => {
      const one: Loose = first;
      const other: Loose = second;
      const both = entries.filter(([key]) => key in one && key in other);
      return whole({
        ...other,
        ...one,
        ...Object.fromEntries(both.map(([key, field]) => [key, field.merge(one[key], other[key])])),
      });
    },
    withoutNames: (value, standIn, outer) => {
      const before: Loose = value;
      const own = fields.id;
      const id = own === undefined ? outer : String(own.withoutNames(before.id, standIn, outer));
      const after: Loose = {};
      for (const [key, field] of entries) {
        if (key in before) after[key] = field.withoutNames(before[key], standIn, id);
      }
      return whole(after);
    },
  };
}

/** What may be left out is left out as long as nobody has looked, also where it could be blank. */
function isBlank(field: Field<unknown>): field is BlankField<unknown> {
  return 'blank' in field && !('optional' in field);
}

/** What was kept before a fact was thought of opens with that fact unknown, and nothing else of it is lost. */
function isFact(field: Field<unknown>): field is BlankField<unknown> {
  if (!isBlank(field)) return false;
  const blank = field.blank();
  return typeof blank === 'object' && blank !== null && 'known' in blank;
}

/** Facts that belong together inside another thing. Every field must have a blank. */
export function part<F>(
  inner: Carrier<F> & (object extends Given<F> ? unknown : 'not blank'),
): BlankField<Values<F>> {
  return { ...inner, blank: () => inner.blankWith({} as Given<F>) };
}

/** The same thing, with a rule over several of its fields. */
export function checked<F>(
  inner: Carrier<F>,
  isRight: (value: Values<F>) => boolean,
  wrong: string,
): Carrier<F> {
  return { ...inner, schema: v.pipe(inner.schema, v.check(isRight, wrong)) };
}
