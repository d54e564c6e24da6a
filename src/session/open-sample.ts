import { withFacts } from './changes';
import type { Sample } from '../samples/samples';
import { readDropped } from '../sources/read-dropped';
import type { Pane } from './pane';
import { nothingRemembered } from './remembered';

/** Opens a sample person beside the person's own mail, which is put aside and untouched. */
export async function openSample(pane: Pane, sample: Sample): Promise<void> {
  const takenAt = pane.now().toISOString();
  const { facts } = await readDropped(sample.files(), { now: takenAt });
  const answered = { ...nothingRemembered(), answers: [...sample.answers] };
  pane.openSample(sample.id, withFacts(answered, facts, new Date(takenAt)));
  pane.go({ name: 'overview' });
}
