import type { Answer } from '../core/questions/question';
import { mailFileFacts } from '../sources/mailfile/mail-file-facts';
import { withFacts } from './changes';
import { isoDateOf } from './iso-date';
import { SAMPLES, type Sample } from '../samples/samples';
import { readDropped } from '../sources/read-dropped';
import type { Pane } from './pane';
import { nothingRemembered } from '../core/report/nothing-remembered';

/** Opens a sample person, at their beginning. */
export async function openSample(pane: Pane, sample: Sample): Promise<void> {
  await showSample(pane, sample);
  pane.go({ name: 'overview' });
}

/** Shows a sample person on the page that is open. The person's own mail is put aside and untouched. */
async function showSample(pane: Pane, sample: Sample, wanted = () => true): Promise<void> {
  const takenAt = pane.now().toISOString();
  const { facts } = await readDropped(sample.files(), { now: takenAt });
  const mail = sample.mail?.(isoDateOf(pane.now()));
  const counted =
    mail && mailFileFacts(mail, { id: 'mail', kind: 'dataFile', name: mail.name, readAt: takenAt });
  const inUse = (counted?.dataFiles ?? []).map(({ id }): Answer => ({
    question: 'fileIs',
    subject: { type: 'dataFile', id },
    value: { kind: 'choice', value: 'live' },
    answeredAt: takenAt,
  }));
  const answered = { ...nothingRemembered(), answers: [...sample.answers, ...inUse] };
  const all = counted ? [...facts, counted] : facts;
  if (!wanted()) return;
  pane.openSample(sample.id, withFacts(answered, all, new Date(takenAt)));
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
