import { DAY_MS } from '../core/facts/units';
import { instantIn } from './instant';
import { isOurKey, KEYS } from './ports';
import type { KeyValueStore } from './ports';

/** The ISO instant at which everything was last forgotten, as the storage of the window says; empty: it says nothing. */
export function forgottenIn(session: KeyValueStore | null): string {
  try {
    return instantIn(session?.get(KEYS.forgottenAt) ?? '');
  } catch {
    return '';
  }
}

/**
 * The same on the device. Nothing is forgotten more than a day from now: a note that says so cannot be true. It is
 * removed, or once it is believed, what was done until then would count as forgotten.
 */
export function forgottenOn(browser: KeyValueStore | null, now: string): string {
  try {
    const note = browser?.get(KEYS.forgottenAt) ?? '';
    const instant = instantIn(note);
    if (instant !== '' && isSoon(instant, now)) return instant;
    if (note !== '') browser?.remove(KEYS.forgottenAt);
    return '';
  } catch {
    return '';
  }
}

/** Whether an instant is past, or at most a day from now, as a clock that is set right may make it. */
export function isSoon(instant: string, now: string): boolean {
  return Date.parse(instant) - Date.parse(now) <= DAY_MS;
}

/** Notes it; false when the store does not take it. */
export function noteForgotten(store: KeyValueStore | null, at: string): boolean {
  try {
    store?.set(KEYS.forgottenAt, at);
    return store?.get(KEYS.forgottenAt) === at;
  } catch {
    return false;
  }
}

/** Empties the storage of the window, of what it keeps of a reading that was broken off as well. */
export function forgetInWindow(session: KeyValueStore | null, at: string): void {
  try {
    for (const key of session?.keys() ?? []) {
      if (isOurKey(key) && key !== KEYS.forgottenAt) session?.remove(key);
    }
  } catch {
    // Denied: then a reload of this window shows what the mailbox had when the pane opened.
  }
  noteForgotten(session, at);
}
