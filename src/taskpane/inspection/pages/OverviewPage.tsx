import { Suspense, lazy } from 'react';
import { loadWhatIfWords, say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { Way } from '../../parts/Way';
import { usePaneState } from '../../use-pane';
import { atAGlance } from '../../../session/at-a-glance';
import { moveNoted } from '../../../session/move/noted';
import { AccountList } from '../parts/AccountList';
import { FileList } from '../parts/FileList';
import { useInspected } from '../use-inspected';
import { Nothing } from '../parts/Nothing';
import { IsItSafe } from '../overview/IsItSafe';
import { LookAgain } from '../overview/LookAgain';
import { MakeItSafe } from '../overview/MakeItSafe';
import { PracticesWay } from '../overview/PracticesWay';
import { SinceLastLook } from '../overview/SinceLastLook';
import { TheRest } from '../overview/TheRest';
import { WhatIsOpen } from '../overview/WhatIsOpen';
import { WhereItLies } from '../overview/WhereItLies';
import '../overview/overview.css';

const PolicyNotice = lazy(async () => {
  const [notice] = await Promise.all([
    import(/* webpackChunkName: "policy-notice" */ '../../what-if/PolicyNotice'),
    loadWhatIfWords(),
  ]);
  return notice;
});

const MoveNotice = lazy(async () => {
  const { MoveNotice: notice } = await import(
    /* webpackChunkName: "move-notice" */ '../../mailbox/move/MoveNotice'
  );
  return { default: notice };
});

interface OverviewPageProps {
  onFiles: (files: readonly File[]) => void;
}

/** The outcome, the picture that proves it, one thing to do and what is left; everything else on demand. */
export function OverviewPage({ onFiles }: OverviewPageProps) {
  const { remembered, earlier } = usePaneState();
  const inspected = useInspected();
  if (!inspected) return <Nothing title={say('overview.title')} />;
  const { snapshot, open } = inspected;
  const glance = atAGlance(inspected);
  const passed = open.filter((finding) => finding.verdict === 'pass');
  return (
    <Page title={say('overview.title')} quiet first={<IsItSafe inspected={inspected} />}>
      <Suspense>
        <PolicyNotice inspected={inspected} />
      </Suspense>
      {moveNoted() && (
        <Suspense>
          <MoveNotice />
        </Suspense>
      )}
      <div className="columns">
        <WhereItLies inspected={inspected} />
        <div className="stack columns-do">
          <MakeItSafe inspected={inspected} walks={remembered.walks} receipts={remembered.receipts} />
          <ul className="card-list plain-rows">
            {glance.open.length > 0 && (
              <li>
                <WhatIsOpen glance={glance} />
              </li>
            )}
            {earlier && <SinceLastLook inspected={inspected} earlier={earlier} />}
            {snapshot.accounts.length > 0 && (
              <li>
                <PracticesWay inspected={inspected} />
              </li>
            )}
            {snapshot.accounts.length > 0 && (
              <li className="wide-only">
                <Way label={say('overview.whatIf')} to={{ name: 'whatIf' }} />
              </li>
            )}
            <li>
              <TheRest inspected={inspected} passed={passed} receipts={remembered.receipts} />
            </li>
            <li>
              <LookAgain onFiles={onFiles} takenAt={snapshot.takenAt} />
            </li>
          </ul>
        </div>
        <div className="stack columns-side">
          <h2>{say('accounts.title')}</h2>
          <AccountList inspected={inspected} />
          <FileList snapshot={snapshot} />
        </div>
      </div>
    </Page>
  );
}
