import '../../src/taskpane/shell.css';
import { createRoot } from 'react-dom/client';
import type { Remembered } from '../../src/core/report/decisions';
import type { StoreStatus } from '../../src/storage/status';
import { App } from '../../src/taskpane/App';
import { navigationFor } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';

/** What the benchmark asks of the page. */
export interface SliderPage {
  /** For each move milliseconds from its event to the end of its handlers, and from the start of the frame to its end. */
  moves: { handlers: number; frame: number }[];
}

const KEPT: StoreStatus = {
  kept: true,
  device: 'ok',
  mailbox: 'unavailable',
  mailboxError: null,
  snapshotKept: true,
  leftOutOfMailbox: 0,
  mailboxBusy: false,
  damaged: [],
};

/** The page as it is, on a mailbox that is larger than any browser's storage takes. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  const remembered = (await (await fetch('remembered.json')).json()) as Remembered;
  const pane = createPane({
    openStore: () =>
      Promise.resolve({
        load: () => Promise.resolve(remembered),
        save: () => Promise.resolve(KEPT),
        prepare: function* () {
          // Nothing is saved.
        },
        settled: () => Promise.resolve(KEPT),
        forget: () => Promise.resolve({ ok: true }),
        join: () => undefined,
        watch: () => undefined,
        status: KEPT,
      }),
    navigation: navigationFor(window),
    now: () => new Date(remembered.savedAt),
  });
  createRoot(root).render(<App pane={pane} />);
}

/** Runs `then` once the frame that is being made has been painted. */
function afterFrame(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    then();
  };
  port2.postMessage(null);
}

const page: SliderPage = { moves: [] };
Object.assign(window, { sliderPage: page });
for (const type of ['input', 'keydown']) {
  let began = 0;
  window.addEventListener(type, () => (began = performance.now()), { capture: true });
  // After React's own listener, which sits deeper; what React has put off until then is in an earlier microtask.
  window.addEventListener(type, () => {
    queueMicrotask(() => {
      const handlers = performance.now() - began;
      requestAnimationFrame(() => {
        const frameBegan = performance.now();
        afterFrame(() => page.moves.push({ handlers, frame: performance.now() - frameBegan }));
      });
    });
  });
}
void start();
