import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { say } from '../../../locales/words';
import { CopyLine } from '../../start/CopyLine';
import { FileDrop } from '../../parts/FileDrop';
import { Page } from '../../parts/Page';
import { Reveal } from '../../parts/Reveal';
import { Way } from '../../parts/Way';
import { usePane, usePaneState } from '../../state/use-pane';
import { AccountList } from '../parts/AccountList';
import { FindingList } from '../parts/FindingList';
import { GapList } from '../parts/GapList';
import { WhatIsOpen } from '../overview/WhatIsOpen';
import { formatInstant } from '../format';
import { receiptToken } from '../receipt-token';
import { useInspected } from '../use-inspected';
import { Nothing } from '../parts/Nothing';
import { FirstThing } from '../overview/FirstThing';
import { HowSure } from '../overview/HowSure';
import { IsItSafe } from '../overview/IsItSafe';

interface OverviewPageProps {
  onFiles: (files: readonly File[]) => void;
}

/** Is my mail safe? What should I do first? How sure are we? And then everything that was found. */
export function OverviewPage({ onFiles }: OverviewPageProps) {
  const pane = usePane();
  const { remembered } = usePaneState();
  const inspected = useInspected();
  const openHeading = useRef<HTMLHeadingElement>(null);
  if (!inspected) return <Nothing title={say('overview.title')} />;
  const { snapshot, open, left } = inspected;
  const failed = open.filter((finding) => finding.verdict === 'fail');
  const unsettled = open.filter((finding) => finding.verdict === 'cantTell');
  const passed = open.filter((finding) => finding.verdict === 'pass');
  return (
    <Page
      title={say('overview.title')}
      above={
        <div className="top-bar top-bar-end">
          <Button
            appearance="subtle"
            onClick={() => {
              pane.go({ name: 'settings' });
            }}
          >
            {say('nav.settings')}
          </Button>
        </div>
      }
    >
      <p className="faint">{say('overview.takenAt', { when: formatInstant(snapshot.takenAt) })}</p>
      <IsItSafe inspected={inspected} />
      <FirstThing inspected={inspected} walks={remembered.walks} />
      <HowSure
        certainty={inspected.report.certainty}
        onUnknown={() => {
          openHeading.current?.scrollIntoView();
          openHeading.current?.focus();
        }}
      />

      <h2>{say('accounts.title')}</h2>
      <AccountList inspected={inspected} />

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

      <ul className="ways">
        {passed.length > 0 && (
          <li>
            <Reveal label={say('overview.passed', { count: passed.length })}>
              <FindingList findings={passed} />
            </Reveal>
          </li>
        )}
        {left.length > 0 && (
          <li>
            <Reveal label={say('overview.left', { count: left.length })}>
              <FindingList findings={left.map(({ finding }) => finding)} />
            </Reveal>
          </li>
        )}
        {snapshot.gaps.length > 0 && (
          <li>
            <Reveal label={say('overview.gaps', { count: snapshot.gaps.length })}>
              <GapList gaps={snapshot.gaps} />
            </Reveal>
          </li>
        )}
        {remembered.receipts.map((receipt) => (
          <li key={receipt.provedAt + receipt.finding}>
            <Way
              label={say('overview.receipt', { about: receipt.about })}
              to={{ name: 'receipt', token: receiptToken(receipt) }}
            />
          </li>
        ))}
      </ul>

      <h2>{say('overview.again')}</h2>
      <p className="soft">{say('overview.again.do')}</p>
      <FileDrop onFiles={onFiles} />
      <ul className="ways">
        <li>
          <Reveal label={say('overview.again.line')}>
            <CopyLine />
          </Reveal>
        </li>
        <li>
          <Way label={say('overview.questions')} to={{ name: 'questions' }} />
        </li>
        <li>
          <Way label={say('overview.report')} to={{ name: 'report' }} />
        </li>
        <li>
          <Way label={say('overview.forget')} to={{ name: 'forget' }} />
        </li>
      </ul>
    </Page>
  );
}
