import type { Account } from '../../../core/facts/account';
import { storeOf } from '../../../core/facts/file-owner';
import { mailIn } from '../../../core/facts/mail-file-sums';
import type { Snapshot } from '../../../core/facts/snapshot';
import { plainText } from '../../../core/text/plain-text';
import { say } from '../../../locales/words';
import { mailInWords } from '../../../wording/what-if/amount-words';

/** How much is in a file that several accounts share: nobody can tell what of it is this account's. */
export function SharedFile({ account, snapshot }: { account: Account; snapshot: Snapshot }) {
  const store = storeOf(account, snapshot);
  if (store === null || store.accounts.length < 2 || store.file.contents?.known !== true) return null;
  const { value: contents } = store.file.contents;
  return (
    <p>
      {say('whatIf.page.file.shared', {
        count: store.accounts.length,
        name: plainText(store.file.name),
        amount: mailInWords(mailIn(contents), contents.complete),
      })}
    </p>
  );
}
