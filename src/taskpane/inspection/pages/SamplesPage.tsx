import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { SAMPLES } from '../../../samples/samples';
import { say, sayIfKnown } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { usePane } from '../../use-pane';
import { openSample } from '../../../session/open-sample';

/** People made up to play with. What is done with them is not kept. */
export function SamplesPage() {
  const pane = usePane();
  return (
    <Page title={say('sample.title')} above={<TopBar fallback={{ name: 'start' }} />}>
      <p className="lead">{say('sample.lead')}</p>
      <div className="choices">
        {SAMPLES.map((sample) => (
          <button
            key={sample.id}
            type="button"
            className="choice"
            onClick={() => void openSample(pane, sample)}
          >
            <span className="way-with-icon">
              <span className="tile">
                <PersonRegular />
              </span>
              <span>{sayIfKnown(sample.nameKey) ?? sample.id}</span>
            </span>
          </button>
        ))}
      </div>
    </Page>
  );
}
