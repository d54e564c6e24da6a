import type { ReactNode } from 'react';
import type { Page } from '../state/page';
import { usePane } from '../state/use-pane';

/** A row that leads to another page. */
export function Way({ label, to }: { label: ReactNode; to: Page }) {
  const pane = usePane();
  return (
    <button
      type="button"
      className="way"
      onClick={() => {
        pane.go(to);
      }}
    >
      <span>{label}</span>
    </button>
  );
}
