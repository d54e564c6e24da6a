import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Forgotten } from '../../../session/pane';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { usePane, usePaneState } from '../../use-pane';
import { moveNoted } from '../../../session/move/noted';
import { Notice } from '../../parts/Notice';
import { DoneSign } from '../parts/DoneSign';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';

/**
 * Asks before everything is forgotten. A page and not a dialog: office.js moves the focus with Tab by a list of
 * its own, which does not stop at the edge of a dialog.
 */
export function ForgetPage() {
  const pane = usePane();
  const { own } = usePaneState();
  const [forgotten, setForgotten] = useState<Forgotten | null>(null);
  const forget = async () => {
    setForgotten(await pane.forget());
  };
  if (forgotten) {
    return (
      <Page title={say(forgotten.ok ? 'forget.done' : 'forget.partly')} above={forgotten.ok && <DoneSign />}>
        {forgotten.ok ? (
          <p className="lead">{say('forget.done.what')}</p>
        ) : (
          <Notice tone="warning">
            {forgotten.left.map((store) => (
              <p key={store}>{say(`forget.left.${store}`)}</p>
            ))}
          </Notice>
        )}
        <div className="row">
          <Button
            appearance="primary"
            onClick={() => {
              pane.go({ name: 'start' });
            }}
          >
            {say('nav.start')}
          </Button>
          {!forgotten.ok && <Button onClick={() => void forget()}>{say('frame.retry')}</Button>}
        </div>
      </Page>
    );
  }
  return (
    <Page title={say('forget.title')} above={<TopBar fallback={{ name: 'overview' }} />}>
      {own !== null && <Notice tone="info">{say('forget.sample')}</Notice>}
      <p className="lead">{say('forget.what')}</p>
      <p className="soft">{say('forget.files')}</p>
      {moveNoted() && <Notice tone="warning">{say('storage.move.forget')}</Notice>}
      <div className="row">
        {own !== null && (
          <Button
            appearance="primary"
            onClick={() => {
              pane.closeSample();
              pane.go({ name: own.snapshot ? 'overview' : 'start' });
            }}
          >
            {say('sample.leave')}
          </Button>
        )}
        <Button
          appearance={own === null ? 'primary' : 'secondary'}
          onClick={() => {
            pane.back({ name: 'overview' });
          }}
        >
          {say('forget.no')}
        </Button>
        <Button className="danger" icon={<DeleteRegular />} onClick={() => void forget()}>
          {say('forget.yes')}
        </Button>
      </div>
    </Page>
  );
}
