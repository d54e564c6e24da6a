import { clashesIn } from './clashes';
import { NotJson, namesTwice, placeOf, placesIn, type JsonNode } from './json-places';
import {
  LONGEST_POLICY,
  parsePolicy,
  withoutMark,
  type PolicyProblem,
  type PolicyProblemId,
} from './parse-policy';
import { NO_POLICY, type Audience, type Policy } from './policy';
import { foldPlan } from './policy-on';

/** Stands in the example, and belongs to nobody. */
const EXAMPLE_ID = '00000000-0000-4000-8000-000000000000';

/** What is understood, and yet cannot be meant. Words: `admin.fault.<id>` and `admin.fault.<id>.cure`. */
export const POLICY_CONTRADICTIONS = [
  'tooLarge',
  'notUtf8',
  'webPage',
  'comment',
  'otherQuotes',
  'commaTooMany',
  'notJson',
  'nameTwice',
  'exampleId',
  'clientIsTenant',
  'tenantAlone',
  'emptyHelpDesk',
  'quotasClash',
  'quotaTwice',
  'rulesOverlap',
  'waiverTwice',
  'waiverEnded',
  'ruleEnded',
  'listedTwice',
] as const;
export type PolicyContradiction = (typeof POLICY_CONTRADICTIONS)[number];

/** Those by which something that stands in the file counts for nobody. */
const WITHOUT_EFFECT: readonly PolicyFault['kind'][] = [
  'nameTwice',
  'quotasClash',
  'exampleId',
  'clientIsTenant',
  'tenantAlone',
];
/** Before any day that a policy names: nothing is over. */
const NO_DAY = '0000-00-00';

/** The first thing in a policy that is understood and yet counts for nobody; null: there is none. */
export const withoutEffect = (text: string): PolicyFault['kind'] | null =>
  checkPolicyText(text, NO_DAY).faults.find(({ kind }) => WITHOUT_EFFECT.includes(kind))?.kind ?? null;

/** One thing that is wrong with a policy, and where. */
export type PolicyFault = {
  /** Counted from 1; null: it is about the file as a whole. */
  line: number | null;
} & (
  | { kind: PolicyProblemId; problem: PolicyProblem }
  | { kind: PolicyContradiction; problem: null; values: Readonly<Record<string, string>> }
);

/** A checked policy: what of it counts, and everything that is wrong. */
export interface CheckedPolicy {
  policy: Policy;
  faults: PolicyFault[];
}

/**
 * Checks the text of a policy.json with what the page itself reads it with, and for what could only be shown wrongly.
 * The command and the administrator's page both say what it finds.
 *
 * @param today ISO date, for what has ended
 */
export function checkPolicyText(given: string, today: string): CheckedPolicy {
  const text = withoutMark(given);
  const alone = (kind: PolicyContradiction, line: number | null): CheckedPolicy => ({
    policy: NO_POLICY,
    faults: [{ kind, line, problem: null, values: {} }],
  });
  if (given.length > LONGEST_POLICY) return alone('tooLarge', null);
  if (/[\0\uFFFD]/.test(text)) return alone('notUtf8', null);
  const lineAt = linesOf(text);
  let json: unknown;
  let places: JsonNode;
  try {
    json = JSON.parse(text);
    places = placesIn(text);
  } catch {
    const at = endOfJson(text);
    return alone(whyNoJson(text, at), lineAt(at));
  }
  const lineFor = (path: string) => lineAt(placeOf(places, path, text));
  const { policy, problems } = parsePolicy(json);
  const inFile = placesInFile(problems);
  return {
    policy,
    faults: [
      ...problems.map((problem) => ({ kind: problem.problem, line: lineFor(problem.path), problem })),
      ...namesTwice(places).map(({ name, at }) => ({
        kind: 'nameTwice' as const,
        line: lineAt(at),
        problem: null,
        values: { name },
      })),
      ...[...contradictions(policy), ...ended(policy, today)].map(({ kind, path, values = {} }) => ({
        kind,
        line: lineFor(inFile(path)),
        problem: null,
        values,
      })),
    ],
  };
}

/** Tells the line of a place in a text, counted from 1. */
function linesOf(text: string): (place: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (place) => {
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ends[middle] ?? 0) < place) from = middle + 1;
      else to = middle;
    }
    return from + 1;
  };
}

/** Where an entry of a list that counts stands in the file, where entries that do not count stand before it. */
function placesInFile(problems: readonly PolicyProblem[]): (path: string) => string {
  const leftOut = new Map<string, Set<number>>();
  for (const { path } of problems) {
    const [, list = '', at] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
    if (at !== undefined) leftOut.set(list, (leftOut.get(list) ?? new Set()).add(Number(at)));
  }
  return (path) =>
    path.replace(/^(\w+)\[(\d+)\]/, (_, list: string, counted: string) => {
      let place = Number(counted);
      for (const out of leftOut.get(list) ?? []) {
        if (out > place) break;
        place += 1;
      }
      return `${list}[${place}]`;
    });
}

/** Where the text stops being JSON. */
function endOfJson(text: string): number {
  try {
    placesIn(text);
  } catch (error) {
    if (error instanceof NotJson) return error.at;
  }
  return text.length;
}

/** What stands where the text stops being JSON. */
function whyNoJson(text: string, at: number): PolicyContradiction {
  const [here, before] = [text.slice(at), text.slice(0, at).trimEnd()];
  if (text.trimStart().startsWith('<')) return 'webPage';
  if (/^(?:\/\/|\/\*|#)/.test(here)) return 'comment';
  if (/^['\u2018\u2019\u201A-\u201F\u00AB\u00BB]/.test(here)) return 'otherQuotes';
  return /^[,}\]]/.test(here) && before.endsWith(',') ? 'commaTooMany' : 'notJson';
}

/** What keeps a text from being read, where it is no JSON; null: nothing does. */
export const whyNotRead = (text: string): PolicyFault['kind'] | null =>
  checkPolicyText(text, NO_DAY).faults[0]?.kind ?? null;

interface Contradiction {
  kind: PolicyContradiction;
  path: string;
  values?: Record<string, string>;
}

/** What has a last day, and that day is over. */
function ended({ retention, waivers }: Policy, today: string): Contradiction[] {
  return [
    ...waivers.flatMap(({ check, expiresOn }, at): Contradiction[] =>
      expiresOn < today
        ? [{ kind: 'waiverEnded', path: `waivers[${at}].expiresOn`, values: { day: expiresOn, check } }]
        : [],
    ),
    ...retention.flatMap(({ id, endsOn }, at): Contradiction[] =>
      endsOn !== null && endsOn < today
        ? [{ kind: 'ruleEnded', path: `retention[${at}].endsOn`, values: { day: endsOn, rule: id } }]
        : [],
    ),
  ];
}

/** Names that stand twice in one list of domains or kinds, also where they are written in two ways. */
function listedTwice(lists: Pick<Policy, 'quotas' | 'retention' | 'waivers'>): Contradiction[] {
  const entries = Object.entries(lists) as [string, readonly Audience[]][];
  return entries.flatMap(([list, audiences]) =>
    audiences.flatMap((audience, at) =>
      (['domains', 'kinds'] as const).flatMap((names) => {
        const written: readonly string[] = audience[names] ?? [];
        const name = written.find((one, place) => written.indexOf(one) < place);
        return name === undefined
          ? []
          : [{ kind: 'listedTwice' as const, path: `${list}[${at}].${names}`, values: { name } }];
      }),
    ),
  );
}

function contradictions({
  quotas,
  retention,
  waivers,
  clientId,
  tenantId,
  helpDesk,
}: Policy): Contradiction[] {
  const isEmptyDesk = helpDesk !== null && Object.values(helpDesk).every((entry) => entry === null);
  return [
    ...(clientId === EXAMPLE_ID ? [{ kind: 'exampleId' as const, path: 'clientId' }] : []),
    ...(tenantId !== null && tenantId.toLowerCase() === clientId?.toLowerCase()
      ? [{ kind: 'clientIsTenant' as const, path: 'tenantId' }]
      : []),
    ...(tenantId !== null && clientId === null ? [{ kind: 'tenantAlone' as const, path: 'tenantId' }] : []),
    ...(isEmptyDesk ? [{ kind: 'emptyHelpDesk' as const, path: 'helpDesk' }] : []),
    ...clashesIn(quotas, {
      topic: ({ plan }) => JSON.stringify(foldPlan(plan)),
      say: ({ limitBytes }) => String(limitBytes),
      clash: (one, other) => one.limitBytes !== other.limitBytes,
    }).map(({ at }): Contradiction => ({ kind: 'quotasClash', path: `quotas[${at}]` })),
    ...clashesIn(quotas, {
      // For some of everybody and for everybody, the same size may be meant to stand twice.
      topic: ({ plan, limitBytes, domains, kinds }) =>
        JSON.stringify([foldPlan(plan), limitBytes, domains?.toSorted(), kinds?.toSorted()]),
      say: () => '',
      clash: () => true,
    }).map(({ at }): Contradiction => ({ kind: 'quotaTwice', path: `quotas[${at}]` })),
    ...listedTwice({ quotas, retention, waivers }),
    ...clashesIn(retention, {
      topic: ({ scope }) => scope,
      say: ({ startsOn, endsOn }) => `${startsOn} ${endsOn}`,
      clash: (one, other) =>
        (one.startsOn ?? '') <= (other.endsOn ?? '9999') && (other.startsOn ?? '') <= (one.endsOn ?? '9999'),
    }).map(({ first, second, at }): Contradiction => ({
      kind: 'rulesOverlap',
      path: `retention[${at}]`,
      values: { rule: first.id, other: second.id },
    })),
    ...clashesIn(waivers, { topic: ({ check }) => check, say: () => '', clash: () => true }).map(
      ({ first, at }): Contradiction => ({
        kind: 'waiverTwice',
        path: `waivers[${at}]`,
        values: { check: first.check },
      }),
    ),
  ];
}
