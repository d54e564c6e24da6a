import type { DroppedFile } from '../sources/mailfile/mail-part';
import { failureOf } from './failure';
import { FORGOTTEN_ELSEWHERE, type Pane } from './pane';

export type { DroppedFile };

const queues = new WeakMap<Pane, Promise<void>>();

/**
 * Takes files that the person dropped, chose or pasted; those that come while others are being read wait for them. None
 * is taken where everything is to be forgotten meanwhile. What reads them is loaded now.
 */
export function receiveFiles(pane: Pane, files: readonly (File | DroppedFile)[]): Promise<void> {
  const life = pane.life();
  const { own, sample } = pane.getState();
  const person = own === null ? null : sample;
  const queue = (queues.get(pane) ?? Promise.resolve()).then(() => receiveNow(pane, files, person, life));
  queues.set(pane, queue);
  return queue;
}

/** `person`: the sample person that they were given to; null: they are the person's own. */
async function receiveNow(
  pane: Pane,
  files: readonly (File | DroppedFile)[],
  person: string | null,
  life: AbortSignal,
): Promise<void> {
  const isLeft = () => person !== null && pane.getState().sample !== person;
  const isGone = () => life.aborted || isLeft();
  const plain = files.map((file) => (file instanceof File ? file : file.file));
  const tellWhyGone = () => {
    const code = whyGone(life, isLeft());
    if (code === null) return;
    const { problems } = pane.getState();
    pane.show({ problems: [...problems, ...plain.map(({ name: file }) => ({ file, code }))] });
  };
  if (isGone()) {
    tellWhyGone();
    return;
  }
  const abort = new AbortController();
  const total = plain.reduce((sum, file) => sum + file.size, 0);
  const cancel = () => {
    abort.abort();
  };
  life.addEventListener('abort', cancel, { once: true });
  const stop = pane.subscribe(() => {
    if (isLeft()) cancel();
  });
  pane.show({
    reading: { file: plain[0]?.name ?? '', done: 0, total, cancel },
    problems: [],
    failure: null,
  });
  try {
    const { takeDropped } = await import(/* webpackChunkName: "inspection" */ './take-dropped');
    if (!isGone())
      await takeDropped(pane, files, { isOwn: person === null, isGone, signal: abort.signal, cancel });
    tellWhyGone();
  } catch (error) {
    pane.show({ failure: failureOf(error) });
  } finally {
    life.removeEventListener('abort', cancel);
    stop();
    pane.show({ reading: null });
  }
}

/** What to say of files that are not wanted any more; null: they are, or the person forgot everything here and knows it. */
function whyGone(life: AbortSignal, isLeft: boolean): 'forgottenElsewhere' | 'exampleLeft' | null {
  if (life.aborted) return life.reason === FORGOTTEN_ELSEWHERE ? 'forgottenElsewhere' : null;
  return isLeft ? 'exampleLeft' : null;
}

/** Takes what Outlook says of the mailbox beside the pane, without any file. */
export async function receiveOutlook(pane: Pane): Promise<void> {
  try {
    const { takeOutlook } = await import(/* webpackChunkName: "inspection" */ './take-files');
    await takeOutlook(pane);
  } catch (error) {
    pane.show({ failure: failureOf(error) });
  }
}
