import { useId, useState, type ReactNode } from 'react';

interface ExplainedProps {
  label: string;
  /** The answer is there only while it is shown. */
  onDemand?: boolean;
  children: ReactNode;
}

/** A quiet question in the text whose answer opens below it. */
export function Explained({ label, onDemand = false, children }: ExplainedProps) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="stack">
      <button
        type="button"
        className="quiet"
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {label}
      </button>
      <div id={id} hidden={!shown} className="stack">
        {(shown || !onDemand) && children}
      </div>
    </div>
  );
}
