import * as v from 'valibot';
import type { Field } from '../core/facts/fields';
import { SOURCE_FACTS } from '../core/facts/snapshot';
import { KEPT_SOURCE, type KeptSource } from '../core/report/kept-source';
import { between, type Slices } from '../core/slices';

/** So many entries of a list are written and read back at one time. */
const AT_ONCE = 20;
const FIELDS: Readonly<Record<string, Field<unknown>>> = SOURCE_FACTS.fields;

const texts = new WeakMap<KeptSource, string>();

/** The text of a look that was made ready to be stored; undefined: it was not, or not all of it can be read back. */
export function readyText(look: KeptSource): string | undefined {
  return texts.get(look);
}

/**
 * Writes looks as text and sees that it can be read back, to be put down in between: of thousands of accounts that takes
 * long, and saving them then no longer does.
 */
export function* makeReady(looks: readonly KeptSource[]): Slices<void> {
  const fresh = looks.filter((look) => !texts.has(look));
  for (const [at, look] of fresh.entries()) {
    const share = (done: number) => (at + done) / fresh.length;
    const facts = yield* between(share(0), share(1), textOfFacts(look.facts));
    if (facts === null || !isReadable(KEPT_SOURCE.schema, JSON.stringify(withoutLists(look)))) continue;
    texts.set(
      look,
      objectOf(look, ([name, value]) => (name === 'facts' ? facts : JSON.stringify(value))),
    );
    // What comes after it is not done at one go with it.
    yield share(1);
  }
}

/** null: not all of it can be read back. */
function* textOfFacts(facts: KeptSource['facts']): Slices<string | null> {
  const written = new Map<string, string>();
  const all = Object.entries(facts).map(([name, value]) => ({ name, parts: inParts(value) }));
  const count = all.reduce((sum, { parts }) => sum + parts.length, 0);
  let done = 0;
  for (const { name, parts } of all) {
    const schema = FIELDS[name]?.schema;
    const partTexts: string[] = [];
    for (const part of parts) {
      const text = JSON.stringify(part);
      if (schema === undefined || !isReadable(schema, text)) return null;
      partTexts.push(text);
      done += 1;
      yield done / count;
    }
    written.set(name, partTexts.length === 1 ? partTexts.join() : joined(partTexts));
    yield done / count;
  }
  return objectOf(facts, ([name]) => written.get(name) ?? '');
}

/** Long lists in pieces of which each is a list that follows the same rule. */
function inParts(value: unknown): unknown[] {
  if (!Array.isArray(value) || value.length <= AT_ONCE) return [value];
  return Array.from({ length: Math.ceil(value.length / AT_ONCE) }, (_, at): unknown =>
    value.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

/** The texts of several lists as that of one. */
function joined(lists: readonly string[]): string {
  let text = '';
  for (const list of lists) text += `${text === '' ? '' : ','}${list.slice(1, -1)}`;
  return `[${text}]`;
}

function withoutLists(look: KeptSource): unknown {
  const facts = Object.entries(look.facts).map(([name, value]) => [name, Array.isArray(value) ? [] : value]);
  return { ...look, facts: Object.fromEntries(facts) as unknown };
}

/** Put on one by one, as in `joined`: then the browser copies nothing until somebody reads the whole text, which `join` does at once. */
function objectOf(value: object, textOf: (entry: [string, unknown]) => string): string {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  let text = '';
  for (const [name, one] of entries)
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${textOf([name, one])}`;
  return `{${text}}`;
}

function isReadable(schema: v.GenericSchema, text: string): boolean {
  return v.is(schema, JSON.parse(text) as unknown);
}
