import { Button } from '@fluentui/react-components';
import { say } from '../../locales/words';
import { hasLookedAtOutlook } from '../../session/looked-at-outlook';
import { usePaneState } from '../use-pane';

/** What is to be said of an Outlook that has not answered, could not be asked, or has answered late. */
export function OutlookNews() {
  const { outlook, cameLate, remembered } = usePaneState();
  if (cameLate)
    return (
      <p className="notice" role="status">
        {say(hasLookedAtOutlook(remembered.snapshot) ? 'outlook.came' : 'outlook.cameUnread')}
      </p>
    );
  if (outlook?.where !== 'browser' || !outlook.hosted) return null;
  const { because } = outlook;
  if (because === 'noHost' || because === 'otherProgram') return null;
  return (
    <div className="notice stack-tight" role="status">
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
    </div>
  );
}
