import type { Account } from '../../../core/facts/account';
import type { FixId } from '../../../core/fixes/fix';
import { say } from '../../../locales/words';
import { usePane } from '../../use-pane';
import { beginWalk } from '../../../session/walk/begin-walk';
import { concernsAccount, type Inspected } from '../../../session/inspected';

interface WalkLinkProps {
  fix: FixId;
  account: Account;
  inspected: Inspected;
}

/** Leads into the walk of the finding that the fix is for; nothing where nothing of the kind was found. */
export function WalkLink({ fix, account, inspected }: WalkLinkProps) {
  const pane = usePane();
  const finding = inspected.report.findings.find(
    (candidate) =>
      candidate.fix === fix && candidate.verdict === 'fail' && concernsAccount(candidate.subject, account),
  );
  if (!finding) return null;
  return (
    <button
      type="button"
      className="quiet no-print"
      onClick={() => {
        beginWalk(pane, finding, inspected.snapshot);
      }}
    >
      {say('kit.page.walk')}
    </button>
  );
}
