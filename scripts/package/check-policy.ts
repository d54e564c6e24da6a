import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Policy } from '../../src/core/policy/policy';
import { checkPolicyText, type PolicyFault } from '../../src/core/policy/policy-faults';
import adminWords from '../../src/locales/en/admin.json';
import whatIfWords from '../../src/locales/en/what-if.json';
import { lineOf, type Checked, type Fault } from './fault';
import { isFile, isFolder } from './on-disk';
import { mayAskCloud } from './policy-taken';

/**
 * Checks the file with what the page itself and the administrator's page check it with.
 * @param today ISO date, for what has ended
 */
export function checkPolicy(file: string, today: string = new Date().toISOString().slice(0, 10)): Checked {
  if (!isFile(file)) {
    const reason = isFolder(file) ? 'This is a folder.' : 'There is no such file.';
    const cure = 'Give the path of a policy.json.';
    return { read: [], faults: [{ kind: 'notRead', file, line: null, reason, cure }] };
  }
  const text = readFileSync(file).toString('utf8');
  const { policy } = checkPolicyText(text, today);
  const page = path.join(path.dirname(file), 'index.html');
  const hasPage = isFile(page);
  const [reason, cure] = OTHER_CLOUD;
  const isOtherCloud = hasPage && !mayAskCloud(readFileSync(page, 'utf8'), text);
  return {
    read: [file, ...(hasPage ? [page] : [])],
    notes: hasPage ? [] : cloudNotes(policy),
    faults: [
      ...(isOtherCloud ? [{ kind: 'otherCloud', file, line: lineOf(text, '"cloud"'), reason, cure }] : []),
      ...policyTextFaults(file, text, today),
    ],
  };
}

/** Every mistake in the text of a policy, wherever it was read; `today`: ISO date. */
export const policyTextFaults = (file: string, text: string, today: string): Fault[] =>
  checkPolicyText(text, today).faults.map((fault) => ({
    kind: fault.kind,
    file,
    line: fault.line,
    ...wordsOf(fault),
  }));

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

/** The words of the administrator's page, with values filled in. */
function wordsOf(fault: PolicyFault): { reason: string; cure: string } {
  const say = (id: keyof typeof adminWords, values: Readonly<Record<string, string>>) =>
    adminWords[id].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  if (fault.problem === null) {
    const { kind, values } = fault;
    return { reason: say(`admin.fault.${kind}`, values), cure: say(`admin.fault.${kind}.cure`, values) };
  }
  const { path, problem, meant, allowed } = fault.problem;
  const reason = `${path === '' ? '' : `${path}: `}${whatIfWords[`policy.problem.${problem}`]}`;
  if (meant !== null) return { reason, cure: say('admin.fault.write', { meant }) };
  if (allowed.length > 0)
    return { reason, cure: say('admin.fault.allowed', { allowed: allowed.join(', ') }) };
  if (problem === 'sameIdTwice') return { reason, cure: say('admin.fault.ownId', {}) };
  return { reason, cure: say(problem === 'missing' ? 'admin.fault.add' : 'admin.fault.correct', {}) };
}
