import { Suspense, lazy, useCallback } from 'react';
import { loadBackupWords, loadMoveWords, loadWhatIfWords, say } from '../../locales/words';
import { usePane, usePaneState } from '../use-pane';
import { usePolicy } from '../use-policy';
import { useSliced } from '../use-sliced';
import './pages.css';
import { Banners } from './Banners';
import { isoDateOf } from '../../session/iso-date';
import { lookInSlices } from '../../session/at-a-glance';
import { inspectOnceInSlices } from '../../session/inspected';
import { isLong, longWorkOf } from '../../session/long-work';
import type { PageName } from '../../session/page';
import { InspectedContext } from './use-inspected';
import { Judging } from './parts/Judging';
import { AccountPage } from './pages/AccountPage';
import { AccountsPage } from './pages/AccountsPage';
import { FindingPage } from './pages/FindingPage';
import { ForgetPage } from './pages/ForgetPage';
import { OverviewPage } from './pages/OverviewPage';
import { QuestionsPage } from './pages/QuestionsPage';
import { ReceiptPage } from './pages/ReceiptPage';
import { ReportPage } from './pages/ReportPage';
import { SamplesPage } from './pages/SamplesPage';
import { SettingsFilePage } from './pages/SettingsFilePage';
import { SettingsPage } from './pages/SettingsPage';
import { WalkPage } from './walk/WalkPage';
import { FootOfPages } from '../parts/Page';
import { WordsHere } from '../parts/WordsHere';
import { Waiting } from '../parts/Waiting';

const WhatIf = lazy(async () => {
  const [page] = await Promise.all([
    import(/* webpackChunkName: "what-if" */ '../what-if/WhatIf'),
    loadWhatIfWords(),
  ]);
  return page;
});

const PracticesPage = lazy(() => import(/* webpackChunkName: "practices" */ '../practices/PracticesPage'));

const StoragePage = lazy(() => import(/* webpackChunkName: "mailbox" */ '../mailbox/StoragePage'));

const MovePage = lazy(async () => {
  const [page] = await Promise.all([
    import(/* webpackChunkName: "move" */ '../mailbox/move/MovePage'),
    loadMoveWords(),
  ]);
  return page;
});

const BackupPage = lazy(async () => {
  const [page] = await Promise.all([
    import(/* webpackChunkName: "backup" */ '../backup/BackupPage'),
    loadBackupWords(),
  ]);
  return page;
});

interface InspectionProps {
  onFiles: (files: readonly File[]) => void;
}

/** Every page behind the first view. */
export default function Inspection({ onFiles }: InspectionProps) {
  const pane = usePane();
  const { remembered, page } = usePaneState();
  const today = isoDateOf(pane.now());
  const policy = usePolicy();
  const long = isLong(remembered.snapshot);
  const look = useCallback(
    () => (long ? lookInSlices : inspectOnceInSlices)(remembered, today, policy),
    [long, remembered, today, policy],
  );
  const { inspection } = longWorkOf(pane);
  const progress = useSliced(inspection, long, look, [remembered, today, policy]);
  // What has not been judged yet must not look as if there were nothing.
  const waits = long && progress.result === null && !NEED_NO_INSPECTION.includes(page.name);
  return (
    <InspectedContext.Provider value={progress.result}>
      <Banners />
      <Judging
        work={inspection}
        progress={progress}
        title={say('judging.title', { count: remembered.snapshot?.accounts.length ?? 0 })}
      />
      <FootOfPages.Provider value={FOOT}>{!waits && <PageNamed onFiles={onFiles} />}</FootOfPages.Provider>
    </InspectedContext.Provider>
  );
}

const FOOT = <WordsHere />;

/** Pages that show nothing of an inspection. */
const NEED_NO_INSPECTION: readonly PageName[] = ['settingsFile', 'samples', 'forget'];

function PageNamed({ onFiles }: InspectionProps) {
  const { page } = usePaneState();
  const token = page.token ?? '';
  switch (page.name) {
    case 'start':
      return null;
    case 'settingsFile':
      return <SettingsFilePage onFiles={onFiles} />;
    case 'samples':
      return <SamplesPage />;
    case 'overview':
      return <OverviewPage onFiles={onFiles} />;
    case 'accounts':
      return <AccountsPage />;
    case 'account':
      return <AccountPage key={token} token={token} />;
    case 'storage':
      return (
        <Suspense fallback={<Waiting />}>
          <StoragePage token={token} onFiles={onFiles} />
        </Suspense>
      );
    case 'moveMail':
      return (
        <Suspense fallback={<Waiting />}>
          <MovePage key={token} token={token} />
        </Suspense>
      );
    case 'backup':
    case 'liveFile':
      return (
        <Suspense fallback={<Waiting />}>
          <BackupPage key={token} token={token} again={page.name === 'liveFile'} onFiles={onFiles} />
        </Suspense>
      );
    case 'finding':
      return <FindingPage key={token} token={token} />;
    case 'walk':
      return <WalkPage key={token} token={token} onFiles={onFiles} />;
    case 'receipt':
      return <ReceiptPage key={token} token={token} />;
    case 'practices':
      return (
        <Suspense fallback={<Waiting />}>
          <PracticesPage />
        </Suspense>
      );
    case 'questions':
      return <QuestionsPage />;
    case 'report':
      return <ReportPage />;
    case 'settings':
      return <SettingsPage />;
    case 'forget':
      return <ForgetPage />;
    case 'whatIf':
    case 'map':
    case 'purge':
    case 'disk':
    case 'stolen':
    case 'emptied':
    case 'closed':
    case 'switched':
    case 'keepWindow':
    case 'kit':
    case 'chooser':
    case 'compare':
      return (
        <Suspense fallback={<Waiting />}>
          <WhatIf name={page.name} token={token} />
        </Suspense>
      );
  }
}
