import type { ReactNode } from 'react';

interface IconWayProps {
  icon: ReactNode;
  /** Colour of the icon's square; left out: that of a way on. */
  tone?: 'danger' | 'warning' | 'good' | 'open';
  label: ReactNode;
  /** The second line. */
  help?: ReactNode;
  onPress: () => void;
}

/** A row with an icon that leads somewhere or does something. */
export function IconWay({ icon, tone, label, help, onPress }: IconWayProps) {
  return (
    <button type="button" className="way" onClick={onPress}>
      <span className="way-with-icon">
        <span className={tone === undefined ? 'tile' : `tile tile-${tone}`}>{icon}</span>
        <span className="stack-none">
          <span>{label}</span>
          {help !== undefined && <span className="second">{help}</span>}
        </span>
      </span>
    </button>
  );
}
