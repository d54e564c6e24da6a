import { Button } from '@fluentui/react-components';
import { isMicrosoft } from '../../core/facts/account-kinds';
import { say } from '../../locales/words';
import { openKind } from '../../session/mailbox/open-mailbox';
import { OutsideLink } from '../inspection/parts/OutsideLink';
import { ProviderLink } from '../inspection/parts/ProviderLink';
import { Reveal } from '../parts/Reveal';
import { usePane, usePaneState } from '../use-pane';
import { AskAdministrator } from './AskAdministrator';

/** Reading has to be allowed once, by somebody else; what can be done without it. */
export function NotSetUp() {
  const { snapshot } = usePaneState().remembered;
  const beside = openKind(usePane());
  const atMicrosoft = snapshot?.accounts.find(isMicrosoft)?.kind;
  const kind = beside ?? (atMicrosoft?.known === true ? atMicrosoft.value : null);
  if (kind === null)
    return (
      <div className="card">
        <h2>{say('storage.notSetUp.titleByQuestions')}</h2>
        <RestWithoutIt only />
        <Reveal label={say('storage.notSetUp.atMicrosoft')}>
          <p>{say('storage.notSetUp.what')}</p>
          <WaysAtMicrosoft provider="m365" />
        </Reveal>
      </div>
    );
  return (
    <div className="card">
      <h2>{say('storage.notSetUp.title')}</h2>
      <p>{say('storage.notSetUp.what')}</p>
      <WaysAtMicrosoft provider={kind === 'outlookCom' ? 'outlookCom' : 'm365'} />
      <RestWithoutIt />
    </div>
  );
}

/** Where the person can look meanwhile, and the request to who can switch it on. */
function WaysAtMicrosoft({ provider }: { provider: 'm365' | 'outlookCom' }) {
  return (
    <>
      <p className="soft">{say('storage.notSetUp.see')}</p>
      <ul className="plain">
        <li>
          <ProviderLink provider={provider} page="storage" />
        </li>
        <li>
          <ProviderLink provider={provider} page="twoStep" />
        </li>
        <li>
          <OutsideLink link="inboxRules" />
        </li>
      </ul>
      <AskAdministrator />
    </>
  );
}

/** The questions, which every mailbox can be told of by. `only`: nothing else was offered. */
export function RestWithoutIt({ only = false }: { only?: boolean }) {
  const pane = usePane();
  return (
    <>
      <p className="soft">{say(only ? 'storage.notSetUp.byQuestions' : 'storage.notSetUp.rest')}</p>
      <div className="row">
        <Button
          onClick={() => {
            pane.go({ name: 'questions' });
          }}
        >
          {say(only ? 'storage.notSetUp.toQuestions' : 'storage.notSetUp.questions')}
        </Button>
      </div>
    </>
  );
}
