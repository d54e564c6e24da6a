import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { outlookDark } from '../session/outlook-theme';

const darkBrowser = '(prefers-color-scheme: dark)';
const onPaper = 'print';

function subscribe(listener: () => void) {
  const queries = [window.matchMedia(darkBrowser), window.matchMedia(onPaper)];
  const stop = outlookDark.subscribe(listener);
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    stop();
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** Paper is white, and browsers print no dark background on it. */
function isDark() {
  if (window.matchMedia(onPaper).matches) return false;
  return outlookDark.getState() ?? window.matchMedia(darkBrowser).matches;
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
