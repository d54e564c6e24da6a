import type { Account } from '../../core/facts/account';
import type { MailboxState } from '../../core/facts/mailbox';
import { limitsOf } from '../../core/facts/mailbox-accounts';
import { disagree, EXCHANGE_THRESHOLDS, type Ceiling } from '../../core/facts/mailbox-limits';
import { leftOut, totalBytes, totalItems, type Sum } from '../../core/facts/mailbox-sums';
import type { Snapshot } from '../../core/facts/snapshot';
import { LIMITS } from '../../core/limits';
import { say, sayIfKnown } from '../../locales/words';
import { Way } from '../parts/Way';
import { formatBytes, overLimit } from '../../wording/format-bytes';
import { Bar, toneOfShare } from './Bar';
import { TellQuota } from './TellQuota';
import { formatShare, sumOfBytes, sumOfItems } from '../../wording/mailbox/amounts';
import { Notice } from '../parts/Notice';
import { KindsOfFolders } from './KindsOfFolders';
import { Reveal } from '../parts/Reveal';

interface SpaceUsedProps {
  mailbox: MailboxState;
  account: Account | null;
  snapshot: Snapshot;
}

/** How much is used of how much, where each number comes from, and what happens on the way to the limit. */
export function SpaceUsed({ mailbox, account, snapshot }: SpaceUsedProps) {
  const used = totalBytes(mailbox);
  const limits = account ? limitsOf(account, snapshot) : [];
  const best = limits[0];
  const values = best?.values ?? [];
  const [low, high] = [values[0] ?? null, values.at(-1) ?? null];
  const note = leftOut(mailbox);
  const full = mailbox.full.known && mailbox.full.value;
  return (
    <section className="card space-used" aria-labelledby="storage-space">
      <h2 id="storage-space">{say('storage.used.title')}</h2>
      <p className="answer">{sentence(used, low, high)}</p>
      {high !== null && low !== null && (
        <>
          <Bar
            share={used.atLeast / high}
            tight={{ from: (LIMITS.quotaNearShare.value * low) / high, to: low / high }}
            mark={low < high ? low / high : null}
            tone={toneOfShare(used.atLeast / low)}
          />
          <Scale low={low} high={high} />
        </>
      )}
      <KindsOfFolders mailbox={mailbox} subject={account && { type: 'account', id: account.id }} />
      {note !== null && <p className="faint">{say(`note.${note}`)}</p>}
      {full && <Notice tone="error">{say('storage.used.full')}</Notice>}
      {best && limits.slice(1).some((other) => disagree(best, other)) && (
        <p className="soft">{say('storage.used.disagree')}</p>
      )}
      <Reveal label={say('storage.used.table')}>
        {low !== null && (
          <p className="faint">
            {say(low === high ? 'storage.used.marks' : 'storage.used.marksOfTwo', {
              share: formatShare(LIMITS.quotaNearShare.value),
            })}
          </p>
        )}
        <table className="numbers">
          <caption className="unseen">{say('storage.used.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('storage.column.what')}</th>
              <th scope="col">{say('storage.column.size')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                {say('storage.row.used')}{' '}
                <Level name={used.value.known ? levelName(used.value.evidence) : levelName('measured')} />
              </th>
              <td>{sumOfBytes(used)}</td>
            </tr>
            {limits.map((limit) => (
              <tr key={limit.origin}>
                <th scope="row">
                  {say(`storage.limit.${limit.origin}`)} <Level name={levelName(limit.evidence)} />
                </th>
                <td>
                  <Several values={limit.values} />
                </td>
              </tr>
            ))}
            {best && mailbox.service === 'graph' && !mailbox.cloudStorage.known && (
              <Thresholds limit={best} />
            )}
            <tr>
              <th scope="row">
                {say('storage.column.count')} <Level name={levelName('measured')} />
              </th>
              <td>{sumOfItems(totalItems(mailbox))}</td>
            </tr>
          </tbody>
        </table>
        {best?.origin === 'plan' && <p className="faint">{say('note.planDefault')}</p>}
        {best && mailbox.service === 'graph' && !mailbox.cloudStorage.known && (
          <p className="faint">{say('storage.thresholds')}</p>
        )}
      </Reveal>
      {account && <TellQuota account={account} corrects />}
      {values.length !== 1 && (
        <ul className="ways">
          <li>
            <Way label={say('storage.used.ask')} to={{ name: 'questions' }} />
          </li>
        </ul>
      )}
    </section>
  );
}

/** What stands below the bar: nothing, the limit, and the lower one where one of two holds. */
function Scale({ low, high }: { low: number; high: number }) {
  return (
    <span className="scale faint" aria-hidden="true">
      <span>0</span>
      {low < high && (
        <span className="scale-at" style={{ insetInlineStart: `${(100 * low) / high}%` }}>
          {formatBytes(low)}
        </span>
      )}
      <span>{formatBytes(high)}</span>
    </span>
  );
}

/** What Exchange does on the way; its usual marks. With two possible limits there are two of each. */
function Thresholds({ limit }: { limit: Ceiling }) {
  return (['warn', 'send', 'receive'] as const).map((mark) => (
    <tr key={mark}>
      <th scope="row">
        {say(`storage.row.${mark}`)} <Level name={levelName('inferred')} />
      </th>
      <td>
        <Several values={limit.values.map((value) => value * EXCHANGE_THRESHOLDS[mark])} />
      </td>
    </tr>
  ));
}

function sentence(sum: Sum, low: number | null, high: number | null): string {
  const used = sumOfBytes(sum);
  if (low === null || high === null) return say('storage.used.noLimit', { used });
  return low === high
    ? say('storage.used.of', { used, limit: formatBytes(low), over: overLimit(sum.atLeast, low) })
    : say('storage.used.ofEither', { used, low: formatBytes(low), high: formatBytes(high) });
}

/** One size, or those of which one holds, each in a line of its own. */
function Several({ values }: { values: readonly number[] }) {
  return values.map((value) => (
    <span key={value} className="several">
      {formatBytes(value)}
    </span>
  ));
}

function Level({ name }: { name: string }) {
  return <span className="faint">{name}</span>;
}

function levelName(level: string): string {
  return sayIfKnown(`level.${level}`) ?? level;
}
