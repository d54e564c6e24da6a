import type { Account } from '../../../core/facts/account';
import { mailCanBeCounted } from '../../../core/facts/mailbox-accounts';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';

/** Says that nobody has counted the mail and, where its server could, leads to the page that asks it. */
export function NotCounted({ account }: { account: Account }) {
  const pane = usePane();
  if (!mailCanBeCounted(account)) return <p className="soft">{say('whatIf.page.notCounted')}</p>;
  return (
    <>
      <p className="soft">{say('whatIf.page.notCountedYet')}</p>
      <div className="no-print">
        <button
          type="button"
          className="quiet"
          onClick={() => {
            pane.go({ name: 'storage' });
          }}
        >
          {say('whatIf.page.count')}
        </button>
      </div>
    </>
  );
}
