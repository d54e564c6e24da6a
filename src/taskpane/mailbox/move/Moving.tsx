import { Button, ProgressBar } from '@fluentui/react-components';
import { say } from '../../../locales/words';
import { formatInstant } from '../../../wording/format';
import { plainText } from '../../../core/text/plain-text';
import { formatShare } from '../../../wording/mailbox/amounts';
import type { KeptIn } from '../../../session/move/kept-move';
import type { MovePhase } from '../../../session/move/phase';

interface MovingProps {
  phase: Extract<MovePhase, { name: 'moving' }>;
  keptIn: KeptIn | null;
  onStop: () => void;
}

/** How far it has come, and the way to stop it. */
export function Moving({ phase, keptIn, onStop }: MovingProps) {
  const { task, direction, tally, stopping, waitingUntil } = phase;
  // Going back, what was never moved needs nothing; neither does what cannot be moved.
  const open = direction === 'forth' ? tally.planned + tally.unsure : tally.moved + tally.unsure;
  const total =
    direction === 'forth' ? tally.total - tally.back : tally.total - tally.planned - tally.refused;
  const done = total - open;
  const [from, to] = direction === 'forth' ? [task.folder, task.to] : [task.to, task.folder];
  return (
    <>
      <section className="card" aria-labelledby="move-moving">
        <h2 id="move-moving">
          {say('move.moving.way', { from: plainText(from.name), to: plainText(to.name) })}
        </h2>
        <ProgressBar thickness="large" aria-labelledby="move-moving" value={done} max={Math.max(1, total)} />
        <p className="faint">{say('move.moving.progress', { done, total })}</p>
        {/* Said aloud at every tenth: more often nobody could listen to anything else. */}
        <p className="unseen" role="status">
          {say('move.moving.share', {
            share: formatShare(Math.floor((10 * done) / Math.max(1, total)) / 10),
          })}
        </p>
        {waitingUntil !== null && (
          <p className="soft" role="status">
            {say('move.moving.waiting', { when: formatInstant(new Date(waitingUntil).toISOString()) })}
          </p>
        )}
        {stopping && (
          <p className="soft" role="status">
            {say('move.moving.stopping')}
          </p>
        )}
        <div className="row">
          <Button disabledFocusable={stopping} onClick={onStop}>
            {say('move.moving.stop')}
          </Button>
        </div>
      </section>
      {keptIn === 'device' && <p className="soft">{say('move.moving.leave')}</p>}
      {keptIn !== null && <p className="faint">{say(`move.kept.${keptIn}`)}</p>}
    </>
  );
}
