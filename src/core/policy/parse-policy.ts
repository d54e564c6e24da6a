import * as v from 'valibot';
import { NO_POLICY, type Policy } from './policy';
import {
  backupSchema,
  clientIdSchema,
  cloudSchema,
  helpDeskSchema,
  organisationSchema,
  quotaSchema,
  retentionSchema,
  tenantIdSchema,
  waiverSchema,
  VALUE_PROBLEMS,
  type ValueProblem,
} from './policy-schema';

/** What can be wrong with a policy file. Words: `policy.problem.<id>`. */
export const POLICY_PROBLEMS = [
  ...VALUE_PROBLEMS,
  'notAPolicy',
  'notAVersion',
  'newerVersion',
  'unknownField',
  'missing',
  'sameIdTwice',
] as const;
export type PolicyProblemId = ValueProblem | (typeof POLICY_PROBLEMS)[number];

/** One thing that is wrong, and where; the part that it stands in is left out of the policy. */
export interface PolicyProblem {
  /** As an admin would look for it: `retention[0].olderThanDays`. */
  path: string;
  problem: PolicyProblemId;
  /** Names or numbers that would have been understood. */
  allowed: readonly string[];
  /** The name that was probably meant; null: none comes near. */
  meant: string | null;
}

export interface ParsedPolicy {
  policy: Policy;
  problems: PolicyProblem[];
}

/** The largest policy that is read, in characters. */
export const LONGEST_POLICY = 1_000_000;

/** The text without the byte order mark that some editors begin a file with. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** Reads the text of a policy.json; null: it is no JSON, or larger than any policy that is read. */
export function parsePolicyText(text: string): ParsedPolicy | null {
  if (text.length > LONGEST_POLICY) return null;
  try {
    return parsePolicy(JSON.parse(withoutMark(text)));
  } catch {
    return null;
  }
}

const NAMES: readonly string[] = Object.keys(NO_POLICY);

/**
 * Reads a policy from parsed JSON. Never throws. What is understood counts; each part that is not is left out and
 * named among the problems. Everything may be left out; names that begin with `$` are notes and are not read.
 */
export function parsePolicy(json: unknown): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  if (!isRecord(json)) return { policy: NO_POLICY, problems: [problem('', 'notAPolicy')] };
  const file = withoutNotes(json);
  if ('version' in file && file.version !== NO_POLICY.version) {
    const newer = typeof file.version === 'number' && file.version > NO_POLICY.version;
    return { policy: NO_POLICY, problems: [problem('version', newer ? 'newerVersion' : 'notAVersion')] };
  }
  for (const name of Object.keys(file)) {
    if (!NAMES.includes(name)) problems.push(problem(name, 'unknownField', NAMES, name));
  }
  const read = <T>(path: string, value: unknown, schema: Schema<T>): T[] => {
    if (schema.entries && !isRecord(value)) {
      problems.push(problem(path, 'notAnObject'));
      return [];
    }
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return [parsed.output];
    for (const found of problemsOf(path, Object.keys(schema.entries ?? {}), parsed.issues))
      problems.push(found);
    return [];
  };
  const one = <T>(name: keyof Policy, schema: Schema<T>): T | null => {
    const value = file[name] ?? null;
    return value === null ? null : (read(name, value, schema)[0] ?? null);
  };
  const many = <T>(name: keyof Policy, schema: Schema<T>): T[] => {
    const value = file[name] ?? [];
    if (Array.isArray(value)) return value.flatMap((entry, at) => read(`${name}[${at}]`, entry, schema));
    problems.push(problem(name, 'notAList'));
    return [];
  };
  const named = <T extends { id: string }>(name: keyof Policy, rules: T[]): T[] => {
    for (const id of idsTwice(file[name])) problems.push(problem(`${name} ${id}`, 'sameIdTwice'));
    return withOwnIds(rules);
  };
  const policy: Policy = {
    version: NO_POLICY.version,
    organisation: one('organisation', organisationSchema),
    clientId: one('clientId', clientIdSchema),
    tenantId: one('tenantId', tenantIdSchema),
    cloud: one('cloud', cloudSchema),
    quotas: many('quotas', quotaSchema),
    retention: named('retention', many('retention', retentionSchema)),
    backup: one('backup', backupSchema),
    helpDesk: one('helpDesk', helpDeskSchema),
    waivers: many('waivers', waiverSchema),
  };
  return { policy, problems };
}

type Schema<T> = v.GenericSchema<unknown, T> & { entries?: object };

/** Every id that stands before in the list, also where another entry of its rule is wrong. */
function idsTwice(list: unknown): string[] {
  const ids = (Array.isArray(list) ? list : []).flatMap((rule: unknown) =>
    isRecord(rule) && typeof rule.id === 'string' && rule.id.trim() !== '' ? [rule.id.trim()] : [],
  );
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

/** A rule that deletes mail is never left out for the sake of its id: it counts, under an id of its own. */
function withOwnIds<T extends { id: string }>(rules: T[]): T[] {
  const seen = new Set<string>();
  const next = new Map<string, number>();
  return rules.map((rule) => {
    const { id } = rule;
    if (!seen.has(id)) {
      seen.add(id);
      return rule;
    }
    let at = next.get(id) ?? 2;
    while (seen.has(`${id} (${at})`)) at += 1;
    next.set(id, at + 1);
    seen.add(`${id} (${at})`);
    return { ...rule, id: `${id} (${at})` };
  });
}

function problemsOf(
  at: string,
  fields: readonly string[],
  issues: readonly v.BaseIssue<unknown>[],
): PolicyProblem[] {
  return issues.map((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => key);
    const path = keys.reduce<string>(
      (text, key) => text + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
      at,
    );
    if (issue.type === 'strict_object' && keys.length > 0) {
      return issue.expected === 'never'
        ? problem(path, 'unknownField', fields, String(keys.at(-1)))
        : problem(path, 'missing');
    }
    const id = VALUE_PROBLEMS.find((known) => known === issue.message) ?? 'notAnObject';
    const choices =
      id === 'notAChoice'
        ? [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, name = '']) => name)
        : id === 'outOfRange'
          ? [(issue.expected ?? '').replace('>=', '≥ ').replace('<=', '≤ ')]
          : [];
    return problem(path, id, choices, typeof issue.input === 'string' ? issue.input : null);
  });
}

function problem(
  path: string,
  id: PolicyProblemId,
  allowed: readonly string[] = [],
  written: string | null = null,
): PolicyProblem {
  return { path, problem: id, allowed, meant: written === null ? null : nearest(written, allowed) };
}

const LONGEST_NAME = 40;

/** The name that differs in case only, or by at most two letters, or that leaves out words alone. */
function nearest(written: string, names: readonly string[]): string | null {
  if (written.length > LONGEST_NAME) return null;
  return (
    closest(names, (name) => distance(written.toLowerCase(), name.toLowerCase()), 2) ?? fuller(written, names)
  );
}

/** The one name of several words that holds every written one and the fewest others; null: there is none, or several. */
function fuller(written: string, names: readonly string[]): string | null {
  const words = written.toLowerCase().split('-');
  const holding = names.filter((name) => words.every((word) => name.split('-').includes(word)));
  const lengths = holding.map((name) => name.split('-').length);
  const fewest = holding.filter((_, at) => lengths[at] === Math.min(...lengths));
  return fewest.length === 1 ? (fewest[0] ?? null) : null;
}

/** The name at the least distance; null: none is as near as `most`. */
function closest(
  names: readonly string[],
  distanceOf: (name: string) => number,
  most: number,
): string | null {
  const [best] = names
    .map((name) => ({ name, distance: distanceOf(name) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= most ? best.name : null;
}

/** How many letters have to be put in, taken out or changed. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How deep a policy goes: file, list, entry, list of names. */
const DEEPEST = 5;

/** JSON has no other place for notes than an entry of its own. */
function withoutNotes(value: Record<string, unknown>, depth = 0): Record<string, unknown> {
  const clean = (part: unknown, level: number): unknown => {
    if (level > DEEPEST) return null;
    if (Array.isArray(part)) return part.map((entry) => clean(entry, level + 1));
    return isRecord(part) ? withoutNotes(part, level + 1) : part;
  };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.startsWith('$'))
      .map(([name, part]) => [name, clean(part, depth)]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
