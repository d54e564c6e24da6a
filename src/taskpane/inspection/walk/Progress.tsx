import { say } from '../../../locales/words';

/** Which step of how many, in words and as a row of marks. */
export function Progress({ step, steps, title }: { step: number; steps: number; title: string }) {
  return (
    <div className="progress">
      <p className="faint">
        <strong>{say('walk.position', { step, steps })}</strong> {title}
      </p>
      <div className="progress-marks" aria-hidden="true">
        {Array.from({ length: steps }, (_, index) => (
          <span key={index} className={index < step ? 'mark mark-done' : 'mark'} />
        ))}
      </div>
    </div>
  );
}
