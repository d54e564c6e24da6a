import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { say } from '../../../locales/words';
import { readQuotaText, type QuotaText } from '../../../session/questions/quota-text';
import { formatBytes } from '../../../wording/format-bytes';

interface PasteQuotaProps {
  /** Address of the mailbox; null: not known. */
  address: string | null;
  /** Another question follows at once. */
  goesOn: boolean;
  onRead: (read: QuotaText) => void;
}

/** For who can copy what a page shows, or the note that came back to a sender. It is read here and not kept. */
export function PasteQuota({ address, goesOn, onRead }: PasteQuotaProps) {
  const [text, setText] = useState('');
  const id = useId();
  const read = readQuotaText(text, address);
  return (
    <div className="stack-tight">
      <label htmlFor={id}>{say('questions.paste.label')}</label>
      <textarea
        id={id}
        className="paste"
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-read`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <p id={`${id}-read`} className="faint" role="status">
        {text.trim() === '' ? say('questions.paste.hint') : understood(read)}
      </p>
      <div className="row">
        <Button
          appearance="primary"
          disabled={read === null}
          onClick={() => {
            if (read) onRead(read);
          }}
        >
          {say(goesOn ? 'questions.next' : 'questions.save')}
        </Button>
      </div>
    </div>
  );
}

function understood(read: QuotaText | null): string {
  switch (read?.kind) {
    case undefined:
      return say('questions.paste.nothing');
    case 'full':
      return say('questions.paste.full');
    case 'limit':
      return say('questions.paste.limit', { limit: formatBytes(read.limit) });
    case 'space': {
      const used = formatBytes(read.used);
      if (read.limit === null) return say('questions.paste.used', { used });
      return read.limit === 'none'
        ? say('questions.paste.noLimit', { used })
        : say('questions.paste.both', { used, limit: formatBytes(read.limit) });
    }
  }
}
