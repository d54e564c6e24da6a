import type { BrowserContext, Frame, Page } from 'playwright-core';

const HEAP_EVERY_MS = 200;

/** The longest tasks of the threads that pages are drawn on, in milliseconds. */
export interface LongestTask {
  /** By the clock. With more to do on the machine than it has processors, that includes waiting for one. */
  clockMs: number;
  /** Time on a processor: what the page itself had to do. */
  processorMs: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** What the threads that pages are drawn on had to do. */
export interface Tasks extends LongestTask {
  /** Milliseconds on a processor that all tasks took together, of the thread that had most to do. */
  allMs: number;
}

/** Watches the main threads of all pages, through the browser's own trace. One at a time. */
export async function watchTasks(page: Page): Promise<() => Promise<Tasks>> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser.');
  await browser.startTracing(page, { categories: ['-*', 'toplevel'] });
  return async () => {
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
    const threads = new Map(
      traceEvents
        .filter(({ name }) => name === 'thread_name')
        .map(({ pid, tid, args }) => [`${pid}.${tid}`, args?.name]),
    );
    const longest = { clockMs: 0, processorMs: 0 };
    const all = new Map<string, number>();
    for (const { name, pid, tid, dur = 0, tdur = 0 } of traceEvents) {
      const thread = `${pid}.${tid}`;
      if (dur === 0 || threads.get(thread) !== 'CrRendererMain') continue;
      // What else the trace shows lies within one of these.
      if (name.endsWith('::RunTask')) all.set(thread, (all.get(thread) ?? 0) + tdur / 1000);
      longest.clockMs = Math.max(longest.clockMs, dur / 1000);
      longest.processorMs = Math.max(longest.processorMs, tdur / 1000);
    }
    if (all.size === 0) throw new Error('The trace shows no task of any page.');
    return { ...longest, allMs: Math.max(...all.values()) };
  };
}

/** Watches the JavaScript heap of a frame and its workers; gives the most bytes seen at one time. */
export async function watchHeap(
  context: BrowserContext,
  page: Page,
  pane: Frame,
): Promise<() => Promise<number>> {
  // A frame that shares the process of the page around has no session of its own.
  const session = await context.newCDPSession(pane).catch(() => context.newCDPSession(page));
  const workers = new Set<string>();
  const waiting = new Map<number, (bytes: number) => void>();
  let number = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result?: { usedSize: number } };
    waiting.get(id)?.(result?.usedSize ?? 0);
    waiting.delete(id);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ofWorker = (sessionId: string): Promise<number> =>
    new Promise((resolve) => {
      number += 1;
      waiting.set(number, resolve);
      const message = JSON.stringify({ id: number, method: 'Runtime.getHeapUsage' });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => resolve(0));
      // The worker may have ended meanwhile.
      setTimeout(() => resolve(0), 10 * HEAP_EVERY_MS);
    });
  let peak = 0;
  let worker = 0;
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const own = await session.send('Runtime.getHeapUsage');
    const others = await Promise.all([...workers].map(ofWorker));
    const ofWorkers = others.reduce((sum, bytes) => sum + bytes, 0);
    worker = Math.max(worker, ofWorkers);
    peak = Math.max(peak, own.usedSize + ofWorkers);
  };
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => undefined);
  }, HEAP_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await looking;
    await session.detach();
    if (worker === 0) throw new Error('No worker was seen, so its memory is not in the figure.');
    return peak;
  };
}
