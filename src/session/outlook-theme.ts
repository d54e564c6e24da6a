import { createStore, type Watchable } from './create-store';

const dark = createStore<boolean | null>(null);

/** Whether Outlook is dark; null outside Outlook, or where it does not say. */
export const outlookDark: Watchable<boolean | null> = dark;

/** Takes over the darkness of Outlook's theme. */
export const followOutlookTheme: (itsDark: boolean | null) => void = dark.set;
