import { say } from '../../locales/words';
import { Brand } from '../shell/Brand';
import { StartView, type LargeButton } from './StartView';

const nothing = (): void => undefined;

/** A button's place and look, before anything can be pressed. */
const LargeShape: LargeButton = ({ children }) => <span className="large button-shape">{children}</span>;

/** The start page without any script: what the build writes into index.html. */
export function StaticStart() {
  return (
    <div className="app">
      <header className="app-header">
        <Brand />
      </header>
      <div className="app-content">
        <main className="page">
          <h1>{say('start.title')}</h1>
          <StartView
            Large={LargeShape}
            inOutlook={false}
            windows
            onBack={null}
            onOutlook={nothing}
            onQuestions={nothing}
            onSettingsFile={nothing}
            onSamples={nothing}
            files={null}
            problems={null}
          />
        </main>
      </div>
    </div>
  );
}
