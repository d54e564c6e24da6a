import { useId, useState, type ReactNode } from 'react';

interface RevealProps {
  label: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** The label is a heading of the page, of the second level. */
  heading?: boolean;
}

/**
 * A heading that shows and hides what is below it. A button and not <details>, because office.js leaves `summary`
 * out when it moves the focus with Tab.
 */
export function Reveal({ label, children, open = false, heading = false }: RevealProps) {
  const [shown, setShown] = useState(open);
  const id = useId();
  const button = (
    <button
      type="button"
      className="reveal"
      aria-expanded={shown}
      aria-controls={id}
      onClick={() => {
        setShown(!shown);
      }}
    >
      <span>{label}</span>
    </button>
  );
  return (
    <>
      {heading ? <h2 className="reveal-heading">{button}</h2> : button}
      <div id={id} hidden={!shown} className="revealed stack">
        {children}
      </div>
    </>
  );
}
