import { useId, useState } from 'react';
import { FIXES } from '../../../core/fixes/registry';
import { mayShorten } from '../../../core/keep-window/window-walk';
import type { Walk } from '../../../core/report/decisions';
import { say } from '../../../locales/words';
import { withWalk } from '../../../session/changes';
import { formatDays } from '../../../wording/format';
import { AnswerInput } from '../questions/AnswerInput';
import { Reveal } from '../../parts/Reveal';
import { usePane } from '../../use-pane';
import { useInspected } from '../use-inspected';

/** Long enough for a holiday or a repair, and short enough for a small mailbox. */
const PRESETS: readonly number[] = [14, 30, 90];

/** How long copies are to stay on the server. The steps that follow show the number, and the look at the end holds to it. */
export function ChooseDays({ walk }: { walk: Walk }) {
  const pane = usePane();
  const id = useId();
  const inspected = useInspected();
  const [refused, setRefused] = useState(false);
  const { keepDays } = walk;
  const choose = (days: number | null) => {
    pane.remember((now) => withWalk(now, { ...walk, keepDays: days }));
  };
  const account = inspected?.snapshot.accounts.find(
    ({ id: one }) => walk.subject.type === 'account' && one === walk.subject.id,
  );
  // Fewer days than now have the server delete mail; a walk that makes a copy first may choose them.
  const copiesFirst = FIXES[walk.fix].steps.some(({ does }) => does?.includes('removes'));
  const mayChoose = (days: number) => copiesFirst || (account !== undefined && !mayShorten(days, account));
  const presets = PRESETS.filter(mayChoose);
  const own = typeof keepDays === 'number' && !PRESETS.includes(keepDays) ? keepDays : null;
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h2 id={id}>{say('walk.chooseDays')}</h2>
      <div className="row">
        {[...presets, ...(own === null ? [] : [own])].map((days) => (
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
        {presets.length < PRESETS.length && (
          <button
            type="button"
            className="preset"
            aria-pressed={keepDays === null}
            onClick={() => {
              choose(null);
            }}
          >
            {say('walk.chooseDays.noEnd')}
          </button>
        )}
      </div>
      {presets.length < PRESETS.length && <p className="soft">{say('walk.chooseDays.notFewer')}</p>}
      <Reveal label={say('walk.chooseDays.own')}>
        <AnswerInput
          kind="days"
          labelledBy={id}
          latest={pane.now()}
          onAnswer={(value) => {
            if (value.kind !== 'days') return;
            setRefused(!mayChoose(value.value));
            if (mayChoose(value.value)) choose(value.value);
          }}
        />
        {refused && <p role="alert">{say('walk.chooseDays.notFewer')}</p>}
      </Reveal>
    </section>
  );
}
