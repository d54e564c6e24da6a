import './what-if.css';
import { useMemo } from 'react';
import type { PolicyNotice as Notice } from '../../core/policy/policy-notices';
import { say } from '../../locales/words';
import { Outside } from '../parts/Outside';
import { PolicyTroubleLine } from '../parts/PolicyTroubleLine';
import { WayButton } from '../parts/Way';
import { tokenOf } from '../../session/page';
import { usePane } from '../use-pane';
import type { Inspected } from '../../session/inspected';
import { noticeWords } from '../../wording/notice/notice-words';
import { noticesFor } from '../../session/what-if/notices-for';
import { purgeOf } from '../../session/what-if/purge';
import { usePolicy } from '../use-policy';
import { keepSetting } from '../../session/what-if/settings';

/** The deletion rules of the organisation that concern this person, with a countdown and what they touch. */
export default function PolicyNotice({ inspected }: { inspected: Inspected }) {
  const policy = usePolicy();
  const notices = useMemo(() => noticesFor(policy, inspected), [policy, inspected]);
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
  const { rule, accounts } = notice;
  const { heading, lines, reason } = noticeWords(notice, inspected.snapshot);
  const first = accounts[0];
  return (
    <section className="care">
      <h2>{heading}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {reason !== null && <p className="soft">{reason}</p>}
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
