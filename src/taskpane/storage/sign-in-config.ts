import * as v from 'valibot';

/** What the organisation has set up for signing in. */
export interface SignInConfig {
  /** Id under which the organisation registered this page with Microsoft; null: nobody has. */
  clientId: string | null;
}

const policy = v.object({ clientId: v.nullable(v.pipe(v.string(), v.uuid())) });

/**
 * Reads `policy.json`, the file that the administrator edits, from the page's own server. A file that is missing
 * or not understood counts as none. Never rejects.
 */
export async function readSignInConfig(get: typeof fetch): Promise<SignInConfig> {
  try {
    const response = await get('policy.json', { cache: 'no-cache', credentials: 'omit' });
    const parsed = v.safeParse(policy, response.ok ? await response.json() : null);
    return { clientId: parsed.success ? parsed.output.clientId : null };
  } catch {
    return { clientId: null };
  }
}
