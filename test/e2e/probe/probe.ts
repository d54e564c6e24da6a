import { helperNames } from '../../../src/sources/outlook/helpers-adapter';
import { readOutlook, type InBrowser, type InOutlook } from '../../../src/sources/outlook/outlook';

/** What the page of the probe offers to its tests. */
export interface Probe {
  /** The answer of the source. */
  outlook: Promise<InOutlook | InBrowser>;
  /** How often it has told its listeners that something changed. */
  told: number;
  helperNames: typeof helperNames;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

const outlook = readOutlook({
  view: window,
  now: () => new Date('2026-11-20T10:00:00Z'),
  limits: { scriptInOffice: 1500, scriptInBrowser: 500, ready: 1500, call: 500 },
});
window.probe = { outlook, told: 0, helperNames };
void outlook.then((found) => {
  if (found.where === 'outlook') found.subscribe(() => (window.probe.told += 1));
});
