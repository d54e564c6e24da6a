import type { Account } from '../../../core/facts/account';
import { storeOf } from '../../../core/facts/file-owner';
import { mailIn } from '../../../core/facts/mail-file-sums';
import type { Snapshot } from '../../../core/facts/snapshot';
import { plainText } from '../../../core/text/plain-text';
import { say } from '../../../locales/words';
import { tokenOf } from '../../../session/page';
import { mailInWords } from '../../../wording/what-if/amount-words';
import { Way } from '../../parts/Way';
import { SharedFile } from './SharedFile';

/** Whether the account's mail is kept in a data file of Outlook, which new Outlook leaves where it is. */
export function leavesFile(account: Account, snapshot: Snapshot): boolean {
  const kind = storeOf(account, snapshot)?.file.kind;
  return kind?.known === true && kind.value === 'pst';
}

/** What stays behind in the file: how much, and from when the oldest of it is. */
export function LeftBehind({ account, snapshot }: { account: Account; snapshot: Snapshot }) {
  const store = storeOf(account, snapshot);
  if (store === null) return null;
  const name = plainText(store.file.name);
  const contents = store.file.contents?.known === true ? store.file.contents.value : null;
  return (
    <>
      {contents === null ? (
        <p>{say('whatIf.page.switched.notCounted', { name })}</p>
      ) : store.accounts.length > 1 ? (
        <SharedFile account={account} snapshot={snapshot} />
      ) : (
        <p>
          {say('whatIf.page.switched.counted', {
            name,
            amount: mailInWords(mailIn(contents), contents.complete),
          })}
        </p>
      )}
      <p className="soft">{say('whatIf.page.switched.stays')}</p>
      {contents === null && (
        <Way
          label={say('whatIf.page.switched.count')}
          to={{ name: 'storage', token: tokenOf(store.file.id) }}
        />
      )}
    </>
  );
}
