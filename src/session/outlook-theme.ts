import { browserStorage, KEYS, type KeyValueStore } from '../storage/ports';
import { createStore, type Watchable } from './create-store';

const dark = createStore<boolean | null>(null);

/** Whether Outlook is dark; null outside Outlook, or where it does not say. */
export const outlookDark: Watchable<boolean | null> = dark;

/** Takes over the darkness of Outlook's theme. */
export const followOutlookTheme: (itsDark: boolean | null) => void = dark.set;

export const COLOURS = ['asOutlook', 'light', 'dark'] as const;
/**
 * What the person wants: Outlook's colours, those of the browser where it tells none, or always the same. Outlook tells
 * old ones at times (github.com/OfficeDev/office-js/issues/6912).
 */
export type Colours = (typeof COLOURS)[number];

export interface ColourChoice extends Watchable<Colours> {
  choose: (colours: Colours) => void;
}

/** The choice of colours, kept on this device where that may be. */
export function createColourChoice(device: KeyValueStore | null): ColourChoice {
  const chosen = createStore<Colours>(keptColours(device));
  return {
    getState: chosen.getState,
    subscribe: chosen.subscribe,
    choose: (colours) => {
      chosen.set(colours);
      try {
        device?.set(KEYS.colours, colours);
      } catch {
        // Full or refused: it holds until this window closes.
      }
    },
  };
}

function keptColours(device: KeyValueStore | null): Colours {
  try {
    const kept = device?.get(KEYS.colours);
    return COLOURS.find((one) => one === kept) ?? 'asOutlook';
  } catch {
    return 'asOutlook';
  }
}

let choice: ColourChoice | null = null;

/** The choice of this window. */
export function colourChoice(): ColourChoice {
  return (choice ??= createColourChoice(browserStorage(() => window.localStorage)));
}
