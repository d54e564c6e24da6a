import type { Remembered } from '../core/report/decisions';
import type { Slices } from '../core/slices';
import type { Pane } from './pane';
import { inSlices } from './sliced';

/**
 * As `remember`, for a change that may take long: it is worked out and got ready to be saved in slices, and worked out
 * anew where something else was remembered meanwhile. Nothing of it is shown before it is saved, and none of it is
 * remembered where everything was to be forgotten meanwhile.
 *
 * @param isOwn it is the person's own: it goes to them also where a sample was opened meanwhile
 * @param change gives null where nothing is to be remembered any more
 */
export async function rememberInSlices(
  pane: Pane,
  isOwn: boolean,
  change: (remembered: Remembered) => Slices<Remembered> | null,
): Promise<void> {
  const life = pane.life();
  for (;;) {
    const before = whatIsThere(pane, isOwn);
    const { own } = pane.getState();
    const work = change(before);
    if (work === null) return;
    const after = await inSlices(work);
    // What a sample person has is not saved.
    const ready = isOwn || own === null ? await pane.prepare(after) : null;
    if (ready) await inSlices(ready);
    if (life.aborted) return;
    if (whatIsThere(pane, isOwn) === before) {
      (isOwn ? pane.rememberOwn : pane.remember)(() => after);
      return;
    }
  }
}

/** What is remembered of the person's own mail, or of whoever's is shown. */
export function whatIsThere(pane: Pane, isOwn: boolean): Remembered {
  const { remembered, own } = pane.getState();
  return (isOwn ? own : null) ?? remembered;
}
