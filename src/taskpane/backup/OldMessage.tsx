import { say, type MessageId } from '../../locales/words';
import type { BackupView } from '../../session/backup/backup-view';
import { formatDate } from '../../wording/format';
import { FileDrop } from '../parts/FileDrop';

interface OldMessageProps {
  view: BackupView;
  onFiles: (files: readonly File[]) => void;
}

/** The drill: one old message out of the copy shows that the copy opens. */
export function OldMessage({ view, onFiles }: OldMessageProps) {
  const { proof } = view;
  const { opened } = view.backup;
  return (
    <section className="stack">
      <h2>{say('backup.message.title')}</h2>
      {opened?.known === true && (
        <>
          <p>
            {say('backup.message.done', {
              on: formatDate(opened.value.on),
              date: formatDate(opened.value.messageOn),
            })}
          </p>
          <p className="faint">{say(whatItShows(view))}</p>
        </>
      )}
      {proof && <p className="soft">{say(`backup.opens.${proof.copy.contents.kind}`)}</p>}
      <p className="soft">{say('backup.message.do')}</p>
      <FileDrop onFiles={onFiles} />
    </section>
  );
}

function whatItShows({ backup: { opened }, proof }: BackupView): MessageId {
  if (proof === null) return 'backup.message.from';
  const isFound = opened?.known === true && opened.value.copy === proof.copy.source;
  return isFound ? 'backup.message.found' : 'backup.message.day';
}
