import { Button } from '@fluentui/react-components';
import { say } from '../../locales/words';
import { Page } from '../parts/Page';
import { Problems } from '../parts/Problems';
import { Reveal } from '../parts/Reveal';
import { Way, WayButton } from '../parts/Way';
import { receiveOutlook } from '../../session/receive-files';
import { usePane, usePaneState } from '../use-pane';
import { ExportSteps } from './ExportSteps';
import { FileDrop } from '../parts/FileDrop';
import { PasteBox } from '../parts/PasteBox';
import { beginsWithWindows } from '../../session/begins-with-windows';

interface StartPageProps {
  onFiles: (files: readonly File[]) => void;
}

/**
 * The first view. index.ejs holds the page of a Windows computer as static HTML, for the time until the script is there:
 * what changes here changes there.
 */
export function StartPage({ onFiles }: StartPageProps) {
  const pane = usePane();
  const { remembered, problems, outlook } = usePaneState();
  const windows = beginsWithWindows(outlook, window);
  const withoutFiles = (
    <>
      {outlook?.where === 'outlook' && outlook.facts.accounts.length > 0 && (
        <li>
          <WayButton label={say('start.outlook')} onPress={() => void receiveOutlook(pane)} />
        </li>
      )}
      <li>
        <Way label={say(windows ? 'start.questions' : 'start.askMe')} to={{ name: 'questions' }} />
      </li>
      <li>
        <Way label={say('start.sample')} to={{ name: 'samples' }} />
      </li>
    </>
  );
  return (
    <Page
      title={say('start.title')}
      above={<img className="picture" src="assets/places.svg" alt="" width={288} height={88} />}
    >
      <p className="lead">{say('start.lead')}</p>
      <p className="promise">{say('start.promise')}</p>
      {remembered.snapshot && (
        <div className="row">
          <Button
            appearance="outline"
            onClick={() => {
              pane.go({ name: 'overview' });
            }}
          >
            {say('start.back')}
          </Button>
        </div>
      )}
      {windows ? (
        <>
          <h2>{say('start.steps')}</h2>
          <ExportSteps onFiles={onFiles}>
            <Problems problems={problems} />
            <p className="faint">{say('start.drop.empty')}</p>
          </ExportSteps>
          <h2>{say('start.other')}</h2>
        </>
      ) : (
        <>
          <h2>{say('start.begin')}</h2>
          <ul className="ways">{withoutFiles}</ul>
          <h2>{say('start.files')}</h2>
          <FileDrop onFiles={onFiles} />
          <Problems problems={problems} />
        </>
      )}
      <ul className="ways">
        {windows ? (
          withoutFiles
        ) : (
          <li>
            <Reveal label={say('start.windows')}>
              <ExportSteps onFiles={null} />
            </Reveal>
          </li>
        )}
        <li>
          <Reveal label={say('start.paste.title')}>
            <PasteBox onFiles={onFiles} />
          </Reveal>
        </li>
        <li>
          <Reveal label={say('start.thunderbird.title')}>
            <p className="soft">{say('start.thunderbird.do')}</p>
          </Reveal>
        </li>
        <li>
          <Reveal label={say('start.dataFile.title')}>
            <p className="soft">{say('start.dataFile.do')}</p>
          </Reveal>
        </li>
      </ul>
    </Page>
  );
}
