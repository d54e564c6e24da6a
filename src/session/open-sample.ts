import { SAMPLES, type Sample } from '../samples/samples';
import type { Pane } from './pane';
import { rememberedSample } from './remembered-sample';

/** Opens a sample person, at their beginning. */
export async function openSample(pane: Pane, sample: Sample): Promise<void> {
  await showSample(pane, sample);
  pane.go({ name: 'overview' });
}

/** Shows a sample person on the page that is open. The person's own mail is put aside and untouched. */
async function showSample(pane: Pane, sample: Sample, wanted = () => true): Promise<void> {
  const remembered = await rememberedSample(sample, pane.now());
  if (!wanted()) return;
  pane.openSample(sample.id, remembered);
}

/**
 * Shows again the sample person that was open when the page was loaded anew. `wanted`: whether the sample has not been
 * left, nor everything forgotten, while it was on its way.
 */
export async function showSampleAgain(pane: Pane, id: string, wanted: () => boolean): Promise<void> {
  const sample = SAMPLES.find((candidate) => candidate.id === id);
  if (!sample) {
    pane.closeSample();
    return;
  }
  await showSample(pane, sample, wanted);
  // Their walks are as little kept as all else that was done with them.
  const { page } = pane.getState();
  if (wanted() && (page.name === 'walk' || page.name === 'receipt')) pane.replace({ name: 'overview' });
}
