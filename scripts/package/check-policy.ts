import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { parsePolicy, type PolicyProblem } from '../../src/core/policy/parse-policy';
import type { Audience, Policy } from '../../src/core/policy/policy';
import words from '../../src/locales/en/what-if.json';
import { lineAt, lineOf, type Checked, type Fault } from './fault';
import { mayAskCloud } from './policy-taken';

/** The page reads no larger one, in characters. */
const LONGEST = 1_000_000;
/** Stands in the example, and belongs to nobody. */
const EXAMPLE_ID = '00000000-0000-4000-8000-000000000000';

/**
 * Checks the file with what the page itself reads it with, and for what the page could only show wrongly.
 * @param today ISO date, for what has ended
 */
export function checkPolicy(file: string, today: string = new Date().toISOString().slice(0, 10)): Checked {
  const fault = (kind: string, line: number | null, reason: string, cure: string): Fault => ({
    kind,
    file,
    line,
    reason,
    cure,
  });
  if (!existsSync(file))
    return {
      read: [],
      faults: [fault('notRead', null, 'There is no such file.', 'Give the path of a policy.json.')],
    };
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const alone = (...one: Parameters<typeof fault>): Checked => ({ read: [file], faults: [fault(...one)] });
  if (text.length > LONGEST)
    return alone(
      'tooLarge',
      null,
      'The page reads no policy of more than a million characters.',
      'Shorten it.',
    );
  if (bytes.includes(0))
    return alone('notUtf8', null, 'The file is not written in UTF-8.', 'Save it as UTF-8, in any editor.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // The engine does not always say where; the compiler reads on where it would stop.
    const told = /position (\d+)/.exec(String(error))?.[1];
    const place = Number(told ?? ts.parseConfigFileTextToJson(file, text).error?.start ?? text.length);
    return alone(
      'notJson',
      lineAt(text, place),
      `This is no JSON, so nothing of the file counts (${error instanceof Error ? error.message : ''}).`,
      'Look for a comma too many or too few, a missing quotation mark or bracket, in this line or the one before.',
    );
  }
  const source = ts.parseJsonText('policy.json', text);
  const lineFor = (path: string) => lineAt(text, placeOf(source, path) ?? 0);
  const { policy, problems } = parsePolicy(json);
  const page = path.join(path.dirname(file), 'index.html');
  const hasPage = existsSync(page);
  return {
    read: [file, ...(hasPage ? [page] : [])],
    notes: hasPage ? [] : cloudNotes(policy),
    faults: [
      ...(hasPage && !mayAskCloud(readFileSync(page, 'utf8'), text)
        ? [fault('otherCloud', lineOf(text, '"cloud"'), ...OTHER_CLOUD)]
        : []),
      ...problems.map((problem) =>
        fault(
          problem.problem,
          lineFor(problem.path),
          `${problem.path === '' ? '' : `${problem.path}: `}${words[`policy.problem.${problem.problem}`]}`,
          cureFor(problem),
        ),
      ),
      ...namesTwice(source).map(({ name, place }) =>
        fault(
          'nameTwice',
          lineAt(text, place),
          `"${name}" stands twice. Only the last one counts.`,
          'Leave one.',
        ),
      ),
      // Where a part is left out already, places in its list would be counted wrongly.
      ...(problems.length > 0 ? [] : [...contradictions(policy), ...ended(policy, today)]).map(
        ({ kind, path, reason, cure }) => fault(kind, lineFor(path), reason, cure),
      ),
    ],
  };
}

/** The page beside the policy may not ask the servers of the cloud that the policy names: reason and cure. */
export const OTHER_CLOUD = [
  'The page is not made for the cloud that this names, so signing in would fail.',
  'Make the package with --policy and this file.',
] as const;

/** A page asks the servers of one cloud only; without the page beside it nobody can tell whether it is this one. */
const cloudNotes = ({ cloud }: Policy): string[] =>
  cloud === null || cloud === 'worldwide'
    ? []
    : [
        `The file names the cloud ${cloud}. Only a page that was made with --policy and this file can sign in there; ` +
          'npm run check-package tells whether yours was.',
      ];

function cureFor({ meant, allowed, problem }: PolicyProblem): string {
  if (meant !== null) return `Write "${meant}".`;
  if (allowed.length > 0) return `Allowed: ${allowed.join(', ')}.`;
  return problem === 'missing'
    ? 'Add it.'
    : 'Correct it, or take the entry out. As it is, this part does not count.';
}

/** Where a path such as `retention[0].olderThanDays` stands; what is missing stands where it would belong. */
function placeOf(source: ts.JsonSourceFile, path: string): number | null {
  const byId = /^(\w+) (.+)$/.exec(path);
  let node: ts.Node | undefined = source.statements[0]?.expression;
  let place = node?.getStart(source) ?? null;
  for (const [, name, index] of (byId?.[1] ?? path).matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (node === undefined) break;
    if (name !== undefined && ts.isObjectLiteralExpression(node)) {
      const property = node.properties.findLast((one) => nameOf(one) === name);
      place = property?.getStart(source) ?? place;
      node = property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined;
    } else if (index !== undefined && ts.isArrayLiteralExpression(node)) {
      node = node.elements[Number(index)];
      place = node?.getStart(source) ?? place;
    } else break;
  }
  if (byId === null || node === undefined || !ts.isArrayLiteralExpression(node)) return place;
  // `retention old-mail`: the last entry with that id.
  const entry = node.elements.findLast((one) => one.getText(source).includes(JSON.stringify(byId[2])));
  return entry?.getStart(source) ?? place;
}

const nameOf = (property: ts.ObjectLiteralElementLike): string | null =>
  property.name !== undefined && ts.isStringLiteral(property.name) ? property.name.text : null;

/** Names that stand twice in one object. */
function namesTwice(source: ts.JsonSourceFile): { name: string; place: number }[] {
  const found: { name: string; place: number }[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const seen = new Set<string>();
      for (const property of node.properties) {
        const name = nameOf(property) ?? '';
        if (seen.has(name)) found.push({ name, place: property.getStart(source) });
        seen.add(name);
      }
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

interface Contradiction {
  kind: string;
  path: string;
  reason: string;
  cure: string;
}

/** Whether somebody may be meant by both. */
function meet(one: Audience, other: Audience): boolean {
  const common = (first?: readonly string[], second?: readonly string[]) =>
    first === undefined || second === undefined || first.some((each) => second.includes(each));
  return common(one.domains, other.domains) && common(one.kinds, other.kinds);
}

/** All pairs of a list, by their places. */
const pairsOf = <T>(list: readonly T[]): [first: T, second: T, at: number][] =>
  list.flatMap((second, at) => list.slice(0, at).map((first): [T, T, number] => [first, second, at]));

/** What has a last day, and that day is over. */
function ended({ retention, waivers }: Policy, today: string): Contradiction[] {
  return [
    ...waivers.flatMap(({ check, expiresOn }, at) =>
      expiresOn < today
        ? [
            {
              kind: 'waiverEnded',
              path: `waivers[${at}].expiresOn`,
              reason: `This waiver ended on ${expiresOn}. People see the finding "${check}" again.`,
              cure: 'Give it a later last day, or take it out.',
            },
          ]
        : [],
    ),
    ...retention.flatMap(({ id, endsOn }, at) =>
      endsOn !== null && endsOn < today
        ? [
            {
              kind: 'ruleEnded',
              path: `retention[${at}].endsOn`,
              reason: `The rule "${id}" ended on ${endsOn}. Nobody is told about it any more.`,
              cure: 'Take it out, or correct its last day.',
            },
          ]
        : [],
    ),
  ];
}

/** What is understood, and yet cannot be meant. */
function contradictions(policy: Policy): Contradiction[] {
  const { quotas, retention, waivers, clientId, helpDesk } = policy;
  const helpDeskEntries = helpDesk === null ? [] : Object.values(helpDesk);
  return [
    ...(clientId === EXAMPLE_ID
      ? [
          {
            kind: 'exampleId',
            path: 'clientId',
            reason: 'This is the id of the example. Nobody could sign in.',
            cure: 'Put in the application (client) id of your own registration, or null.',
          },
        ]
      : []),
    ...(helpDesk !== null && helpDeskEntries.every((entry) => entry === null)
      ? [
          {
            kind: 'emptyHelpDesk',
            path: 'helpDesk',
            reason: 'A help desk without text, address, phone and link helps nobody.',
            cure: 'Fill in one of them, or write null.',
          },
        ]
      : []),
    ...pairsOf(quotas)
      .filter(([one, other]) => one.plan === other.plan && meet(one, other))
      .map(([, { plan }, at]) => ({
        kind: 'quotasClash',
        path: `quotas[${at}]`,
        reason: `Two sizes for the same people${plan === null ? '' : ` of the plan ${plan}`}. Neither counts.`,
        cure: 'Leave one, or say with domains or kinds whom each is for.',
      })),
    ...pairsOf(retention)
      .filter(
        ([one, other]) =>
          one.scope === other.scope &&
          meet(one, other) &&
          (one.startsOn ?? '') <= (other.endsOn ?? '9999') &&
          (other.startsOn ?? '') <= (one.endsOn ?? '9999'),
      )
      .map(([one, other, at]) => ({
        kind: 'rulesOverlap',
        path: `retention[${at}]`,
        reason: `The rules "${one.id}" and "${other.id}" delete from the same folders, at the same time, for the same people.`,
        cure: 'Let one end before the other starts, or say with domains or kinds whom each is for.',
      })),
    ...pairsOf(waivers)
      .filter(([one, other]) => one.check === other.check && meet(one, other))
      .map(([one, , at]) => ({
        kind: 'waiverTwice',
        path: `waivers[${at}]`,
        reason: `"${one.check}" is waived twice for the same people.`,
        cure: 'Leave one.',
      })),
  ];
}
