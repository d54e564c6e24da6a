import type { Remembered } from '../core/report/decisions';
import type { Slices } from '../core/slices';
import type { Pane } from './pane';
import { inSlices } from './sliced';

/**
 * As `remember`, for a change that may take long: it is worked out and got ready to be saved in slices, and worked out
 * anew where something else was remembered meanwhile, or the person stopped it. Nothing of it is shown before it is
 * saved, and none of it is remembered where everything was to be forgotten meanwhile.
 *
 * @param isOwn it is the person's own: it goes to them also where a sample was opened meanwhile
 * @param signal tells that the person stopped it; what is still to be remembered then, `change` decides
 * @param change gives null where nothing is to be remembered any more
 */
export async function rememberInSlices(
  pane: Pane,
  { isOwn, signal }: { isOwn: boolean; signal: AbortSignal | null },
  change: (remembered: Remembered) => Slices<Remembered> | null,
): Promise<void> {
  const life = pane.life();
  for (;;) {
    const before = whatIsThere(pane, isOwn);
    const { own } = pane.getState();
    const wasStopped = signal?.aborted;
    const isWanted = () =>
      !life.aborted && signal?.aborted === wasStopped && whatIsThere(pane, isOwn) === before;
    const work = change(before);
    if (work === null) return;
    const after = await inSlices(asLongAs(isWanted, work));
    // What a sample person has is not saved.
    const ready = after && (isOwn || own === null) ? await pane.prepare(after) : null;
    if (ready) await inSlices(asLongAs(isWanted, ready));
    if (life.aborted) return;
    if (after && isWanted()) {
      (isOwn ? pane.rememberOwn : pane.remember)(() => after);
      return;
    }
  }
}

/** null: it was given up. */
function* asLongAs<Result>(isWanted: () => boolean, work: Slices<Result>): Slices<Result | null> {
  while (isWanted()) {
    const step = work.next();
    if (step.done) return step.value;
    yield step.value;
  }
  return null;
}

/** What is remembered of the person's own mail, or of whoever's is shown. */
export function whatIsThere(pane: Pane, isOwn: boolean): Remembered {
  const { remembered, own } = pane.getState();
  return (isOwn ? own : null) ?? remembered;
}
