/** The example that stands in the policy.json beside the page, as a file of its own; null: it could not be loaded. */
export async function examplePolicy(
  get: (address: string) => Promise<Response> = (address) => window.fetch(address, { cache: 'no-cache' }),
): Promise<string | null> {
  try {
    const answer = await get('policy.json');
    if (!answer.ok) return null;
    const { $example } = (await answer.json()) as { $example?: unknown };
    if (typeof $example !== 'object' || $example === null) return null;
    return `${JSON.stringify({ ...$example, clientId: null }, null, 2)}\n`;
  } catch {
    return null;
  }
}
