import './what-if.css';
import { useMemo } from 'react';
import type { MailIndex } from '../../core/scenarios/mail-index';
import { policyNotices, type PolicyNotice as Notice } from '../../core/policy/policy-notices';
import { say } from '../../locales/words';
import { Outside } from '../parts/Outside';
import { PolicyTroubleLine } from '../parts/PolicyTroubleLine';
import { WayButton } from '../parts/Way';
import { tokenOf } from '../../session/page';
import { usePane } from '../use-pane';
import { formatDate, formatDays, formatList, sayWord } from '../../wording/format';
import type { Inspected } from '../../session/inspected';
import { subjectName } from '../../wording/names';
import { amountWords } from '../../wording/what-if/amount-words';
import { reasonWords, ruleWords } from '../../wording/notice/rule-words';
import { effectWords } from '../../wording/what-if/effect-words';
import { purgeOf } from '../../session/what-if/purge';
import { mailOf } from '../../session/what-if/mail-of';
import { usePolicy } from '../use-policy';
import { keepSetting } from '../../session/what-if/settings';

/** The deletion rules of the organisation that concern this person, with a countdown and what they touch. */
export default function PolicyNotice({ inspected }: { inspected: Inspected }) {
  const policy = usePolicy();
  const { snapshot, copies, today } = inspected;
  // Of several mailboxes that were counted the first one's mail is known; that of the others then is 'at least'.
  const mail = useMemo(
    () =>
      snapshot.accounts.reduce<MailIndex | undefined>(
        (found, one) => found ?? mailOf(one, inspected),
        undefined,
      ),
    [inspected, snapshot],
  );
  const notices = policyNotices({ policy, snapshot, copies, today, ...(mail ? { mail } : {}) });
  return (
    <>
      {notices.map((notice) => (
        <NoticeCard key={notice.rule.id} notice={notice} inspected={inspected} />
      ))}
      <PolicyTroubleLine />
    </>
  );
}

function NoticeCard({ notice, inspected }: { notice: Notice; inspected: Inspected }) {
  const pane = usePane();
  const { rule, daysLeft, accounts, summary } = notice;
  const names = accounts.map((id) => subjectName({ type: 'account', id }, inspected.snapshot));
  const first = accounts[0];
  return (
    <section className="care">
      <h2>
        {daysLeft > 0 && rule.startsOn !== null
          ? say('notice.coming', { days: formatDays(daysLeft), date: formatDate(rule.startsOn) })
          : say('notice.running')}
      </h2>
      <p>
        {say('notice.says')} {ruleWords(rule, formatList(names))}
      </p>
      <p>{effectWords(summary)}</p>
      {summary.struck && <p>{say('whatIf.page.purge.amount', { amount: amountWords(summary.struck) })}</p>}
      {summary.oldest && (
        <p>
          {say('whatIf.page.purge.oldest', {
            date: formatDate(summary.oldest.on),
            kind: sayWord(`mailKind.${summary.oldest.kind}`),
          })}
        </p>
      )}
      {rule.reason !== null && <p className="soft">{reasonWords(rule.reason)}</p>}
      {rule.link !== null && (
        <p>
          <Outside href={rule.link}>{say('notice.link')}</Outside>
        </p>
      )}
      {first !== undefined && (
        <WayButton
          label={say('notice.see')}
          onPress={() => {
            keepSetting(pane, first, { purge: purgeOf(rule, inspected.today) });
            pane.go({ name: 'purge', token: tokenOf(first) });
          }}
        />
      )}
    </section>
  );
}
