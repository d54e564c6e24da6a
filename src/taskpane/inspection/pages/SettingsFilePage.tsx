import { Tab, TabList } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import { Suspense, lazy, useId, useState, type ReactNode } from 'react';
import { say, type MessageId } from '../../../locales/words';
import { beginsWithWindows } from '../../../session/begins-with-windows';
import { ExportSteps } from '../../start/ExportSteps';
import { FileDrop } from '../../parts/FileDrop';
import { Page } from '../../parts/Page';
import { ReadyRequest } from '../../parts/ReadyRequest';
import { Problems } from '../../parts/Problems';
import { Reveal } from '../../parts/Reveal';
import { TopBar } from '../../parts/TopBar';
import { Way } from '../../parts/Way';
import { usePaneState } from '../../use-pane';

const RegistryEditor = lazy(() => import(/* webpackChunkName: "dialogs" */ '../../dialogs/RegistryEditor'));

const WAYS = ['hand', 'line', 'it'] as const;
type FileWay = (typeof WAYS)[number];

interface SettingsFilePageProps {
  onFiles: (files: readonly File[]) => void;
}

/** How the file with a mail program's settings is made, without pasting anything first of all, and what is in it. */
export function SettingsFilePage({ onFiles }: SettingsFilePageProps) {
  const { outlook, problems } = usePaneState();
  const windows = beginsWithWindows(outlook, window);
  return (
    <Page title={say('settingsFile.title')} above={<TopBar fallback={{ name: 'start' }} />}>
      <section className="card card-calm">
        <h2 className="with-icon">
          <ShieldCheckmarkRegular className="brand-ink" />
          {say('settingsFile.careful')}
        </h2>
        <p className="soft">{say('settingsFile.careful.why')}</p>
      </section>
      {windows ? <Windows /> : <p className="soft">{say('start.thunderbird.do')}</p>}
      <h2>{say('settingsFile.give')}</h2>
      <FileDrop onFiles={onFiles} primary />
      <Problems problems={problems} />
      <ul className="ways">
        <li>
          <Reveal label={say(windows ? 'settingsFile.thunderbird' : 'settingsFile.windows')}>
            {windows ? <p className="soft">{say('start.thunderbird.do')}</p> : <Windows />}
          </Reveal>
        </li>
      </ul>
      <InTheFile />
      <p className="faint">{say('settingsFile.empty')}</p>
      <ul className="ways">
        <li>
          <Way label={say('settingsFile.instead')} to={{ name: 'questions' }} />
        </li>
      </ul>
    </Page>
  );
}

function Windows() {
  const [way, setWay] = useState<FileWay>('hand');
  const id = useId();
  return (
    <div className="stack">
      <TabList
        aria-label={say('settingsFile.way')}
        selectedValue={way}
        onTabSelect={(_event, { value }) => {
          setWay(WAYS.find((candidate) => candidate === value) ?? 'hand');
        }}
      >
        {WAYS.map((candidate) => (
          <Tab key={candidate} id={`${id}-${candidate}`} value={candidate} aria-controls={`${id}-panel`}>
            {say(`settingsFile.way.${candidate}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${way}`} className="stack">
        <Panel way={way} />
      </div>
    </div>
  );
}

function Panel({ way }: { way: FileWay }): ReactNode {
  switch (way) {
    case 'hand':
      return (
        <>
          <ol className="steps">
            <Step words="settingsFile.hand.open" />
            <Step words="settingsFile.hand.profiles" />
            <Step words="settingsFile.hand.export" />
          </ol>
          <Suspense>
            <RegistryEditor />
          </Suspense>
          <p className="faint">{say('settingsFile.hand.closed')}</p>
        </>
      );
    case 'line':
      return (
        <>
          <p className="soft">{say('settingsFile.line.lead')}</p>
          <dl className="parts">
            <Part code="cmd /c" words="settingsFile.line.cmd" />
            <Part code="md Mailbox & cd Mailbox" words="settingsFile.line.folder" />
            <Part code="reg export … Profiles" words="settingsFile.line.export" />
            <Part code="explorer ." words="settingsFile.line.open" />
          </dl>
          <p className="soft">{say('settingsFile.line.nothing')}</p>
          <ExportSteps onFiles={null} />
        </>
      );
    case 'it':
      return <AskIt />;
  }
}

function Step({ words }: { words: MessageId }) {
  return (
    <li>
      <div className="stack">
        <p>{say(words)}</p>
      </div>
    </li>
  );
}

function Part({ code, words }: { code: string; words: MessageId }) {
  return (
    <div>
      <dt>
        <code dir="ltr">{code}</code>
      </dt>
      <dd className="soft">{say(words)}</dd>
    </div>
  );
}

function AskIt() {
  return (
    <>
      <p className="soft">{say('settingsFile.it.lead')}</p>
      <ReadyRequest request={say('settingsFile.it.request')} />
    </>
  );
}

function InTheFile() {
  return (
    <section className="card">
      <h2>{say('settingsFile.in')}</h2>
      <ul className="bare">
        {(['servers', 'keeps', 'file'] as const).map((what) => (
          <li key={what} className="with-icon">
            <CheckmarkCircleFilled className="good" />
            {say(`settingsFile.in.${what}`)}
          </li>
        ))}
      </ul>
      <h2>{say('settingsFile.out')}</h2>
      <ul className="bare soft">
        {(['mail', 'passwords'] as const).map((what) => (
          <li key={what} className="with-icon">
            <SubtractCircleRegular />
            {say(`settingsFile.out.${what}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
