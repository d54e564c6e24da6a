import { Button } from '@fluentui/react-components';
import { useId, useState, type SubmitEvent } from 'react';
import { say, sayIfKnown } from '../../../locales/words';
import { usePane } from '../../state/use-pane';
import { withFacts, withToldAccount } from '../changes';
import { outlookFacts } from '../outlook-facts';

/** For who has no file: which mailbox is it about? */
export function AskAddress({ onAnswered }: { onAnswered?: () => void }) {
  const pane = usePane();
  const [address, setAddress] = useState('');
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (address.trim() === '') return;
    pane.remember((remembered) => {
      const now = pane.now();
      return withToldAccount(withFacts(remembered, outlookFacts(pane), now), address, now);
    });
    setAddress('');
    onAnswered?.();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <label htmlFor={id}>
        <strong>{say('question.accountAddress.ask')}</strong>
      </label>
      <p className="faint">{sayIfKnown('question.accountAddress.help')}</p>
      <input
        id={id}
        className="field"
        type="email"
        autoComplete="email"
        dir="ltr"
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
        }}
      />
      <div className="row">
        <Button type="submit" appearance="primary" disabled={address.trim() === ''}>
          {say('questions.save')}
        </Button>
      </div>
    </form>
  );
}
