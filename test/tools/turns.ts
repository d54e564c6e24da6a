/**
 * Lets what is under way go on: so many turns of this process, of a millisecond at least. A busy machine takes longer for
 * each of them and gets as far.
 */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}
