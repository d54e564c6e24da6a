import { readDropped } from '../sources/read-dropped';
import type { DroppedFile } from '../sources/mailfile/mail-part';
import { loadInspectionWords } from '../locales/words';
import type { Pane } from './pane';
import { outlookFacts } from './outlook-facts';
import { readPolicyOnce } from './policy';
import { withFacts, withPolicy } from './changes';

interface Stop {
  signal: AbortSignal;
  cancel: () => void;
}

/**
 * Reads the files and takes what they say into the inspection. Where nothing could be read, only the problems are
 * shown and everything else stays as it was.
 */
export async function takeFiles(
  pane: Pane,
  files: readonly (File | DroppedFile)[],
  { signal, cancel }: Stop,
): Promise<void> {
  await loadInspectionWords();
  const { facts, problems } = await readDropped(files, {
    now: pane.now().toISOString(),
    signal,
    onProgress: ({ file, bytesDone, bytesTotal, counted }) => {
      const reading = { file, done: bytesDone, total: bytesTotal, cancel };
      pane.show({ reading: counted ? { ...reading, counted } : reading });
    },
  });
  if (facts.length === 0) {
    pane.show({ problems });
    return;
  }
  const policy = await readPolicyOnce();
  await whenLoaded(pane);
  const { snapshot: earlier } = pane.getState().remembered;
  pane.remember((remembered) =>
    withPolicy(withFacts(remembered, [...facts, ...outlookFacts(pane)], pane.now()), policy, pane.now()),
  );
  const { page } = pane.getState();
  if (page.name === 'liveFile') pane.replace({ ...page, name: 'backup' });
  // A page that waits for this file says itself what came of it.
  else if (page.name !== 'walk' && page.name !== 'backup') pane.go({ name: 'overview' });
  pane.show({ problems, earlier });
}

/** A look can only be told to be a look again once it is known what was looked at before. */
function whenLoaded(pane: Pane): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!pane.getState().loaded) return;
      stop();
      resolve();
    };
    const stop = pane.subscribe(look);
    look();
  });
}

/** Takes what Outlook says of the mailbox beside the pane into the inspection. */
export async function takeOutlook(pane: Pane): Promise<void> {
  const policy = await readPolicyOnce();
  await whenLoaded(pane);
  // A sample person may have been opened meanwhile: Outlook says nothing of them.
  if (pane.getState().own !== null) return;
  pane.remember((remembered) =>
    withPolicy(withFacts(remembered, outlookFacts(pane), pane.now()), policy, pane.now()),
  );
  // Nobody is led away from where they have gone meanwhile.
  if (pane.getState().page.name === 'start') pane.go({ name: 'overview' });
}
