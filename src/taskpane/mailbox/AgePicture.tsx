import type { MailboxState } from '../../core/facts/mailbox';
import { say } from '../../locales/words';
import { formatBytes } from '../../wording/format-bytes';
import { Bar } from './Bar';
import { ageBands, type AgeBand } from '../../session/mailbox/age-bands';
import { formatCount } from '../../wording/mailbox/amounts';
import { Fold } from './Fold';
import { useWide } from '../use-wide';

/** How old the mail is: one row for each range of ages, with a bar for its size. */
export function AgePicture({ mailbox }: { mailbox: MailboxState }) {
  const wide = useWide();
  const { bands, evidence, folders, missing } = ageBands(mailbox);
  // Empty folders are known at once; rows of nothing but 0 would say that there is no mail.
  const nothingYet = folders === 0 || (missing > 0 && bands.every(({ items }) => items === 0));
  const most = Math.max(1, ...bands.map(({ bytes }) => bytes));
  return (
    <Fold label={say('storage.ages.title')} open={wide}>
      {nothingYet ? (
        <p className="soft">{say('storage.ages.none')}</p>
      ) : (
        <table className="numbers folders">
          <thead>
            <tr>
              <th scope="col">{say('storage.column.age')}</th>
              <th scope="col">{say('storage.column.count')}</th>
              <th scope="col">{say('storage.column.size')}</th>
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => (
              <tr key={band.from}>
                <th scope="row">
                  {bandName(band)}
                  <Bar share={band.bytes / most} />
                </th>
                <td>{formatCount(band.items)}</td>
                <td>{formatBytes(band.bytes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {evidence === 'estimated' && (
        <p className="faint">
          {say(mailbox.service === 'mailFile' ? 'storage.file.ages.estimated' : 'storage.ages.estimated')}
        </p>
      )}
      {missing > 0 && <p className="faint">{say('storage.ages.missing', { count: missing })}</p>}
    </Fold>
  );
}

function bandName({ from, to }: AgeBand): string {
  if (to === null) return say('storage.ages.last', { from: duration(from) });
  return from === 0
    ? say('storage.ages.first', { to: duration(to) })
    : say('storage.ages.band', { from: duration(from), to: duration(to) });
}

/** Days as people say them: 30 are a month, 365 a year. */
function duration(days: number): string {
  if (days % 365 === 0) return say('storage.ages.year', { count: days / 365 });
  return days % 30 === 0
    ? say('storage.ages.month', { count: days / 30 })
    : say('storage.ages.day', { count: days });
}
