import { KEYS, type KeyValueStore } from '../storage/ports';
import type { Pane } from './pane';
import { failureOf } from './failure';

/** The sample person that was open when this window's page was loaded anew; null: none. */
export function keptSample(session: KeyValueStore | null): string | null {
  try {
    return session?.get(KEYS.sample) ?? null;
  } catch {
    return null;
  }
}

/**
 * Notes which sample person is open for as long as the window lasts, and opens the one that was open before the page was
 * loaded anew. What was done with them is not kept: they stand at their beginning.
 */
export async function keepSample(pane: Pane, session: KeyValueStore | null): Promise<void> {
  const { sample: before } = pane.getState();
  let noted = before;
  pane.subscribe(() => {
    const { sample } = pane.getState();
    if (sample === noted) return;
    noted = sample;
    try {
      if (sample === null) session?.remove(KEYS.sample);
      else session?.set(KEYS.sample, sample);
    } catch {
      // No room: after a reload the sample is left, and nothing else.
    }
  });
  if (before === null) return;
  try {
    const { showSampleAgain } = await import(/* webpackChunkName: "open-sample" */ './open-sample');
    await showSampleAgain(pane, before, () => pane.getState().sample === before);
  } catch (error) {
    if (pane.getState().sample !== before) return;
    pane.closeSample();
    pane.show({ failure: failureOf(error) });
  }
}
