import type { ReactNode } from 'react';
import type { Page } from '../../session/page';
import { usePane } from '../use-pane';

/** A row that leads to another page. */
export function Way({ label, to }: { label: ReactNode; to: Page }) {
  const pane = usePane();
  return (
    <WayButton
      label={label}
      onPress={() => {
        pane.go(to);
      }}
    />
  );
}

/** A row that does something. */
export function WayButton({ label, onPress }: { label: ReactNode; onPress: () => void }) {
  return (
    <button type="button" className="way" onClick={onPress}>
      <span>{label}</span>
    </button>
  );
}
