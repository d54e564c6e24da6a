import type { DroppedFile } from '../sources/mailfile/mail-part';
import { failureOf } from './failure';
import type { Pane } from './pane';

export type { DroppedFile };

const queues = new WeakMap<Pane, Promise<void>>();

/**
 * Takes files that the person dropped, chose or pasted; those that come while others are being read wait for them. None
 * is taken where everything is to be forgotten meanwhile. What reads them is loaded now.
 */
export function receiveFiles(pane: Pane, files: readonly (File | DroppedFile)[]): Promise<void> {
  const life = pane.life();
  const isOwn = pane.getState().own === null;
  const queue = (queues.get(pane) ?? Promise.resolve()).then(() => receiveNow(pane, files, isOwn, life));
  queues.set(pane, queue);
  return queue;
}

async function receiveNow(
  pane: Pane,
  files: readonly (File | DroppedFile)[],
  isOwn: boolean,
  life: AbortSignal,
): Promise<void> {
  const isForgotten = () => life.aborted;
  if (isForgotten()) return;
  const abort = new AbortController();
  const plain = files.map((file) => (file instanceof File ? file : file.file));
  const total = plain.reduce((sum, file) => sum + file.size, 0);
  const cancel = () => {
    abort.abort();
  };
  life.addEventListener('abort', cancel, { once: true });
  pane.show({
    reading: { file: plain[0]?.name ?? '', done: 0, total, cancel },
    problems: [],
    failure: null,
  });
  try {
    const { takeDropped } = await import(/* webpackChunkName: "inspection" */ './take-dropped');
    if (isForgotten()) return;
    await takeDropped(pane, files, { isOwn, signal: abort.signal, cancel });
  } catch (error) {
    pane.show({ failure: failureOf(error) });
  } finally {
    life.removeEventListener('abort', cancel);
    pane.show({ reading: null });
  }
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
