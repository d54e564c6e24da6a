import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CLOUD_SERVERS, type Cloud } from '../../src/core/policy/clouds';
import { parsePolicyText } from '../../src/core/policy/parse-policy';

/** The policy.json that a package takes: the given one, else that of the earlier package; null: the empty one. */
export function policyTaken(policy: string | null, previous: string | null): string | null {
  const earlier = previous === null ? null : path.join(previous, 'site/policy.json');
  return policy ?? (earlier !== null && existsSync(earlier) ? earlier : null);
}

/** The cloud that a policy names; worldwide where it names none or cannot be read. */
export const cloudNamed = (policy: string): Cloud => parsePolicyText(policy)?.policy.cloud ?? 'worldwide';

/** The cloud that a package is for: the page's own security policy lets it ask the servers of that one only. */
export function cloudTaken(policy: string | null, previous: string | null): Cloud {
  const file = policyTaken(policy, previous);
  return file === null ? 'worldwide' : cloudNamed(readFileSync(file, 'utf8'));
}

/** Whether a page may ask the servers of the cloud that the policy beside it names. */
export const mayAskCloud = (page: string, policy: string): boolean =>
  page.includes(CLOUD_SERVERS[cloudNamed(policy)].graph);
