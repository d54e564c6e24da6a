import { Button } from '@fluentui/react-components';
import { say } from '../../../locales/words';
import { formatDayOf } from '../../../wording/format';
import { formatBytes } from '../../../wording/format-bytes';
import { plainText } from '../../../core/text/plain-text';
import { DeletedMeans } from './DeletedMeans';
import type { MovePhase } from '../../../session/move/phase';
import { troubleText } from '../../../wording/mailbox/move-trouble';
import { Notice } from '../../parts/Notice';

interface PreviewProps {
  phase: Extract<MovePhase, { name: 'preview' }>;
  /** The mailbox is over its limit. */
  full: boolean;
  personal: boolean;
  /** Items that the folder to move to would hold, when those are too many; null otherwise. */
  crowded: number | null;
  onMove: () => void;
  onAgain: () => void;
}

/** Exactly what would move, and what Microsoft will ask. Nothing has been changed yet. */
export function Preview({ phase, full, personal, crowded, onMove, onAgain }: PreviewProps) {
  const { task, plan, trouble } = phase;
  const count = plan.items.length;
  if (count === 0) return <NothingToMove folder={task.folder.name} onAgain={onAgain} />;
  return (
    <>
      <WhatWouldMove task={task} plan={plan} />
      {!plan.complete && <Notice tone="warning">{say(`move.preview.limit.${task.kind}`)}</Notice>}
      {crowded !== null && (
        <Notice tone="warning">
          {say('move.preview.crowded', { folder: plainText(task.to.name), count: crowded })}
        </Notice>
      )}
      {task.kind === 'large' ? (
        <DeletedMeans personal={personal} />
      ) : (
        <p className="soft">{say('move.space.old')}</p>
      )}
      {trouble !== null && (
        <Notice tone="error" role="alert">
          {troubleText(trouble)} {say('move.unchanged')}
        </Notice>
      )}
      {full ? (
        <Notice tone="error">{say('move.problem.full')}</Notice>
      ) : (
        <div className="stack">
          <p>{say('move.consent.lead')}</p>
          <ul className="terms">
            <li>{say('consent.move.why')}</li>
          </ul>
          <p className="soft">{say('move.consent.more')}</p>
          <p className="soft">{say('move.preview.how')}</p>
        </div>
      )}
      <div className="row">
        {!full && (
          <Button appearance="primary" onClick={onMove}>
            {say('move.preview.move', { count })}
          </Button>
        )}
        <Button onClick={onAgain}>{say('move.preview.again')}</Button>
      </div>
    </>
  );
}

function NothingToMove({ folder, onAgain }: { folder: string; onAgain: () => void }) {
  return (
    <>
      <p className="lead">{say('move.nothing', { folder: plainText(folder) })}</p>
      <p className="soft">{say('move.unchanged')}</p>
      <div className="row">
        <Button appearance="primary" onClick={onAgain}>
          {say('move.preview.again')}
        </Button>
      </div>
    </>
  );
}

/** How many, from where to where, how large and how old. */
function WhatWouldMove({ task, plan }: Pick<PreviewProps['phase'], 'task' | 'plan'>) {
  const { items, bytes, unsized } = plan;
  const dates = items.map(({ receivedAt }) => receivedAt).sort();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  return (
    <section className="card" aria-labelledby="move-preview">
      <h2 id="move-preview" className="move-count">
        {say('move.amount', { count: items.length })}
      </h2>
      <dl className="facts move-facts">
        <Line name={say('move.preview.from')}>{plainText(task.folder.name)}</Line>
        <Line name={say('move.preview.to')}>{plainText(task.to.name)}</Line>
        <Line name={say('move.preview.size')}>
          {unsized > 0 ? say('move.preview.sizeAtLeast', { size: formatBytes(bytes) }) : formatBytes(bytes)}
        </Line>
        {unsized > 0 && (
          <Line name={say('move.preview.unsized')}>{say('move.amount', { count: unsized })}</Line>
        )}
        {oldest !== undefined && newest !== undefined && (
          <>
            <Line name={say('move.preview.oldest')}>{formatDayOf(oldest)}</Line>
            <Line name={say('move.preview.newest')}>{formatDayOf(newest)}</Line>
          </>
        )}
      </dl>
      <p className="promise">{say('move.preview.unchanged')}</p>
    </section>
  );
}

function Line({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
