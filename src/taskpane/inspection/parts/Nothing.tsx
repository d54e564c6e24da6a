import { Button } from '@fluentui/react-components';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { usePane } from '../../use-pane';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';

/** A page about something that is not, or no longer, there. */
export function Nothing({ title, text = say('overview.nothing') }: { title: string; text?: string }) {
  const pane = usePane();
  return (
    <Page title={title} above={<TopBar fallback={{ name: 'start' }} />}>
      <div className="empty stack">
        <span className="empty-sign" aria-hidden="true">
          <MailInboxRegular />
        </span>
        <p className="lead">{text}</p>
        <Button
          appearance="primary"
          onClick={() => {
            pane.go({ name: 'start' });
          }}
        >
          {say('nav.start')}
        </Button>
      </div>
    </Page>
  );
}
