import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Pane, PaneState } from '../session/pane';

export const PaneContext = createContext<Pane | null>(null);

/** The pane around this component. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('No pane around this component.');
  return pane;
}

/** The pane's state; the component renders again when it changes. */
export function usePaneState(): PaneState {
  const pane = usePane();
  return useSyncExternalStore(pane.subscribe, pane.getState, () => pane.first);
}
