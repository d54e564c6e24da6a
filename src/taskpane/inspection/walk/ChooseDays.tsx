import { useId } from 'react';
import type { Walk } from '../../../core/report/decisions';
import { say } from '../../../locales/words';
import { withWalk } from '../../../session/changes';
import { formatDays } from '../../../wording/format';
import { AnswerInput } from '../questions/AnswerInput';
import { Reveal } from '../../parts/Reveal';
import { usePane } from '../../use-pane';

/** Long enough for a holiday or a repair, and short enough for a small mailbox. */
const PRESETS: readonly number[] = [14, 30, 90];

/** How long copies are to stay on the server. The steps that follow show the number, and the look at the end holds to it. */
export function ChooseDays({ walk }: { walk: Walk }) {
  const pane = usePane();
  const id = useId();
  const { keepDays } = walk;
  const choose = (days: number) => {
    pane.remember((now) => withWalk(now, { ...walk, keepDays: days }));
  };
  const own = typeof keepDays === 'number' && !PRESETS.includes(keepDays) ? keepDays : null;
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h2 id={id}>{say('walk.chooseDays')}</h2>
      <div className="row">
        {[...PRESETS, ...(own === null ? [] : [own])].map((days) => (
          <button
            key={days}
            type="button"
            className="preset"
            aria-pressed={keepDays === days}
            onClick={() => {
              choose(days);
            }}
          >
            {formatDays(days)}
          </button>
        ))}
      </div>
      <Reveal label={say('walk.chooseDays.own')}>
        <AnswerInput
          kind="days"
          labelledBy={id}
          latest={pane.now()}
          onAnswer={(value) => {
            if (value.kind === 'days') choose(value.value);
          }}
        />
      </Reveal>
    </section>
  );
}
