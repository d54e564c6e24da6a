import { say } from '../../../locales/words';

interface ProgressProps {
  step: number;
  steps: number;
  /** As many as there may be, while the program is asked for. */
  most: number;
  title: string;
  /** How long it still takes, about; null: nothing is left to do. */
  minutes: number | null;
  /** A wait comes between, of which nobody knows how long it is. */
  waits: boolean;
}

/** Which step of how many, in words and as a row of marks, and how long it still takes. */
export function Progress({ step, steps, most, title, minutes, waits }: ProgressProps) {
  return (
    <div className="progress">
      <p className="faint">
        <strong>
          {most > steps
            ? say('walk.positionUpTo', { step, steps, most })
            : say('walk.position', { step, steps })}
        </strong>{' '}
        {title}
        {minutes !== null && (
          <> · {say(waits ? 'walk.minutesLeft.waits' : 'walk.minutesLeft', { minutes })}</>
        )}
      </p>
      <div className="progress-marks" aria-hidden="true">
        {Array.from({ length: steps }, (_, index) => (
          <span key={index} className={index < step ? 'mark mark-done' : 'mark'} />
        ))}
      </div>
    </div>
  );
}
