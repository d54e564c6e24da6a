import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import { loadInspectionWords, say } from '../../locales/words';
import { chooseFiles } from '../../session/choose-files';
import type { Outcome } from '../../session/surroundings';
import { useSurroundings } from './use-surroundings';
import { useDropState } from '../../screens/use-window-drop';

const NoFileChosen = lazy(async () => {
  const words = loadInspectionWords();
  const { NoFileChosen: Part } = await import(/* webpackChunkName: "inspection" */ './NoFileChosen');
  await words;
  return { default: Part };
});

interface FileDropProps {
  onFiles: (files: readonly File[]) => void;
  primary?: boolean;
  /** A whole folder may be chosen as well: Thunderbird keeps mail in folders. */
  folders?: boolean;
}

/** The place to drop files, and a button for who would rather choose them. Files may be dropped anywhere else too. */
export function FileDrop({ onFiles, primary = false, folders = false }: FileDropProps) {
  const surroundings = useSurroundings();
  const input = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Outcome | null>(null);
  const dragging = useDropState() === 'dragging';
  const choose = async (chooser: HTMLInputElement) => {
    setRefused(null);
    const outcome = await surroundings.choose(() => chooseFiles(chooser, window));
    if (outcome.ended !== 'done') setRefused(outcome);
  };
  const taken = (files: readonly File[]) => {
    setRefused(null);
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className="stack">
      <div className={dragging ? 'drop drop-over' : 'drop'}>
        <p className="soft">{say(dragging ? 'start.drop.over' : 'start.drop.here')}</p>
        <Button
          appearance={primary ? 'primary' : 'outline'}
          onClick={() => {
            if (input.current) void choose(input.current);
          }}
        >
          {say('start.drop.button')}
        </Button>
        {folders && (
          <Button
            appearance="subtle"
            onClick={() => {
              if (folderInput.current) void choose(folderInput.current);
            }}
          >
            {say('start.drop.folder')}
          </Button>
        )}
        <Chooser input={input} onFiles={taken} />
        {folders && <Chooser input={folderInput} onFiles={taken} folder />}
      </div>
      {refused && (
        <Suspense fallback={null}>
          <NoFileChosen outcome={refused} onFiles={onFiles} />
        </Suspense>
      )}
    </div>
  );
}

interface ChooserProps {
  input: RefObject<HTMLInputElement | null>;
  onFiles: (files: readonly File[]) => void;
  /** A folder with all that is in it, and not files. */
  folder?: boolean;
}

/**
 * The element's own listener, which stays: the page may have changed while the window for files stood open, and React
 * hears nothing from an element that is no longer in the page. What was chosen is not lost.
 */
function hear(input: HTMLInputElement, onFiles: (files: readonly File[]) => void): void {
  input.onchange = () => {
    const files = [...(input.files ?? [])];
    // The same file may be chosen again after it has changed.
    input.value = '';
    onFiles(files);
  };
}

function Chooser({ input, onFiles, folder = false }: ChooserProps) {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (input.current !== null) hear(input.current, (files) => latest.current(files));
  }, [input]);
  return <input ref={input} type="file" multiple hidden {...(folder && { webkitdirectory: '' })} />;
}
