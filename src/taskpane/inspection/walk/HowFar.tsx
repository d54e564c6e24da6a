import { Suspense, lazy } from 'react';
import type { Fix } from '../../../core/fixes/fix';
import type { Walk } from '../../../core/report/decisions';
import { loadBackupWords, say } from '../../../locales/words';
import { findingTitle } from '../../../wording/names';
import { useInspected } from '../use-inspected';
import { LookAgain } from './LookAgain';

const MoveCounts = lazy(async () => {
  const [counts] = await Promise.all([
    import(/* webpackChunkName: "backup" */ '../../backup/MoveCounts'),
    loadBackupWords(),
  ]);
  return counts;
});

interface HowFarProps {
  walk: Walk;
  fix: Fix;
  onFiles: (files: readonly File[]) => void;
}

/** A look on the way: what the last one showed, and the way to look anew. It proves nothing and hinders nothing. */
export function HowFar({ walk, fix, onFiles }: HowFarProps) {
  const finding = useInspected()?.report.findings.find(({ key }) => key === walk.finding);
  return (
    <section className="card">
      <h2>{say('walk.soFar')}</h2>
      <div role="status">{finding && <p>{findingTitle(finding)}</p>}</div>
      {walk.fix === 'move-to-imap' && (
        <Suspense fallback={<p className="faint">{say('frame.loading')}</p>}>
          <MoveCounts walk={walk} />
        </Suspense>
      )}
      <LookAgain walk={walk} fix={fix} onFiles={onFiles} />
    </section>
  );
}
