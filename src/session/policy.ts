import { NO_POLICY, type Policy } from '../core/policy/policy';

/**
 * What the help desk needs to find out why an organisation's words did not all arrive: `policy-notReachable`,
 * `policy-notJson` or what keeps it from being JSON, or the first thing by which something in the file does not count, such as `policy-unknownField`.
 * null: all of it counts; no file at all is nothing wrong.
 */
export type PolicyTrouble = `policy-${string}` | null;

interface PolicyAndTrouble {
  policy: Policy;
  trouble: PolicyTrouble;
}

let reading: Promise<PolicyAndTrouble> | null = null;
let byNow: Policy = NO_POLICY;

const readOnce = (): Promise<PolicyAndTrouble> => (reading ??= read());

/** What the organisation says, read once for each opening of the page. Without a file it says nothing. */
export async function readPolicyOnce(): Promise<Policy> {
  return (await readOnce()).policy;
}

/** What the organisation says, as far as it has been read by now: nothing before that. */
export const policyByNow = (): Policy => byNow;

/** Why some of what the organisation says may be missing, for the help desk. */
export async function policyTrouble(): Promise<PolicyTrouble> {
  return (await readOnce()).trouble;
}

/** What reads it weighs more than the first view may; it is fetched beside it. */
async function read(): Promise<PolicyAndTrouble> {
  try {
    const { readPolicy } = await import(/* webpackChunkName: "policy" */ '../sources/policy/read-policy');
    const { policy, problems, state, withoutEffect } = await readPolicy((input, init) =>
      window.fetch(input, init),
    );
    byNow = policy;
    const inFile = problems[0]?.problem ?? withoutEffect;
    const wrong = inFile ?? (state === 'read' || state === 'none' ? null : state);
    return { policy, trouble: wrong === null ? null : `policy-${wrong}` };
  } catch {
    // Out of reach like a policy that is out of reach; the next one who asks has it tried again.
    reading = null;
    return { policy: NO_POLICY, trouble: 'policy-notReachable' };
  }
}
