import type { ReactNode } from 'react';
import { Reveal } from '../parts/Reveal';

interface FoldProps {
  label: string;
  /** It is unfolded at first. */
  open?: boolean;
  children: ReactNode;
}

/** A part of the page that few look at: its heading, and the rest when that is pressed. */
export function Fold({ label, open = false, children }: FoldProps) {
  return (
    <section className="fold">
      <Reveal heading label={label} open={open}>
        {children}
      </Reveal>
    </section>
  );
}
