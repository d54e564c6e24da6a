import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { struckAges, type EventSummary } from '../../../core/scenarios/event-summary';
import type { Amount, FolderAges } from '../../../core/scenarios/mail-ages';
import { fullestFolders, type MailIndex } from '../../../core/scenarios/mail-index';
import { say } from '../../../locales/words';
import { plainText } from '../../../core/text/plain-text';
import { formatDate } from '../../../wording/format';
import { countWords, sizeWords } from '../../../wording/what-if/amount-words';
import { useNewRow } from '../../parts/use-new-row';

const AT_FIRST = 5;
const AT_ONCE = 20;

interface FoldersHitProps {
  summary: EventSummary;
  mail: MailIndex;
}

/** The folders of which the event takes most, the fullest first: how much, and from when the oldest of it is. */
export function FoldersHit({ summary, mail }: FoldersHitProps) {
  const [shown, setShown] = useState(AT_FIRST);
  const newRow = useNewRow();
  // One more than is shown tells whether there are more.
  const found = fullestFolders(mail, (account, kind) => struckAges(summary, account, kind), shown + 1);
  if (found.length === 0) return null;
  return (
    <section className="stack">
      <h2>{say('whatIf.page.folders')}</h2>
      <ol className="folders-hit">
        {found.slice(0, shown).map(({ folder, amount }, at) => (
          <li key={folder.folder} {...newRow.at(at)}>
            <span className="folder-hit">
              <strong>{nameOf(folder)}</strong>
              <span>{countWords(amount.items)}</span>
            </span>
            <span className="faint">{notes(folder, amount).join(' · ')}</span>
          </li>
        ))}
      </ol>
      {found.length > shown && (
        <div className="row no-print">
          <Button
            onClick={() => {
              newRow.comesAt(shown);
              setShown(shown + AT_ONCE);
            }}
          >
            {say('whatIf.page.folders.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Small folders of a very large mailbox were put together and have no name. */
function nameOf({ name, together }: FolderAges): string {
  return together === undefined ? plainText(name) : say('storage.folders.small', { count: together });
}

function notes({ oldestOn }: FolderAges, { bytes }: Amount): string[] {
  const size = sizeWords(bytes);
  return [
    ...(size === null ? [] : [size]),
    ...(oldestOn === null ? [] : [say('whatIf.page.folders.oldest', { date: formatDate(oldestOn) })]),
  ];
}
