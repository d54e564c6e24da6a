import { parsePolicyText, type ParsedPolicy } from '../../core/policy/parse-policy';
import { NO_POLICY } from '../../core/policy/policy';
import { whyNotRead, withoutEffect, type PolicyFault } from '../../core/policy/policy-faults';

/** Why there is no policy from the organisation, or that there is one. */
export type PolicyState = 'read' | 'none' | 'notReachable' | 'notJson';

export interface ReadPolicy extends ParsedPolicy {
  state: PolicyState;
  /** Why the text cannot be read, or the first thing that is understood and yet counts for nobody. */
  withoutEffect: PolicyFault['kind'] | null;
}

/**
 * Reads `policy.json`, the file that the administrator edits, from the page's own server. Never rejects: without
 * a readable file the policy says nothing, and `state` says why.
 */
export async function readPolicy(get: typeof fetch): Promise<ReadPolicy> {
  let text: string;
  try {
    const response = await get('policy.json', { cache: 'no-cache', credentials: 'omit' });
    if (response.status === 404) return nothing('none');
    if (!response.ok) return nothing('notReachable');
    text = await response.text();
  } catch {
    return nothing('notReachable');
  }
  const parsed = parsePolicyText(text);
  return parsed === null
    ? { ...nothing('notJson'), withoutEffect: whyNotRead(text) }
    : { ...parsed, state: 'read', withoutEffect: withoutEffect(text) };
}

function nothing(state: PolicyState): ReadPolicy {
  return { policy: NO_POLICY, problems: [], state, withoutEffect: null };
}
