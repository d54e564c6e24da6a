import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { colourChoice, outlookDark } from '../session/outlook-theme';

const darkBrowser = '(prefers-color-scheme: dark)';
const onPaper = 'print';

function subscribe(listener: () => void) {
  const queries = [window.matchMedia(darkBrowser), window.matchMedia(onPaper)];
  const stops = [outlookDark.subscribe(listener), colourChoice().subscribe(listener)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const stop of stops) stop();
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** Paper is white, and browsers print no dark background on it. */
function isDark() {
  if (window.matchMedia(onPaper).matches) return false;
  const chosen = colourChoice().getState();
  if (chosen !== 'asOutlook') return chosen === 'dark';
  return outlookDark.getState() ?? window.matchMedia(darkBrowser).matches;
}

/** The theme is no part of what the build draws, so that is taken over in the right colours at once. */
function isDarkAlready() {
  return typeof window !== 'undefined' && isDark();
}

/** Fluent's theme that the person has chosen: Outlook's colours, or the browser's, unless they want others. */
export function useTheme(): Theme {
  const dark = useSyncExternalStore(subscribe, isDark, isDarkAlready);
  useEffect(() => {
    // For what the browser draws itself: scroll bars, date fields.
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark ? webDarkTheme : webLightTheme;
}
