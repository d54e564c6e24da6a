import type { Remembered } from '../../../src/core/report/decisions';
import { SAMPLES } from '../../../src/samples/samples';
import { readDropped } from '../../../src/sources/read-dropped';
import { withFacts } from '../../../src/session/changes';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';

export const BEGIN = new Date(2026, 2, 2, 10);

export function minutesLater(minutes: number): Date {
  return new Date(BEGIN.getTime() + minutes * 60_000);
}

/** What is remembered after these files were read. */
export async function read(remembered: Remembered, files: readonly File[], now: Date): Promise<Remembered> {
  const { facts } = await readDropped(files, { now: now.toISOString() });
  return withFacts(remembered, facts, now);
}

/** What is remembered after a sample person has dropped their files; `afterFix`: those they make after the fix. */
export async function sampleRemembered(
  id: string,
  { now = BEGIN, before = nothingRemembered(), afterFix = false } = {},
): Promise<Remembered> {
  const sample = SAMPLES.find((candidate) => candidate.id === id);
  const files = afterFix ? sample?.afterFix?.() : sample?.files();
  if (!sample || !files) throw new Error(`No such sample: ${id}`);
  return read(
    { ...before, answers: before.answers.length > 0 ? before.answers : [...sample.answers] },
    files,
    now,
  );
}
