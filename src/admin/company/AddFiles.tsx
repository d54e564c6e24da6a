import { Button } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { say } from '../../locales/words';
import { FileButton } from '../FileButton';
import { useDesk } from './desk-context';
import { FolderButton } from './FolderButton';

const TAKEN = ['list', 'usage', 'apps', 'exchange', 'machines', 'profiles', 'rings'] as const;

interface AddFilesProps {
  onFiles: (files: FileList) => void;
  isOver: boolean;
  /** Nothing has been dropped yet. */
  isFirst: boolean;
}

/** The place to drop files, and in the beginning which ones. */
export function AddFiles({ onFiles, isOver, isFirst }: AddFilesProps) {
  const desk = useDesk();
  return (
    <div className="stack no-print">
      <div
        className={`drop company-drop${isOver ? ' drop-over' : ''}${isFirst ? '' : ' company-drop-small'}`}
      >
        <p className="soft">{say(isOver ? 'start.drop.over' : 'start.drop.here')}</p>
        <div className="row">
          <FileButton
            label={say('start.drop.button')}
            appearance={isFirst ? 'primary' : 'outline'}
            multiple
            onPress={desk.prepare}
            onFiles={onFiles}
          />
          <FolderButton />
          {isFirst && (
            <Button
              onClick={() => {
                void desk.showExample();
              }}
            >
              {say('admin.company.example')}
            </Button>
          )}
        </div>
      </div>
      {isFirst && (
        <>
          <p className="promise">{say('admin.company.promise')}</p>
          <h2>{say('admin.company.taken')}</h2>
          <ul className="card-list company-taken">
            {TAKEN.map((what) => (
              <li key={what} className="way-with-icon">
                <span className="tile">
                  <DocumentTableRegular />
                </span>
                <div>
                  <strong>{say(`admin.taken.${what}`)}</strong>
                  <p className="soft">{say(`admin.taken.${what}.gives`)}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
