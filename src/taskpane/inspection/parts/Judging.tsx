import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { say } from '../../../locales/words';
import type { Progress, Sliced } from '../../../session/sliced';
import { useAnnounce } from '../../parts/Announcer';

interface JudgingProps {
  work: Pick<Sliced<unknown>, 'stop' | 'goOn'>;
  progress: Progress<unknown>;
  /** What is being done. */
  title: string;
}

/** How far long work on very many accounts has come, with a way to stop it and to go on. Nothing once it is done. */
export function Judging({ work, progress: { share, stopped }, title }: JudgingProps) {
  const announce = useAnnounce();
  const isUnderWay = share !== null;
  useEffect(() => {
    announce(isUnderWay ? title : '');
  }, [announce, isUnderWay, title]);
  if (share === null) return null;
  return (
    <aside className="reading" aria-label={say('frame.notes')}>
      <div className="stack-tight">
        <strong>{title}</strong>
        <progress aria-label={title} value={share} max={1} />
        {stopped && <span className="faint">{say('judging.stopped')}</span>}
      </div>
      <Button onClick={stopped ? work.goOn : work.stop}>
        {say(stopped ? 'judging.goOn' : 'judging.stop')}
      </Button>
    </aside>
  );
}
