import { createContext, useContext } from 'react';
import type { Inspected } from '../../session/inspected';

export const InspectedContext = createContext<Inspected | null>(null);

/** The inspection shown; null when nothing has been looked at yet. */
export function useInspected(): Inspected | null {
  return useContext(InspectedContext);
}
