import type { ReactNode } from 'react';
import type { StepAtHome } from '../../../core/fixes/steps-for';
import type { Walk } from '../../../core/report/decisions';
import { say } from '../../../locales/words';
import type { StepWords } from '../../../locales/step-words';
import { Beside } from '../../parts/Beside';
import { ProviderLink } from '../parts/ProviderLink';
import { CannotHere } from './CannotHere';
import { ChooseDays } from './ChooseDays';
import { CopyThere } from './CopyThere';
import { WhatWeKnow } from './WhatWeKnow';
import { WherePath } from './WherePath';

interface StepBodyProps {
  walk: Walk;
  current: StepAtHome;
  words: StepWords;
  /** What follows it. */
  children?: ReactNode;
}

/** One thing to do as a paragraph, several as a list in their order. */
function WhatToDo({ what }: { what: string }) {
  const tasks = what.split('\n');
  if (tasks.length === 1) return <p className="lead">{what}</p>;
  return (
    <ol className="lead">
      {tasks.map((task) => (
        <li key={task}>{task}</li>
      ))}
    </ol>
  );
}

/** What not to do yet, what to do, what we know, where to click, and what to expect. */
export function StepBody({ walk, current: { step, variant }, words, children }: StepBodyProps) {
  const page = (variant.says === 'words' ? variant.page : undefined) ?? step.page;
  const link = page !== undefined && walk.provider !== undefined && (
    <p>
      <ProviderLink provider={walk.provider} page={page} />
    </p>
  );
  return (
    <>
      {words.notFirst !== undefined && (
        <section className="care">
          <h2>{say('walk.notFirst')}</h2>
          <p>{words.notFirst}</p>
        </section>
      )}
      {variant.says === 'cannot' ? (
        <>
          <CannotHere
            walk={walk}
            reason={variant.reason}
            how={(home) => <CopyThere walk={walk} home={home} />}
          />
          {link}
          {children}
        </>
      ) : (
        <Beside
          large
          see={<WherePath variant={variant} days={walk.keepDays} />}
          then={
            <>
              {link}
              {words.expect !== undefined && (
                <section className="aside">
                  <h2>{say('walk.expect')}</h2>
                  <p className="soft">{words.expect}</p>
                </section>
              )}
              {children}
            </>
          }
        >
          <WhatToDo what={words.what} />
          {step.chooses && <ChooseDays walk={walk} />}
          <WhatWeKnow walk={walk} shows={step.shows ?? []} />
        </Beside>
      )}
    </>
  );
}
