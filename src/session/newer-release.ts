import { timerOf, within } from '../sources/outlook/within';

/**
 * Why a part of the page did not come. `newer`: the server has another release by now, be it an earlier one, and it is
 * whole; `underway`: the server answers, and a part is missing there, as while somebody copies a release; `notLoaded`:
 * it does not answer.
 */
export type LoadTrouble = 'newer' | 'underway' | 'notLoaded';

/** Milliseconds for the server to answer. */
const LIMIT = 5_000;
/** The script that the page begins with; in a built page its name changes with what is in it. */
const FIRST_SCRIPT = /src="?([^">\s]*taskpane\.(?:[0-9a-f]{8}\.)?js)/;

/** Asks the server anew for the page, and compares the release there with the one that is open. */
export function whyNotLoaded(view: Window = window): Promise<LoadTrouble> {
  return within(timerOf(view), LIMIT, ask(view), 'notLoaded');
}

/** Whether the page can be opened anew: what the server has of it by now begins with a script that is there too. */
export function canOpenAnew(view: Window = window): Promise<boolean> {
  const ask = async () => {
    const there = await firstScriptThere(view);
    return there !== null && (await isThere(view, there));
  };
  return within(timerOf(view), LIMIT, ask(), false);
}

async function ask(view: Window): Promise<LoadTrouble> {
  const there = await firstScriptThere(view);
  const here = view.document.querySelector('script[src*="taskpane."]')?.getAttribute('src');
  if (there === null || there === here) return 'underway';
  return (await isThere(view, there)) ? 'newer' : 'underway';
}

const addressOf = ({ location: { origin, pathname } }: Window): string => origin + pathname;

/** What the page on the server begins with; null: it is no page of ours. */
async function firstScriptThere(view: Window): Promise<string | null> {
  const page = await view.fetch(addressOf(view), { cache: 'no-store' });
  return page.ok ? (FIRST_SCRIPT.exec(await page.text())?.[1] ?? null) : null;
}

/** The page came, so the server is there, however it answers for a script that is not. */
function isThere(view: Window, script: string): Promise<boolean> {
  return view
    .fetch(new URL(script, addressOf(view)), { method: 'HEAD', cache: 'no-store' })
    .then(({ ok }) => ok)
    .catch(() => false);
}
