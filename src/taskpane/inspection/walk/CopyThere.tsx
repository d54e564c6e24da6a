import { copyStepsAt } from '../../../core/fixes/guard';
import type { Walk } from '../../../core/report/decisions';
import { plainText } from '../../../core/text/plain-text';
import type { Home } from '../../../core/walks/home';
import { stepWords } from '../../../locales/step-words';
import { WherePath } from './WherePath';

/** How the copy is made in another program, since the one that the walk is for makes none. */
export function CopyThere({ walk, home }: { walk: Walk; home: Home }) {
  return copyStepsAt(home, walk.holding ?? null).map(({ step, variant }) => {
    const words = stepWords(walk.fix, step, home, plainText(walk.about));
    return (
      <section key={step.id} className="stack-tight">
        <h3>{words.title}</h3>
        {words.notFirst !== undefined && <p className="soft">{words.notFirst}</p>}
        <p>{words.what}</p>
        <WherePath variant={variant} days={undefined} />
      </section>
    );
  });
}
