import type { Here } from '../../core/walks/home';
import type { Pane } from '../pane';

/** What the browser says of itself. */
export interface BrowserNames {
  userAgent: string;
  maxTouchPoints: number;
}

/** On what the browser runs. An iPad calls itself a Mac and has fingers on its screen. */
export function systemOf({ userAgent, maxTouchPoints }: BrowserNames): Here['system'] {
  if (/Android|iPhone|iPad|Mobile/i.test(userAgent)) return 'phone';
  if (/Windows/i.test(userAgent)) return 'windows';
  if (/Macintosh|Mac OS X/i.test(userAgent)) return maxTouchPoints > 1 ? 'phone' : 'mac';
  return 'unknown';
}

/** Where the pane is open. */
export function hereOf(pane: Pick<Pane, 'getState' | 'system'>): Here {
  const { outlook } = pane.getState();
  const client = outlook?.where === 'outlook' ? outlook.client : null;
  return { host: client?.known === true ? client.value : null, system: pane.system };
}
