import { browserStorage, type KeyValueStore } from '../../storage/ports';

/** What stays the same during a move, written once: some 160 characters for a message. */
export const TASK_KEY = 'mailbox-checkup.move';
/** The way it goes and a letter for each message: small enough to be written after every batch. */
export const STATES_KEY = 'mailbox-checkup.move-states';

/** Whether a move is noted on this device or in this window that could be gone on with or brought back. */
export function moveNoted(view: Window = window): boolean {
  const stores = [browserStorage(() => view.localStorage), browserStorage(() => view.sessionStorage)];
  return stores.some((store) => store !== null && notedIn(store));
}

function notedIn(store: KeyValueStore): boolean {
  try {
    return store.keys().some((key) => key.endsWith(STATES_KEY));
  } catch {
    return false;
  }
}
