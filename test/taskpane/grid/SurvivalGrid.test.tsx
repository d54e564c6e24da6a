import { render } from '@testing-library/react';
import type { GridCell, GridRow } from '../../../src/core/copies/survival-grid';
import { SurvivalGrid } from '../../../src/taskpane/grid/SurvivalGrid';
import '../render-pane';

const NONE: GridCell = { state: 'none' };

/** What stands in the cell of a server that holds the last so many days. */
function spanOf(days: number): string | null | undefined {
  const row: GridRow = {
    kind: 'inbox',
    cells: {
      server: { state: 'some', ages: { from: 0, to: days } },
      computer: { state: 'all' },
      phone: NONE,
      backup: NONE,
    },
    places: 2,
    least: 1,
    maybeMore: false,
    onThisDiskOnly: false,
  };
  const { container, unmount } = render(<SurvivalGrid rows={[row]} label="Where it is" />);
  const span = container.querySelector('tbody .cell-some > span[aria-hidden]')?.textContent;
  unmount();
  return span;
}

test('a span is short enough for one line of a narrow cell: whole years are no days', () => {
  expect([14, 180, 365, 730].map(spanOf)).toEqual(['14 days', '180 days', '1 year', '2 years']);
});
