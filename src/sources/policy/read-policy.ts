import { parsePolicy, type ParsedPolicy } from '../../core/policy/parse-policy';
import { NO_POLICY } from '../../core/policy/policy';

/** Why there is no policy from the organisation, or that there is one. */
export type PolicyState = 'read' | 'none' | 'notReachable' | 'notJson';

export interface ReadPolicy extends ParsedPolicy {
  state: PolicyState;
}

/** The largest policy that is read, in characters. */
const LONGEST = 1_000_000;

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
  try {
    if (text.length > LONGEST) return nothing('notJson');
    // Some editors begin a file with a byte order mark.
    return { ...parsePolicy(JSON.parse(text.replace(/^\uFEFF/, ''))), state: 'read' };
  } catch {
    return nothing('notJson');
  }
}

function nothing(state: PolicyState): ReadPolicy {
  return { policy: NO_POLICY, problems: [], state };
}
