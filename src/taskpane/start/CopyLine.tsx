import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { say } from '../../locales/words';
import { useAnnounce } from '../parts/Announcer';
import { Explained } from '../parts/Explained';
import { copyText } from '../../session/copy-text';
import { EXPORT_COMMAND } from '../../session/export-command';

/** The line that makes the export, with a button that copies it. */
export function CopyLine() {
  const announce = useAnnounce();
  const [copied, setCopied] = useState<'not' | 'done' | 'failed'>('not');
  const copy = async () => {
    const done = await copyText(EXPORT_COMMAND);
    setCopied(done ? 'done' : 'failed');
    announce(say(done ? 'start.copy.done' : 'start.copy.failed'));
  };
  return (
    <div className="stack">
      <p>{say('start.copy.do')}</p>
      {/* Scrolls, so it must be reachable by keyboard. */}
      <code className="command" tabIndex={0}>
        {EXPORT_COMMAND}
      </code>
      <div className="row">
        <Button appearance={copied === 'done' ? 'secondary' : 'primary'} onClick={() => void copy()}>
          {say('start.copy.button')}
        </Button>
        {copied === 'done' && <span className="soft">{say('start.copy.done')}</span>}
      </div>
      <Explained label={say('start.line.ask')}>
        <p className="soft">{say('start.line.answer')}</p>
        <p className="soft">{say('start.line.open')}</p>
      </Explained>
      {copied === 'failed' && <p className="soft">{say('start.copy.failed')}</p>}
    </div>
  );
}
