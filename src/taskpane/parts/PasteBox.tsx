import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { say } from '../../locales/words';

interface PasteBoxProps {
  onFiles: (files: readonly File[]) => void;
}

/** For who can copy the text of an export and not reach the file. The text goes the way of a dropped file. */
export function PasteBox({ onFiles }: PasteBoxProps) {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say('start.paste.label')}</label>
      <textarea
        id={id}
        className="paste"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <div className="row">
        <Button
          disabled={text.trim() === ''}
          onClick={() => {
            onFiles([new File([text], say('start.paste.name'))]);
            setText('');
          }}
        >
          {say('start.paste.button')}
        </Button>
      </div>
    </>
  );
}
