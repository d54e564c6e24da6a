import { Button } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { PlayCircleRegular } from '@fluentui/react-icons/svg/play-circle';
import { SettingsCogMultipleRegular } from '@fluentui/react-icons/svg/settings-cog-multiple';
import type { ReactNode } from 'react';
import { say } from '../../locales/words';
import { SurvivalGrid } from '../grid/SurvivalGrid';
import { IconWay } from '../parts/IconWay';
import { Reveal } from '../parts/Reveal';
import { AFTER, BEFORE } from './example';

export interface StartViewProps {
  /** Outlook stands around the page and can be asked. */
  inOutlook: boolean;
  /** Classic Outlook for Windows may be here, whose settings can be read. */
  windows: boolean;
  /** The way back to what was found before; null: nothing was. */
  onBack: (() => void) | null;
  onOutlook: () => void;
  onQuestions: () => void;
  onSettingsFile: () => void;
  onSamples: () => void;
  /** Where files are given. */
  files: ReactNode;
  problems: ReactNode;
}

/**
 * The first view: what is at stake, an example, and one way on. The build draws it into index.html, for the time until the
 * script is there, so nothing in here may need a window.
 */
export function StartView(props: StartViewProps) {
  const { inOutlook, onBack, problems } = props;
  return (
    <div className="start">
      <div className="stack start-do">
        <p className="lead">{say('start.lead')}</p>
        <div className="start-example-small">
          <Example rows={BEFORE.slice(0, 2)} />
        </div>
        <div className="stack-tight">
          {onBack ? (
            <Large onClick={onBack}>{say('start.back')}</Large>
          ) : inOutlook ? (
            <Large onClick={props.onOutlook}>{say('start.outlook')}</Large>
          ) : (
            <Large onClick={props.onQuestions}>{say('start.questions')}</Large>
          )}
          {!onBack && (
            <p className="faint start-takes">
              {say(inOutlook ? 'start.outlook.takes' : 'start.questions.takes')}
            </p>
          )}
        </div>
        {problems}
        <h2>{say('start.other')}</h2>
        <OtherWays {...props} />
        <p className="with-icon faint">
          <LockClosedRegular />
          {say('start.promise')}
        </p>
      </div>
      <div className="start-example-large">
        <Example rows={BEFORE} />
        <div className="card">
          <p className="with-icon outcome">
            <CheckmarkCircleFilled className="good" />
            {say('start.example.after')}
          </p>
          <SurvivalGrid rows={AFTER} label={say('start.example.after')} />
        </div>
      </div>
    </div>
  );
}

/** The other ways to begin. */
function OtherWays({ inOutlook, windows, onBack, files, ...props }: StartViewProps) {
  return (
    <ul className="card-list">
      {(onBack !== null || inOutlook) && (
        <li>
          <IconWay
            icon={<MailInboxRegular />}
            label={say(onBack && inOutlook ? 'start.outlook' : 'start.questions')}
            help={say(onBack && inOutlook ? 'start.outlook.takes' : 'start.questions.takes')}
            onPress={onBack && inOutlook ? props.onOutlook : props.onQuestions}
          />
        </li>
      )}
      <li>
        <IconWay
          icon={<SettingsCogMultipleRegular />}
          label={say(windows ? 'start.settings' : 'start.settings.any')}
          help={say(windows ? 'start.settings.takes' : 'start.settings.any.takes')}
          onPress={props.onSettingsFile}
        />
      </li>
      <li>
        <Reveal
          label={
            <span className="way-with-icon">
              <span className="tile">
                <DocumentArrowUpRegular />
              </span>
              <span className="stack-none">
                <span>{say('start.file')}</span>
                <span className="second">{say('start.file.which')}</span>
              </span>
            </span>
          }
        >
          {files}
        </Reveal>
      </li>
      <li>
        <IconWay
          icon={<PlayCircleRegular />}
          label={say('start.sample')}
          help={say('start.sample.takes')}
          onPress={props.onSamples}
        />
      </li>
    </ul>
  );
}

function Example({ rows }: { rows: typeof BEFORE }) {
  return (
    <div className="card">
      <p className="with-icon faint">
        <span className="tag">{say('start.example')}</span>
        {say('start.example.who')}
      </p>
      <p className="with-icon outcome">
        <ErrorCircleFilled className="danger" />
        {say('start.example.before')}
      </p>
      <SurvivalGrid rows={rows} label={say('start.example.before')} />
    </div>
  );
}

/** The one way on. */
function Large({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <Button appearance="primary" size="large" className="large" onClick={onClick}>
      {children}
    </Button>
  );
}
