import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { LARGE_ITEM_BYTES, type MailboxState } from '../../core/facts/mailbox';
import { say, sayIfKnown } from '../../locales/words';
import { formatDayOf, formatMonth } from '../../wording/format';
import { formatBytes } from '../../wording/format-bytes';
import { plainText } from '../../core/text/plain-text';
import { MoveLarge } from './move/MoveWays';
import { useNewRow } from '../parts/use-new-row';
import { Fold } from './Fold';

const AT_ONCE = 10;

/** The largest messages by day, folder and size. Their subjects are not read. */
export function LargestItems({ mailbox }: { mailbox: MailboxState }) {
  const [shown, setShown] = useState(AT_ONCE);
  const newRow = useNewRow();
  const { largest, service } = mailbox;
  const names = new Map(mailbox.folders.map(({ id, name }) => [id, name]));
  return (
    <Fold label={say('storage.largest.title')}>
      {!largest.known ? (
        <p className="soft">{sayIfKnown(`unknownReason.${largest.reason}`)}</p>
      ) : largest.value.length === 0 ? (
        <p className="soft">{say('storage.largest.none', { size: formatBytes(LARGE_ITEM_BYTES) })}</p>
      ) : (
        <>
          <p className="soft">
            {say(service === 'mailFile' ? 'storage.file.largest.what' : 'storage.largest.what')}
          </p>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{say('storage.column.received')}</th>
                <th scope="col" className="text-head">
                  {say('storage.column.folder')}
                </th>
                <th scope="col">{say('storage.column.size')}</th>
              </tr>
            </thead>
            <tbody>
              {largest.value.slice(0, shown).map(({ id, folderId, bytes, receivedAt }, at) => (
                <tr key={id} {...newRow.at(at)}>
                  <th scope="row">{receivedText(receivedAt, service)}</th>
                  <td className="text-cell">
                    {plainText(names.get(folderId) ?? say('storage.largest.folderGone'))}
                  </td>
                  <td>{formatBytes(bytes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {largest.value.length > shown && (
            <div className="row">
              <Button
                onClick={() => {
                  newRow.comesAt(shown);
                  setShown(largest.value.length);
                }}
              >
                {say('storage.largest.more', { count: largest.value.length - shown })}
              </Button>
            </div>
          )}
          {largest.evidence === 'estimated' && <p className="faint">{say('storage.largest.some')}</p>}
          <MoveLarge mailbox={mailbox} />
        </>
      )}
    </Fold>
  );
}

/** Of a message in a file only the month is kept. */
function receivedText(receivedAt: string | null, service: MailboxState['service']): string {
  if (receivedAt === null) return say('storage.file.largest.noDate');
  return service === 'mailFile' ? formatMonth(receivedAt) : formatDayOf(receivedAt);
}
