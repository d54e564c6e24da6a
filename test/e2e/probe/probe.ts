import { helperNames } from '../../../src/sources/outlook/helpers-adapter';
import { followOutlook, type InBrowser, type InOutlook } from '../../../src/sources/outlook/outlook';

/** What the page of the probe offers to its tests. */
export interface Probe {
  /** What the source said last; null: nothing yet. */
  found: InOutlook | InBrowser | null;
  /** What it said in turn: that this is Outlook, or why not. */
  heard: string[];
  /** Ends every limit that runs. None ends by itself, so that no test depends on how fast the machine is. */
  timeIsUp: () => void;
  /** How many limits run. */
  limits: () => number;
  /** How often it has told its listeners that something changed. */
  told: number;
  helperNames: typeof helperNames;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

const waiting = new Set<() => void>();
window.probe = {
  found: null,
  heard: [],
  told: 0,
  helperNames,
  limits: () => waiting.size,
  timeIsUp: () => {
    for (const then of [...waiting]) {
      waiting.delete(then);
      then();
    }
  },
};
followOutlook(
  {
    view: window,
    now: () => new Date('2026-11-20T10:00:00Z'),
    timer: (_ms, then) => {
      waiting.add(then);
      return () => waiting.delete(then);
    },
  },
  (found) => {
    window.probe.found = found;
    window.probe.heard.push(found.where === 'browser' ? found.because : found.where);
    if (found.where === 'outlook') found.subscribe(() => (window.probe.told += 1));
  },
);
