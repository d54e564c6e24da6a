import type { Remembered } from '../core/report/decisions';
import type { Slices } from '../core/slices';
import type { Pane } from './pane';
import { inSlices } from './sliced';

/**
 * As `remember`, for a change that may take long: it is worked out and got ready to be saved in slices, and worked out
 * anew where something else was remembered meanwhile. Nothing of it is shown before it is saved, and none of it is
 * remembered where everything was to be forgotten meanwhile.
 *
 * @param change gives null where nothing is to be remembered any more
 */
export async function rememberInSlices(
  pane: Pane,
  change: (remembered: Remembered) => Slices<Remembered> | null,
): Promise<void> {
  const life = pane.life();
  for (;;) {
    const { remembered: before, own } = pane.getState();
    const work = change(before);
    if (work === null) return;
    const after = await inSlices(work);
    // What a sample person has is not saved.
    const ready = own === null ? await pane.prepare(after) : null;
    if (ready) await inSlices(ready);
    if (life.aborted) return;
    if (pane.getState().remembered === before) {
      pane.remember(() => after);
      return;
    }
  }
}
