import type { Policy } from '../core/policy/policy';
import { readPolicy } from '../sources/policy/read-policy';

let reading: Promise<Policy> | null = null;

/** What the organisation says, read once for each opening of the page. Without a file it says nothing. */
export function readPolicyOnce(): Promise<Policy> {
  reading ??= readPolicy((input, init) => window.fetch(input, init)).then((read) => read.policy);
  return reading;
}
