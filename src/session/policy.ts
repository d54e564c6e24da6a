import { NO_POLICY, type Policy } from '../core/policy/policy';

let reading: Promise<Policy> | null = null;

/** What the organisation says, read once for each opening of the page. Without a file it says nothing. */
export function readPolicyOnce(): Promise<Policy> {
  reading ??= read();
  return reading;
}

/** What reads it weighs more than the first view may; it is fetched beside it. */
async function read(): Promise<Policy> {
  try {
    const { readPolicy } = await import(/* webpackChunkName: "policy" */ '../sources/policy/read-policy');
    return (await readPolicy((input, init) => window.fetch(input, init))).policy;
  } catch {
    // Out of reach like a policy that is out of reach; the next one who asks has it tried again.
    reading = null;
    return NO_POLICY;
  }
}
