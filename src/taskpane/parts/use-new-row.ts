import { useState } from 'react';

function takeFocus(row: HTMLElement | null): void {
  row?.focus();
}

/** For the row that takes the focus when it comes. The function is one and the same, so that it takes it once only. */
const NEW_ROW = { ref: takeFocus, tabIndex: -1 } as const;

export interface NewRow {
  /** What the row at this place is given. */
  at: (place: number) => typeof NEW_ROW | object;
  /** The row at this place comes with the next drawing; -1: none does. */
  comesAt: (place: number) => void;
}

/**
 * Where a press brings more rows of a list, the first of them takes the focus: the button that brought them goes with
 * the last ones, and who has no pointer would stand at the beginning of the page.
 */
export function useNewRow(): NewRow {
  const [firstNew, comesAt] = useState(-1);
  return { at: (place) => (place === firstNew ? NEW_ROW : {}), comesAt };
}
