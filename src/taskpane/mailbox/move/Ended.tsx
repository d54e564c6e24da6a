import { Button } from '@fluentui/react-components';
import { say } from '../../../locales/words';
import { formatBytes } from '../../../wording/format-bytes';
import { plainText } from '../../../core/text/plain-text';
import { tokenOf } from '../../../session/page';
import { usePane } from '../../use-pane';
import { useMailboxReader } from '../use-mailbox-reader';
import { DeletedMeans } from './DeletedMeans';
import { endOf } from '../../../session/move/end-of';
import type { KeptIn } from '../../../session/move/kept-move';
import type { Mover } from '../../../session/move/mover';
import type { MovePhase } from '../../../session/move/phase';
import { tallyOf, type Move, type Tally } from '../../../session/move/task';
import { troubleText } from '../../../wording/mailbox/move-trouble';

interface EndedProps {
  phase: Extract<MovePhase, { name: 'ended' }>;
  keptIn: KeptIn | null;
  personal: boolean;
  mover: Mover;
}

/** What moved, what stayed and why, and what can be done now: go on, bring everything back, look again. */
export function Ended({ phase, keptIn, personal, mover }: EndedProps) {
  const { move, how, trouble } = phase;
  const { task } = move;
  const tally = tallyOf(move.diary);
  const end = endOf(phase);
  const undoable = tally.moved + tally.unsure > 0;
  // Halfway back, going on forth would be a third thing: what is back would stay, and the rest would go.
  const canGoOn = move.direction === 'forth' && tally.planned + tally.unsure > 0;
  return (
    <>
      <section
        className={`verdict ${end === 'ended' || end === 'isBack' ? 'verdict-good' : 'verdict-calm'}`}
        role="status"
      >
        <p className="answer">{sentence(move.direction, tally, task.folder.name, task.to.name)}</p>
        {tally.moved > 0 && move.direction === 'forth' && <Size diary={move.diary} />}
        {trouble !== null && <p>{troubleText(trouble)}</p>}
        {(how === 'cancelled' || how === 'brokenOff') && end === 'partly' && trouble === null && (
          <p className="soft">{say(`move.stopped.${how}`)}</p>
        )}
      </section>
      <Stays tally={tally} direction={move.direction} to={task.to.name} />
      {(end === 'ended' || tally.back > 0) && (
        <ReadAgain mailbox={task.mailbox} primary={end === 'ended'} isBack={move.direction === 'back'} />
      )}
      {end === 'ended' && task.kind === 'large' && <DeletedMeans personal={personal} />}
      <div className="row">
        {canGoOn && (
          <Button appearance="primary" onClick={() => void mover.move()}>
            {say('move.goOn')}
          </Button>
        )}
        {undoable && (
          <Button
            appearance={move.direction === 'back' ? 'primary' : 'secondary'}
            onClick={() => void mover.undo()}
          >
            {say(move.direction === 'back' ? 'move.undo.rest' : 'move.undo')}
          </Button>
        )}
        {!undoable && (
          <Button
            appearance={canGoOn || end === 'isBack' ? 'secondary' : 'primary'}
            onClick={() => void mover.dismiss()}
          >
            {say('move.other')}
          </Button>
        )}
      </div>
      {undoable && (
        <p className="faint">
          {say('move.dismiss.what')}{' '}
          <button type="button" className="quiet" onClick={() => void mover.dismiss()}>
            {say('move.dismiss')}
          </button>
        </p>
      )}
      {undoable && keptIn !== null && <p className="faint">{say(`move.kept.${keptIn}`)}</p>}
    </>
  );
}

function sentence(direction: 'forth' | 'back', tally: Tally, from: string, to: string): string {
  const { moved, unsure, back } = tally;
  if (direction === 'back' && back > 0)
    return say('move.ended.back', { count: back, folder: plainText(from) });
  if (direction === 'back' && moved > 0)
    return say('move.ended.still', { count: moved, folder: plainText(to) });
  return moved + unsure > 0
    ? say('move.ended.forth', { count: moved, folder: plainText(to) })
    : say('move.ended.none');
}

/** Size of what was moved, as far as it is known. */
function Size({ diary: { entries } }: { diary: Move['diary'] }) {
  const moved = entries.filter(({ state }) => state === 'moved');
  const size = formatBytes(moved.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0));
  return (
    <p className="soft">
      {moved.some(({ bytes }) => bytes === null)
        ? say('move.ended.sizeAtLeast', { size })
        : say('move.ended.size', { size })}
    </p>
  );
}

interface StaysProps {
  tally: Tally;
  direction: 'forth' | 'back';
  to: string;
}

function Stays({ tally, direction, to }: StaysProps) {
  const { planned, unsure, gone, refused, moved, back } = tally;
  const stays = [
    ...(direction === 'back' && moved > 0 && back > 0
      ? [say('move.stays.notBack', { count: moved, folder: plainText(to) })]
      : []),
    ...(direction === 'forth' && planned > 0 && moved > 0
      ? [say('move.stays.planned', { count: planned })]
      : []),
    ...(unsure > 0 ? [say('move.stays.unsure', { count: unsure })] : []),
    ...(refused > 0 ? [say('move.stays.refused', { count: refused })] : []),
    ...(gone > 0 ? [say('move.stays.gone', { count: gone })] : []),
  ];
  if (stays.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="move-stays">
      <h2 id="move-stays">{say('move.stays')}</h2>
      <ul className="plain">
        {stays.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

/** Reading the mailbox again is what proves a fix; after an undo it brings the numbers up to date. */
function ReadAgain({ mailbox, primary, isBack }: { mailbox: string; primary: boolean; isBack: boolean }) {
  const pane = usePane();
  const { reader } = useMailboxReader();
  return (
    <section className="card">
      <p className="soft">{say(isBack ? 'move.readAgain.isBack' : 'move.readAgain.what')}</p>
      <div className="row">
        <Button
          appearance={primary ? 'primary' : 'secondary'}
          onClick={() => {
            void reader.start();
            pane.go({ name: 'storage', token: tokenOf(mailbox) });
          }}
        >
          {say('move.readAgain')}
        </Button>
      </div>
    </section>
  );
}
