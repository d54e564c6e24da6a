import { timerOf } from '../sources/outlook/within';
import { download } from './deliver';
import { copyText } from './copy-text';
import type { Pane } from './pane';
import { createSurroundings, type Surroundings } from './surroundings';

/** Milliseconds within which a print window shows itself; browsers tell of it before the call comes back. */
const PRINT_LIMIT = 1_000;

/**
 * Opens the print window. False when the page was never told to get ready for paper: frames without leave to open
 * windows, and Outlook for Mac, take the call and do nothing (github.com/OfficeDev/office-js/issues/3385).
 */
export function printPage(view: Window): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (printed: boolean) => {
      view.clearTimeout(timer);
      view.removeEventListener('beforeprint', ready);
      resolve(printed);
    };
    const ready = () => {
      end(true);
    };
    const timer = view.setTimeout(() => {
      end(false);
    }, PRINT_LIMIT);
    view.addEventListener('beforeprint', ready);
    try {
      view.print();
    } catch {
      end(false);
    }
  });
}

const known = new WeakMap<Pane, Surroundings>();

/** What the window around this pane can do. */
export function surroundingsOf(pane: Pane, view: Window & typeof globalThis): Surroundings {
  const before = known.get(pane);
  if (before) return before;
  const surroundings = createSurroundings({
    outlook: () => pane.getState().outlook,
    copy: (text) => copyText(text, view),
    download: (file) => {
      download(file, view);
    },
    print: () => printPage(view),
    hand: (address) => {
      view.location.href = address;
    },
    timer: timerOf(view),
    page: view.location.origin + view.location.pathname,
  });
  known.set(pane, surroundings);
  return surroundings;
}
