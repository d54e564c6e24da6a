import { Suspense, lazy, useRef } from 'react';
import { loadWhatIfWords, say } from '../../../locales/words';
import { CopyLine } from '../../start/CopyLine';
import { FileDrop } from '../../parts/FileDrop';
import { Page } from '../../parts/Page';
import { focusHeading } from '../../parts/focus';
import { Reveal } from '../../parts/Reveal';
import { Way } from '../../parts/Way';
import { usePaneState } from '../../use-pane';
import { moveNoted } from '../../../session/move/noted';
import { AccountList } from '../parts/AccountList';
import { FileList } from '../parts/FileList';
import { FindingList } from '../parts/FindingList';
import { TheRest } from '../overview/TheRest';
import { WhatIsOpen } from '../overview/WhatIsOpen';
import { formatInstant } from '../../../wording/format';
import { useInspected } from '../use-inspected';
import { Nothing } from '../parts/Nothing';
import { FirstThing } from '../overview/FirstThing';
import { HowSure } from '../overview/HowSure';
import { IsItSafe } from '../overview/IsItSafe';
import { PracticesWay } from '../overview/PracticesWay';
import { WhereItLies } from '../overview/WhereItLies';
import { SinceLastLook } from '../overview/SinceLastLook';

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

/** Is my mail safe? What should I do first? How sure are we? And then everything that was found. */
export function OverviewPage({ onFiles }: OverviewPageProps) {
  const { remembered, earlier } = usePaneState();
  const inspected = useInspected();
  const openHeading = useRef<HTMLHeadingElement>(null);
  if (!inspected) return <Nothing title={say('overview.title')} />;
  const { snapshot, open } = inspected;
  const failed = open.filter((finding) => finding.verdict === 'fail');
  const unsettled = open.filter((finding) => finding.verdict === 'cantTell');
  const passed = open.filter((finding) => finding.verdict === 'pass');
  return (
    <Page title={say('overview.title')} quiet>
      <IsItSafe inspected={inspected} />
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
          <FirstThing inspected={inspected} walks={remembered.walks} />
          {earlier && <SinceLastLook inspected={inspected} earlier={earlier} />}
          {failed.length > 0 && (
            <>
              <h2>{say('overview.found')}</h2>
              <FindingList findings={failed} />
            </>
          )}
          <h2 ref={openHeading} tabIndex={-1}>
            {say('unknown.title')}
          </h2>
          <WhatIsOpen findings={unsettled} />
          <TheRest inspected={inspected} passed={passed} receipts={remembered.receipts} />
        </div>
        <div className="stack columns-side">
          <PracticesWay inspected={inspected} />
          <h2>{say('accounts.title')}</h2>
          <AccountList inspected={inspected} />
          <FileList snapshot={snapshot} />
          {snapshot.accounts.length > 0 && (
            <ul className="ways">
              <li>
                <Way
                  label={
                    <span className="stack-tight">
                      <span>{say('overview.whatIf')}</span>
                      <span className="faint">{say('overview.whatIf.help')}</span>
                    </span>
                  }
                  to={{ name: 'whatIf' }}
                />
              </li>
            </ul>
          )}
          <HowSure
            report={inspected.report}
            onUnknown={() => {
              openHeading.current?.scrollIntoView();
              focusHeading(openHeading.current);
            }}
          />
          <h2>{say('overview.again')}</h2>
          <p className="soft">{say('overview.again.do')}</p>
          <FileDrop onFiles={onFiles} folders />
          <ul className="ways">
            <li>
              <Reveal label={say('overview.again.line')}>
                <CopyLine />
              </Reveal>
            </li>
            <li>
              <Way label={say('storage.way')} to={{ name: 'storage' }} />
            </li>
            <li>
              <Way label={say('overview.answers')} to={{ name: 'questions' }} />
            </li>
            <li>
              <Way label={say('overview.report')} to={{ name: 'report' }} />
            </li>
            <li>
              <Way label={say('overview.forget')} to={{ name: 'forget' }} />
            </li>
          </ul>
          <p className="faint">{say('overview.takenAt', { when: formatInstant(snapshot.takenAt) })}</p>
        </div>
      </div>
    </Page>
  );
}
