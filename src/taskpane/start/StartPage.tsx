import { useSyncExternalStore } from 'react';
import { say } from '../../locales/words';
import { Page } from '../parts/Page';
import { Problems } from '../parts/Problems';
import { beginsWithWindows } from '../../session/begins-with-windows';
import { receiveOutlook } from '../../session/receive-files';
import { usePane, usePaneState } from '../use-pane';
import { useWhenIdle } from '../use-when-idle';
import { StartView } from './StartView';

interface StartPageProps {
  onFiles: (files: readonly File[]) => void;
}

/** The first view, alive. */
export function StartPage({ onFiles }: StartPageProps) {
  const pane = usePane();
  const { remembered, problems, outlook } = usePaneState();
  const parts = useWhenIdle(loadFiles);
  const windows = useSyncExternalStore(never, () => beginsWithWindows(outlook, window), onMost);
  return (
    <Page title={say('start.title')}>
      <StartView
        inOutlook={outlook?.where === 'outlook' && outlook.facts.accounts.length > 0}
        windows={windows}
        onBack={
          remembered.snapshot
            ? () => {
                pane.go({ name: 'overview' });
              }
            : null
        }
        onOutlook={() => void receiveOutlook(pane)}
        onQuestions={() => {
          pane.go({ name: 'questions' });
        }}
        onSettingsFile={() => {
          pane.go({ name: 'settingsFile' });
        }}
        onSamples={() => {
          pane.go({ name: 'samples' });
        }}
        problems={<Problems problems={problems} />}
        files={parts ? <parts.StartFiles onFiles={onFiles} /> : null}
      />
    </Page>
  );
}

/** Closed at first, so what is in it comes when the first view stands. */
const loadFiles = () => import(/* webpackChunkName: "shell" */ './StartFiles');

/** A window's own kind does not change. */
const never = () => () => undefined;

/** What the build draws, which knows no window. */
const onMost = () => true;
