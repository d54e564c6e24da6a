import { Button } from '@fluentui/react-components';
import type { NextStep as Next } from '../../../core/chooser/choose';
import type { Account } from '../../../core/facts/account';
import { FIXES } from '../../../core/fixes/registry';
import { WORDS } from '../../../core/what-if-words';
import { say, sayIfKnown } from '../../../locales/words';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import { usePane, usePaneState } from '../../use-pane';
import { beginWalk } from '../../../session/walk/begin-walk';
import { withMove } from '../../../session/changes';
import { concernsAccount, inspectRemembered, type Inspected } from '../../../session/inspected';
import { FindingList } from '../../inspection/parts/FindingList';
import { Withdraw } from '../../inspection/parts/Withdraw';
import { positionIn } from '../../../session/walk/position';
import { isPop3 } from '../../../core/facts/account-kinds';

interface NextStepProps {
  next: Next;
  /** No answer still missing could change the recommendation; else the heavy way is not the one that stands out. */
  sure: boolean;
  account: Account;
  inspected: Inspected;
}

/** What to do about the recommendation: the walk to IMAP, or what is still to be put in order where it is. */
export function NextStep({ next, sure, account, inspected }: NextStepProps) {
  return (
    <>
      <section className="card">
        <h2>{say('chooser.page.next')}</h2>
        <p>{sayIfKnown(WORDS.next(next))}</p>
        {next === 'moveToImap' && isPop3(account) && (
          <Move account={account} inspected={inspected} sure={sure} />
        )}
        <Withdraw account={account.id} />
      </section>
      {next === 'moveToImap' && !isPop3(account) && <LookFirst account={account} inspected={inspected} />}
      {next !== 'moveToImap' && <InOrder next={next} account={account} inspected={inspected} />}
    </>
  );
}

/** Notes the wish and begins the walk, or goes on with it. */
function Move({ account, inspected, sure }: Omit<NextStepProps, 'next'>) {
  const pane = usePane();
  const { remembered } = usePaneState();
  const underWay = remembered.walks.find(
    ({ fix, subject, state }) =>
      fix === 'move-to-imap' && subject.type === 'account' && subject.id === account.id && state !== 'proved',
  );
  const begin = () => {
    if (moveOf(inspected, account) === undefined) {
      pane.remember((now) => withMove(now, account, pane.now()));
    }
    const wished = inspectRemembered(pane.getState().remembered, inspected.today);
    const finding = wished ? moveOf(wished, account) : undefined;
    if (wished && finding) beginWalk(pane, finding, wished.snapshot);
  };
  return (
    <>
      {underWay && (
        <p className="soft">{say('overview.first.walk', positionIn(underWay, FIXES[underWay.fix]))}</p>
      )}
      <div className="row">
        <Button appearance={sure || underWay ? 'primary' : 'secondary'} onClick={begin}>
          {say(underWay ? 'overview.first.continue' : 'chooser.page.move')}
        </Button>
      </div>
    </>
  );
}

function moveOf({ report }: Inspected, account: Account) {
  return report.findings.find(
    ({ check, subject }) =>
      check === 'pop3-move-to-imap' && subject.type === 'account' && subject.id === account.id,
  );
}

/** Nobody can be walked away from a setting that has not been seen yet. */
function LookFirst({ account, inspected }: Omit<NextStepProps, 'next' | 'sure'>) {
  const open = inspected.open.filter(
    ({ verdict, subject }) => verdict === 'cantTell' && concernsAccount(subject, account),
  );
  return (
    <section className="stack">
      <h2>{say('chooser.page.lookFirst')}</h2>
      <FindingList findings={open.slice(0, 1)} />
    </section>
  );
}

/** What is still to be done for this account as it is, the worst first. */
function InOrder({ next, account, inspected }: Omit<NextStepProps, 'sure'>) {
  const token = tokenOf(account.id);
  const found = inspected.open.filter(
    ({ verdict, subject, check }) =>
      verdict !== 'pass' &&
      check !== 'pop3-move-to-imap' &&
      (subject.type === 'computer' || concernsAccount(subject, account)),
  );
  return (
    <section className="stack">
      <h2>{say('chooser.page.toDo')}</h2>
      {found.length > 0 ? (
        <FindingList findings={found} />
      ) : (
        <p className="soft">{say('chooser.page.allDone')}</p>
      )}
      <ul className="ways">
        <li>
          <Way label={say('chooser.page.account')} to={{ name: 'account', token }} />
        </li>
        {next === 'stayWithImap' && (
          <li>
            <Way label={say('storage.way')} to={{ name: 'storage', token }} />
          </li>
        )}
      </ul>
    </section>
  );
}
