import { quotaLines, quotaOf } from '../../core/checks/shared/quota';
import type { Account } from '../../core/facts/account';
import type { Snapshot } from '../../core/facts/snapshot';
import { LIMITS } from '../../core/limits';
import { leavesNothingOnServer } from '../../core/mailboxes/on-server';
import { nameOfAccount } from '../../core/mailboxes/account-name';
import type { Mailbox } from '../../core/mailboxes/mailbox';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatBytes, overLimit } from '../../wording/format-bytes';
import { EvidenceList } from '../inspection/parts/EvidenceList';
import { ProviderLink } from '../inspection/parts/ProviderLink';
import { Way } from '../parts/Way';
import { Bar, toneOfShare } from './Bar';
import { TellQuota } from './TellQuota';

interface SpaceElsewhereProps {
  mailboxes: readonly Mailbox[];
  snapshot: Snapshot;
}

/** How full the mailboxes are whose servers cannot be asked: what is known of it, and where the person sees the rest. */
export function SpaceElsewhere({ mailboxes, snapshot }: SpaceElsewhereProps) {
  return (
    <>
      <p className="soft">{say('storage.elsewhere.what')}</p>
      {mailboxes.map(({ id, provider, readers }) => {
        const account = readers.find(({ used }) => used.known) ?? readers[0];
        return account ? (
          <section key={id} className="card" aria-label={plainText(nameOfAccount(account, snapshot))}>
            <h2>{plainText(nameOfAccount(account, snapshot))}</h2>
            <Space account={account} snapshot={snapshot} />
            {provider && (
              <p>
                <ProviderLink provider={provider.id} page="storage" />
              </p>
            )}
            <TellQuota account={account} />
          </section>
        ) : null;
      })}
      <p className="soft">{say('storage.elsewhere.file')}</p>
      <ul className="ways">
        <li>
          <Way label={say('storage.elsewhere.toFile')} to={{ name: 'start' }} />
        </li>
      </ul>
    </>
  );
}

function Space({ account, snapshot }: { account: Account; snapshot: Snapshot }) {
  const quota = quotaOf(account, snapshot);
  const { used, quotaLimit } = account;
  const empty = !used.known && !quotaLimit.known && leavesNothingOnServer(account);
  return (
    <>
      {quota.state === 'known' && (
        <>
          <p className="answer">
            {say('storage.used.of', {
              used: formatBytes(quota.used),
              limit: formatBytes(quota.limit),
              over: overLimit(quota.used, quota.limit),
            })}
          </p>
          <Bar
            share={quota.share}
            tight={{ from: LIMITS.quotaNearShare.value, to: 1 }}
            tone={toneOfShare(quota.share)}
          />
        </>
      )}
      {empty ? (
        <p>{say('storage.elsewhere.nothingStays')}</p>
      ) : (
        <EvidenceList lines={quotaLines(account, snapshot)} sources={snapshot.sources} />
      )}
    </>
  );
}
