import type { SourceFacts } from '../core/facts/snapshot';
import type { Policy } from '../core/policy/policy';
import type { Remembered } from '../core/report/decisions';
import { between, type Slices } from '../core/slices';
import { readDropped } from '../sources/read-dropped';
import type { DroppedFile } from '../sources/mailfile/mail-part';
import { loadInspectionWords } from '../locales/words';
import type { Pane } from './pane';
import { outlookFacts } from './outlook-facts';
import { readPolicyOnce } from './policy';
import { withFactsInSlices, withPolicyInSlices } from './changes';
import { rememberInSlices, whatIsThere } from './remember-in-slices';

/** What was given, and how the reading of it is stopped. */
export interface Given {
  /** It is the person's own: whoever opens a sample meanwhile has given nothing to that made-up person. */
  isOwn: boolean;
  /** Nothing of it is wanted any more: everything was forgotten, or the sample person that it was given to was left. */
  isGone: () => boolean;
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
  { isOwn, isGone, signal, cancel }: Given,
): Promise<void> {
  const isShown = () => (pane.getState().own === null) === isOwn;
  await loadInspectionWords();
  const { facts, problems } = await readDropped(files, {
    now: pane.now().toISOString(),
    signal,
    onProgress: ({ file, bytesDone, bytesTotal, counted }) => {
      const reading = { file, done: bytesDone, total: bytesTotal, cancel };
      pane.show({ reading: counted ? { ...reading, counted } : reading });
    },
  });
  const isStoppedInReading = signal.aborted;
  if (isGone()) return;
  if (facts.length === 0) {
    pane.show({ problems });
    return;
  }
  const policy = await readPolicyOnce();
  await whenLoaded(pane);
  // What was given before everything was forgotten is not to come back.
  if (isGone()) return;
  const { snapshot: earlier } = whatIsThere(pane, isOwn);
  let wanted = facts;
  const given = () => {
    wanted = signal.aborted && !isStoppedInReading ? facts.filter(isCountedMail) : facts;
    return wanted.length === 0 || isGone() ? null : [...wanted, ...outlookFacts(pane)];
  };
  await takeFacts(pane, { isOwn, signal }, given, policy);
  if (isGone()) return;
  const [unwanted] = facts.filter((one) => !wanted.includes(one));
  if (unwanted) problems.push({ file: unwanted.source.name, code: 'cancelled' });
  if (!isShown() || wanted.length === 0) {
    pane.show({ problems });
    return;
  }
  const { page } = pane.getState();
  if (page.name === 'liveFile') pane.replace({ ...page, name: 'backup' });
  // A page that waits for this file says itself what came of it.
  else if (page.name !== 'walk' && page.name !== 'backup') pane.go({ name: 'overview' });
  pane.show({ problems, earlier });
}

/** Who stops while it is taken in wants no settings, as while they are read. Counted mail stays counted. */
const isCountedMail = ({ source }: SourceFacts): boolean => source.kind === 'dataFile';

/** Takes facts, and what the organisation says of their accounts, into the inspection; null: there are none now. */
function takeFacts(
  pane: Pane,
  how: { isOwn: boolean; signal: AbortSignal | null },
  given: () => SourceFacts[] | null,
  policy: Policy,
): Promise<void> {
  return rememberInSlices(pane, how, (remembered) => {
    const facts = given();
    return facts && allInSlices(remembered, facts, policy, pane.now());
  });
}

function* allInSlices(
  remembered: Remembered,
  facts: readonly SourceFacts[],
  policy: Policy,
  now: Date,
): Slices<Remembered> {
  const seen = yield* between(0, 0.7, withFactsInSlices(remembered, facts, now));
  return yield* between(0.7, 1, withPolicyInSlices(seen, policy, now));
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
  const isOwn = () => pane.getState().own === null;
  await takeFacts(pane, { isOwn: false, signal: null }, () => (isOwn() ? outlookFacts(pane) : null), policy);
  if (!isOwn()) return;
  // Nobody is led away from where they have gone meanwhile.
  if (pane.getState().page.name === 'start') pane.go({ name: 'overview' });
}
