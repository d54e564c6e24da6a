import { Button } from '@fluentui/react-components';
import { say } from '../../../locales/words';
import { formatDayOf } from '../../../wording/format';
import { formatBytes } from '../../../wording/format-bytes';
import { plainText } from '../../../core/text/plain-text';
import { DeletedMeans } from './DeletedMeans';
import type { MovePhase } from '../../../session/move/phase';
import { troubleText } from '../../../wording/mailbox/move-trouble';

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
  const { items, bytes, unsized, complete } = plan;
  const count = items.length;
  const dates = items.map(({ receivedAt }) => receivedAt).sort();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  if (count === 0) {
    return (
      <>
        <p className="lead">{say('move.nothing', { folder: plainText(task.folder.name) })}</p>
        <p className="soft">{say('move.unchanged')}</p>
        <div className="row">
          <Button appearance="primary" onClick={onAgain}>
            {say('move.preview.again')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <section className="card" aria-labelledby="move-preview">
        <h2 id="move-preview" className="move-count">
          {say('move.amount', { count })}
        </h2>
        <dl className="facts move-facts">
          <div>
            <dt>{say('move.preview.from')}</dt>
            <dd>{plainText(task.folder.name)}</dd>
          </div>
          <div>
            <dt>{say('move.preview.to')}</dt>
            <dd>{plainText(task.to.name)}</dd>
          </div>
          <div>
            <dt>{say('move.preview.size')}</dt>
            <dd>
              {unsized > 0
                ? say('move.preview.sizeAtLeast', { size: formatBytes(bytes) })
                : formatBytes(bytes)}
            </dd>
          </div>
          {unsized > 0 && (
            <div>
              <dt>{say('move.preview.unsized')}</dt>
              <dd>{say('move.amount', { count: unsized })}</dd>
            </div>
          )}
          {oldest !== undefined && newest !== undefined && (
            <>
              <div>
                <dt>{say('move.preview.oldest')}</dt>
                <dd>{formatDayOf(oldest)}</dd>
              </div>
              <div>
                <dt>{say('move.preview.newest')}</dt>
                <dd>{formatDayOf(newest)}</dd>
              </div>
            </>
          )}
        </dl>
        <p className="promise">{say('move.preview.unchanged')}</p>
      </section>
      {!complete && <p className="notice">{say(`move.preview.limit.${task.kind}`)}</p>}
      {crowded !== null && (
        <p className="notice">
          {say('move.preview.crowded', { folder: plainText(task.to.name), count: crowded })}
        </p>
      )}
      {task.kind === 'large' ? (
        <DeletedMeans personal={personal} />
      ) : (
        <p className="soft">{say('move.space.old')}</p>
      )}
      {trouble !== null && (
        <p className="notice" role="alert">
          {troubleText(trouble)} {say('move.unchanged')}
        </p>
      )}
      {full ? (
        <p className="notice">{say('move.problem.full')}</p>
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
