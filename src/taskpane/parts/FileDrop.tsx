import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { say } from '../../locales/words';
import { useDropState } from './use-window-drop';

interface FileDropProps {
  onFiles: (files: readonly File[]) => void;
  primary?: boolean;
}

/** The place to drop files, and a button for who would rather choose them. Files may be dropped anywhere else too. */
export function FileDrop({ onFiles, primary = false }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const dragging = useDropState() === 'dragging';
  return (
    <div className={dragging ? 'drop drop-over' : 'drop'}>
      <p className="soft">{say(dragging ? 'start.drop.over' : 'start.drop.here')}</p>
      <Button appearance={primary ? 'primary' : 'outline'} onClick={() => input.current?.click()}>
        {say('start.drop.button')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again after it has changed.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
