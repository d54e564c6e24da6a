import { useId, useState, type ReactNode } from 'react';

/** A quiet question in the text whose answer opens below it. */
export function Explained({ label, children }: { label: string; children: ReactNode }) {
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
        {children}
      </div>
    </div>
  );
}
