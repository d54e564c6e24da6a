import { createContext, useContext, useSyncExternalStore } from 'react';
import { createCompanyDesk, type CompanyDesk, type CompanyState } from '../../session/company/company-desk';

/** One desk for as long as the page is open: what was dropped is there on the way back from another tab. */
const desk = createCompanyDesk();
export const DeskContext = createContext<CompanyDesk>(desk);

/** The desk around this component. */
export const useDesk = (): CompanyDesk => useContext(DeskContext);

/**
 * A part of what the desk shows; the component renders again when it changes. It must be the same for as long as nothing
 * of it has changed.
 */
export function useDeskState<Part>(partOf: (state: CompanyState) => Part): Part {
  const { subscribe, getState } = useDesk();
  return useSyncExternalStore(subscribe, () => partOf(getState()));
}
