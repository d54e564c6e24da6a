import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface FileButtonProps {
  label: string;
  appearance?: 'primary' | 'secondary' | 'outline';
  /** Never empty. It stands until the button is pressed again. */
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
  return (
    <>
      <Button
        appearance={appearance}
        onClick={() => {
          onPress?.();
          if (input.current === null) return;
          // The same file may be chosen again after it has changed.
          input.current.value = '';
          input.current.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          if (target.files !== null && target.files.length > 0) onFiles(target.files);
        }}
      />
    </>
  );
}
