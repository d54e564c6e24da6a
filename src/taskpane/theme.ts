import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';

const darkBrowser = '(prefers-color-scheme: dark)';

/** What Outlook says of its own colours; null outside Outlook, or where it says nothing. */
let outlookDark: boolean | null = null;
const listeners = new Set<() => void>();

/** Takes over the darkness of Outlook's theme. */
export function followOutlookTheme(dark: boolean | null): void {
  outlookDark = dark;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  const query = window.matchMedia(darkBrowser);
  listeners.add(listener);
  query.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    query.removeEventListener('change', listener);
  };
}

function isDark() {
  return outlookDark ?? window.matchMedia(darkBrowser).matches;
}

/** Fluent's theme that fits Outlook's colours, or the browser's preference. */
export function useTheme(): Theme {
  const dark = useSyncExternalStore(subscribe, isDark);
  useEffect(() => {
    // For what the browser draws itself: scroll bars, date fields.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark ? webDarkTheme : webLightTheme;
}
