import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { say } from '../../locales/words';
import type { Reading } from '../../session/pane';
import { useAnnounce } from './Announcer';
import { formatBytes } from '../../wording/format-bytes';
import { plainText } from '../../core/text/plain-text';

/** What is being read, how far it has come, and a way to stop it. */
export function ReadingBar({ reading }: { reading: Reading }) {
  const { file, done, total, counted, cancel } = reading;
  const announce = useAnnounce();
  useEffect(() => {
    announce(say('reading.title', { file: plainText(file) }));
    return () => {
      announce('');
    };
  }, [announce, file]);
  return (
    <aside className="reading" aria-label={say('frame.notes')}>
      <div className="stack-tight">
        <strong>{say('reading.title', { file: plainText(file) })}</strong>
        <progress
          aria-label={say('reading.title', { file: plainText(file) })}
          value={done}
          max={Math.max(total, 1)}
        />
        <span className="faint">
          {counted
            ? say('reading.counted', counted)
            : say('reading.progress', { done: formatBytes(done), total: formatBytes(total) })}
        </span>
      </div>
      <Button onClick={cancel}>{say('reading.cancel')}</Button>
    </aside>
  );
}
