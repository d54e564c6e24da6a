import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 56.25rem)';

/** Whether there is room for what else would be unfolded on demand: two columns and more. */
export function useWide(): boolean {
  return useSyncExternalStore(onWidth, isWide, () => false);
}

function onWidth(listener: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}
