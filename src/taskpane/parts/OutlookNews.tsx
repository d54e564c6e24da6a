import { Button } from '@fluentui/react-components';
import { say } from '../../locales/words';
import { hasLookedAtOutlook } from '../../session/looked-at-outlook';
import { usePaneState } from '../use-pane';
import { Notice } from './Notice';

/** What is to be said of an Outlook that has not answered, could not be asked, or has answered late. */
export function OutlookNews() {
  const { outlook, cameLate, remembered } = usePaneState();
  if (cameLate)
    return (
      <Notice tone="info" role="status">
        {say(hasLookedAtOutlook(remembered.snapshot) ? 'outlook.came' : 'outlook.cameUnread')}
      </Notice>
    );
  if (outlook?.where !== 'browser' || !outlook.hosted) return null;
  const { because } = outlook;
  if (because === 'noHost' || because === 'otherProgram') return null;
  return (
    <Notice tone="warning" role="status">
      <p>{say(because === 'scriptFailed' ? 'outlook.noScript' : 'outlook.late')}</p>
      <div className="row">
        <Button
          size="small"
          onClick={() => {
            window.location.reload();
          }}
        >
          {say('frame.retry')}
        </Button>
      </div>
    </Notice>
  );
}
