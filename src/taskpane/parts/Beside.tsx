import type { ReactNode } from 'react';
import './beside.css';

interface BesideProps {
  /** What there is to see: on the right of a wide window, in a narrow one below. */
  see: ReactNode;
  /** What follows what there is to see, and stands on the left of it in a wide window. */
  then?: ReactNode;
  /** The picture needs more room than the words. */
  large?: boolean;
  /** What there is to do. */
  children: ReactNode;
}

/** Two columns where there is room: what to do, and beside it what there is to see. */
export function Beside({ see, then, large = false, children }: BesideProps) {
  return (
    <div className={large ? 'beside beside-large' : 'beside'}>
      <div className="beside-part">{children}</div>
      <div className="beside-part see">{see}</div>
      {then !== undefined && then !== false && <div className="beside-part">{then}</div>}
    </div>
  );
}
