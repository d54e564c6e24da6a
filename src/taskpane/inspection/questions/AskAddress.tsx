import { Button } from '@fluentui/react-components';
import { useId, useState, type SubmitEvent } from 'react';
import { say, sayIfKnown } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { withFacts, withToldAccount } from '../../../session/changes';
import { outlookFacts } from '../../../session/outlook-facts';
import { parseMailAddress } from '../../../session/questions/mail-address';

interface AskAddressProps {
  /** The person is asked for the mailboxes beside the one that Outlook shows. */
  beside?: boolean;
}

/** For who has no file: which mailbox is it about? */
export function AskAddress({ beside = false }: AskAddressProps) {
  const pane = usePane();
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState(false);
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const address = parseMailAddress(typed);
    setMissed(address === null);
    if (address === null) return;
    pane.remember((remembered) => {
      const now = pane.now();
      return withToldAccount(withFacts(remembered, outlookFacts(pane), now), address, now);
    });
    setTyped('');
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <label htmlFor={id}>
        <strong>{say(beside ? 'questions.beside.add' : 'question.accountAddress.ask')}</strong>
      </label>
      <p id={`${id}-hint`} className="faint" role="status">
        {missed
          ? say('questions.notUnderstood.address')
          : beside
            ? say('questions.beside.add.help')
            : sayIfKnown('question.accountAddress.help')}
      </p>
      <input
        id={id}
        className="field"
        type="email"
        autoComplete="email"
        dir="ltr"
        aria-describedby={`${id}-hint`}
        aria-invalid={missed}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMissed(false);
        }}
      />
      <div className="row">
        <Button type="submit" appearance={beside ? 'secondary' : 'primary'} disabled={typed.trim() === ''}>
          {say(beside ? 'questions.beside.button' : 'questions.next')}
        </Button>
      </div>
    </form>
  );
}
