import { unpackReading } from '../../core/planner/pack';
import { systemClock } from '../mailbox/clock';
import { readAndTell, type News, type ReadingEnd } from '../mailbox/read-and-tell';
import type { Post } from './post';
import { readGraph } from './read-graph';
import type { ReadingTask } from './reading-protocol';

/** Reads on the thread that it is called on. Never rejects. */
export function runReading(
  { mailbox, resume, budget }: ReadingTask,
  post: Post,
  signal: AbortSignal,
  tell: (news: News) => void,
): Promise<ReadingEnd> {
  const kept = resume === null ? null : unpackReading(resume, systemClock.now());
  const reading = kept?.subject.id === mailbox.id ? kept : null;
  return readAndTell(
    (onProgress) =>
      readGraph({ mailbox, post, clock: systemClock, signal, budget, resume: reading, onProgress }),
    tell,
  );
}
