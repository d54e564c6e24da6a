import { timerOf, within } from '../sources/outlook/within';

/**
 * Why a part of the page did not come. `newer`: the server has another release by now, and it is whole; `underway`: the
 * server answers, and a part is missing there, as while somebody copies a release; `notLoaded`: it does not answer.
 */
export type LoadTrouble = 'newer' | 'underway' | 'notLoaded';

/** Milliseconds for the server to answer. */
const LIMIT = 5_000;
/** The script that the page begins with; its name changes with what is in it. */
const FIRST_SCRIPT = /src="?([^">\s]*taskpane\.[0-9a-f]{8}\.js)/;

/** Asks the server anew for the page, and compares the release there with the one that is open. */
export function whyNotLoaded(view: Window = window): Promise<LoadTrouble> {
  return within(timerOf(view), LIMIT, ask(view), 'notLoaded');
}

async function ask(view: Window): Promise<LoadTrouble> {
  const { origin, pathname } = view.location;
  const page = await view.fetch(origin + pathname, { cache: 'no-store' });
  if (!page.ok) return 'underway';
  const there = FIRST_SCRIPT.exec(await page.text())?.[1];
  if (there === undefined) return 'underway';
  const here = view.document.querySelector('script[src*="taskpane."]')?.getAttribute('src');
  if (there === here) return 'underway';
  // The page came, so the server is there, however it answers for a script that is not.
  const whole = await view
    .fetch(new URL(there, origin + pathname), { method: 'HEAD', cache: 'no-store' })
    .then(({ ok }) => ok)
    .catch(() => false);
  return whole ? 'newer' : 'underway';
}
