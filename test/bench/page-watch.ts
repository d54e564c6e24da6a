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
  /** Microseconds: where it begins and how long it takes, by the clock and by the time that its thread had. */
  ts?: number;
  tts?: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { type?: string } };
}

/** What the threads that pages are drawn on had to do. */
export interface Tasks extends LongestTask {
  /** Milliseconds on a processor that all tasks took together, of the thread that had most to do. */
  allMs: number;
  /**
   * The longest without what the browser does by itself before it tells the page which files were chosen: no line of
   * the page runs in that part of the task.
   */
  own: LongestTask;
}

/**
 * Watches the main threads of all pages, through the browser's own trace. One at a time. `withEvents`: also what the page
 * is told of, without which `own` is the whole.
 */
export async function watchTasks(page: Page, withEvents = false): Promise<() => Promise<Tasks>> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser.');
  const categories = ['-*', 'toplevel', ...(withEvents ? ['devtools.timeline'] : [])];
  await browser.startTracing(page, { categories });
  return async () => {
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
    const threads = new Map(
      traceEvents
        .filter(({ name }) => name === 'thread_name')
        .map(({ pid, tid, args }) => [`${pid}.${tid}`, args?.name]),
    );
    const ofPages = traceEvents.filter(({ pid, tid }) => threads.get(`${pid}.${tid}`) === 'CrRendererMain');
    // What else the trace shows lies within one of these.
    const tasks = ofPages.filter(({ name }) => name.endsWith('::RunTask'));
    if (tasks.length === 0) throw new Error('The trace shows no task of any page.');
    const all = new Map<string, number>();
    for (const { pid, tid, tdur = 0 } of tasks)
      all.set(`${pid}.${tid}`, (all.get(`${pid}.${tid}`) ?? 0) + tdur / 1000);
    const choices = ofPages.filter(
      ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'change',
    );
    return {
      ...longestOf(tasks),
      allMs: Math.max(...all.values()),
      own: longestOf(tasks.map((task) => fromChoice(task, choices))),
    };
  };
}

const longestOf = (tasks: readonly TraceEvent[]): LongestTask => ({
  clockMs: tasks.reduce((most, { dur = 0 }) => Math.max(most, dur / 1000), 0),
  processorMs: tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0),
});

/** The part of a task from where the page is told which files were chosen; all of it where it is not. */
function fromChoice(task: TraceEvent, choices: readonly TraceEvent[]): TraceEvent {
  const { pid, tid, ts = 0, tts = 0, dur = 0, tdur = 0 } = task;
  const choice = choices.find(
    (one) => one.pid === pid && one.tid === tid && (one.ts ?? 0) >= ts && (one.ts ?? 0) < ts + dur,
  );
  if (choice === undefined) return task;
  return { ...task, dur: dur - ((choice.ts ?? ts) - ts), tdur: tdur - ((choice.tts ?? tts) - tts) };
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
