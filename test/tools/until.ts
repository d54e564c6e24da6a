/** Milliseconds to wait for what must come. Far more than it takes: a busy machine must not turn a test red. */
export const PATIENCE = 180_000;

/**
 * Waits until this holds.
 *
 * @throws {Error} saying what was waited for, where it does not come in three minutes
 */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await condition());) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
