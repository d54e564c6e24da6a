import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';

interface FileButtonProps {
  label: string;
  appearance?: 'primary' | 'secondary' | 'outline';
  /** Never empty. */
  onFiles: (files: FileList) => void;
  /** Told when the window for files is opened. */
  onPress?: () => void;
  /** What the window for files offers first; any file where it is left out. */
  accept?: string;
  /** More than one may be chosen at once. */
  multiple?: boolean;
}

/** A button that has files chosen. */
export function FileButton({
  label,
  appearance = 'secondary',
  onFiles,
  onPress,
  accept,
  multiple = false,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  // The same file may be chosen again after it has changed. A field that is emptied for that empties its list of files as
  // well (seen in Chromium), which may still be being looked through: so each choice has a field of its own.
  const [choices, setChoices] = useState(0);
  return (
    <>
      <Button
        appearance={appearance}
        onClick={() => {
          onPress?.();
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        key={choices}
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          if (target.files === null || target.files.length === 0) return;
          setChoices(choices + 1);
          onFiles(target.files);
        }}
      />
    </>
  );
}
