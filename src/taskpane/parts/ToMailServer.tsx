import { Button } from '@fluentui/react-components';
import { say } from '../../locales/words';
import { usePane } from '../use-pane';

/** The way to the page on which the mail server is asked. */
export function ToMailServer() {
  const pane = usePane();
  return (
    <div className="row">
      <Button
        appearance="primary"
        onClick={() => {
          pane.go({ name: 'storage' });
        }}
      >
        {say('settle.toMailServer')}
      </Button>
    </div>
  );
}
