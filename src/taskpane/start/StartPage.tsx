import { Button } from '@fluentui/react-components';
import { say } from '../../locales/words';
import { FileDrop } from '../parts/FileDrop';
import { Page } from '../parts/Page';
import { Problems } from '../parts/Problems';
import { Reveal } from '../parts/Reveal';
import { beginsWithWindows } from '../../session/begins-with-windows';
import { receiveOutlook } from '../../session/receive-files';
import { usePane, usePaneState } from '../use-pane';
import { PasteBox } from '../parts/PasteBox';
import { StartView, type LargeButton } from './StartView';

interface StartPageProps {
  onFiles: (files: readonly File[]) => void;
}

/** The first view, alive. */
export function StartPage({ onFiles }: StartPageProps) {
  const pane = usePane();
  const { remembered, problems, outlook } = usePaneState();
  return (
    <Page title={say('start.title')}>
      <StartView
        Large={FluentLarge}
        inOutlook={outlook?.where === 'outlook' && outlook.facts.accounts.length > 0}
        windows={beginsWithWindows(outlook, window)}
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
        files={
          <>
            <FileDrop onFiles={onFiles} />
            <p className="soft">{say('start.dataFile.do')}</p>
            <p className="soft">{say('start.thunderbird.do')}</p>
            <Reveal label={say('start.paste.title')}>
              <PasteBox onFiles={onFiles} />
            </Reveal>
          </>
        }
      />
    </Page>
  );
}

const FluentLarge: LargeButton = ({ children, onClick }) => (
  <Button appearance="primary" size="large" className="large" onClick={onClick}>
    {children}
  </Button>
);
