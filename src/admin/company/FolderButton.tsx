import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { say } from '../../locales/words';
import { canChooseFolder, chooseFolder } from '../../session/files-in-folder';
import { useDesk } from './desk-context';

/**
 * A button that has a folder chosen, whose files are taken as they are found. Where the browser hands over all files of
 * a folder in one go there is none: to receive thousands so would hold the page up, and dropping the folder does not.
 */
export function FolderButton() {
  const desk = useDesk();
  const [isEmpty, setIsEmpty] = useState(false);
  if (!canChooseFolder()) return null;
  const take = async () => {
    setIsEmpty(false);
    desk.prepare();
    const files = await chooseFolder();
    setIsEmpty(files !== null && !(await desk.takeLots(files)));
  };
  return (
    <>
      <Button
        onClick={() => {
          void take();
        }}
      >
        {say('admin.company.folder')}
      </Button>
      {isEmpty && <span role="alert">{say('admin.company.emptyFolder')}</span>}
    </>
  );
}
