import type { ChildProcess } from 'node:child_process';

const PATIENCE = 150_000;
const BETWEEN_LOOKS = 100;

/** Looks again and again until something is so; throws when it does not come about in minutes. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

/** Whether a program that was started here still runs. */
export function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}
