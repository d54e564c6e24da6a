import type { StepForClient } from '../../../core/fixes/steps-for';
import { say } from '../../../locales/words';
import type { StepWords } from '../../../locales/step-words';

/** What not to do yet, what to do, where to click, and what to expect. */
export function StepBody({ current: { variant }, words }: { current: StepForClient; words: StepWords }) {
  return (
    <>
      {words.notFirst !== undefined && (
        <section className="care">
          <h2>{say('walk.notFirst')}</h2>
          <p>{words.notFirst}</p>
        </section>
      )}
      <p className="lead">{words.what}</p>
      {variant.path && (
        <figure className="path-figure">
          <figcaption className="faint">{say('walk.path')}</figcaption>
          {/* Labels as the English program shows them. */}
          <ol className="path" dir="ltr" lang="en">
            {variant.path.map((label, index) => (
              <li key={index}>{label}</li>
            ))}
          </ol>
          {variant.certainty === 'reported' && <p className="faint">{say('walk.reported')}</p>}
        </figure>
      )}
      {words.expect !== undefined && (
        <section className="aside">
          <h2>{say('walk.expect')}</h2>
          <p className="soft">{words.expect}</p>
        </section>
      )}
    </>
  );
}
