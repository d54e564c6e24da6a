import { FluentProvider } from '@fluentui/react-components';
import { Suspense, lazy, useCallback } from 'react';
import { direction, loadFixWords, loadInspectionWords, loadStorageWords, say } from '../locales/words';
import { Announcer } from './parts/Announcer';
import { LoadFailed } from './parts/LoadFailed';
import { LoadGuard } from './parts/LoadGuard';
import { OutlookNews } from './parts/OutlookNews';
import { NoFile } from './parts/NoFile';
import { DropProvider, useWindowDrop } from '../screens/use-window-drop';
import { filesOfDrop } from '../session/files-of-drop';
import { fragmentOf } from '../session/page';
import { receiveFiles, type DroppedFile } from '../session/receive-files';
import type { Pane } from '../session/pane';
import { PaneContext, usePane, usePaneState } from './use-pane';
import { Shell } from './shell/Shell';
import { StartPage } from './start/StartPage';
import { useTheme } from '../screens/theme';
import { Notice } from './parts/Notice';
import { Waiting } from './parts/Waiting';

const Inspection = lazy(async () => {
  const [page] = await Promise.all([
    import(/* webpackChunkName: "inspection" */ './inspection/Inspection'),
    loadInspectionWords(),
    loadFixWords(),
    loadStorageWords(),
  ]);
  return page;
});

const ReadingBar = lazy(async () => {
  const { ReadingBar: Part } = await import(/* webpackChunkName: "shell" */ './parts/ReadingBar');
  return { default: Part };
});

/** Everything that is shown: theme, live region, and the page that the person is on. */
export function App({ pane }: { pane: Pane }) {
  const theme = useTheme();
  return (
    <PaneContext.Provider value={pane}>
      <FluentProvider theme={theme} dir={direction} className="pane">
        <Announcer>
          <Shell>
            <GuardedPage />
          </Shell>
        </Announcer>
      </FluentProvider>
    </PaneContext.Provider>
  );
}

function GuardedPage() {
  const pane = usePane();
  const { page } = usePaneState();
  return (
    <LoadGuard
      page={fragmentOf(page)}
      onStart={() => {
        pane.go({ name: 'start' });
      }}
    >
      <CurrentPage />
    </LoadGuard>
  );
}

function CurrentPage() {
  const pane = usePane();
  const { page, reading, failure, sample, own } = usePaneState();
  const onFiles = useCallback(
    (files: readonly (File | DroppedFile)[]) => void receiveFiles(pane, files),
    [pane],
  );
  const onDrop = useCallback(
    async (drop: DataTransfer) => {
      const files = await filesOfDrop(drop);
      if (files.length > 0) onFiles(files);
      return files.length > 0;
    },
    [onFiles],
  );
  const dropped = useWindowDrop(onDrop);
  return (
    <DropProvider value={dropped}>
      {dropped === 'noFile' && <NoFile />}
      {reading && (
        <Suspense fallback={null}>
          <ReadingBar reading={reading} />
        </Suspense>
      )}
      {failure !== null && (
        <Notice tone="error" role="alert">
          {failure === 'notLoaded' ? <LoadFailed /> : say('frame.broken')}
        </Notice>
      )}
      <OutlookNews />
      {page.name === 'start' ? (
        <StartPage onFiles={onFiles} />
      ) : sample !== null && own === null ? (
        <Waiting />
      ) : (
        <Suspense fallback={<Waiting />}>
          <Inspection onFiles={onFiles} />
        </Suspense>
      )}
    </DropProvider>
  );
}
