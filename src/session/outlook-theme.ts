/** What Outlook says of its own colours; null outside Outlook, or where it says nothing. */
let dark: boolean | null = null;
const listeners = new Set<() => void>();

/** Takes over the darkness of Outlook's theme. */
export function followOutlookTheme(itsDark: boolean | null): void {
  dark = itsDark;
  for (const listener of listeners) listener();
}

/** Whether Outlook is dark; null: it does not say. */
export function outlookDark(): boolean | null {
  return dark;
}

/** Calls the listener when Outlook's colours change. Gives the way to stop it. */
export function onOutlookTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
