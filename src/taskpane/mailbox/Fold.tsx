import type { ReactNode } from 'react';
import { Reveal } from '../parts/Reveal';

/** A part of the page that few look at: its heading, and the rest when that is pressed. */
export function Fold({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="fold">
      <Reveal heading label={label}>
        {children}
      </Reveal>
    </section>
  );
}
