import { ArrowTrendingRegular } from '@fluentui/react-icons/svg/arrow-trending';
import { CloudSyncRegular } from '@fluentui/react-icons/svg/cloud-sync';
import { DatabaseWarningRegular } from '@fluentui/react-icons/svg/database-warning';
import { DocumentErrorRegular } from '@fluentui/react-icons/svg/document-error';
import { GaugeRegular } from '@fluentui/react-icons/svg/gauge';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { LockOpenRegular } from '@fluentui/react-icons/svg/lock-open';
import { MailInboxArrowDownRegular } from '@fluentui/react-icons/svg/mail-inbox-arrow-down';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { ServerRegular } from '@fluentui/react-icons/svg/server';
import type { ComponentType } from 'react';
import { MAILBOX_PROBLEMS, type MailboxProblem } from '../../core/company/company-columns';
import { say } from '../../locales/words';
import { formatNumber } from '../../wording/company/company-numbers';
import { useDesk, useDeskState } from './desk-context';

export const PROBLEM_ICONS: Readonly<Record<MailboxProblem, ComponentType>> = {
  full: DatabaseWarningRegular,
  nearFull: GaugeRegular,
  newlyNear: ArrowTrendingRegular,
  fullSoon: CalendarClockRegular,
  pop3NoCopy: MailInboxArrowDownRegular,
  dataFile: DocumentErrorRegular,
  riskyPlace: CloudSyncRegular,
  unencrypted: LockOpenRegular,
  signInEnds: KeyRegular,
  pop3InUse: MailInboxRegular,
  imapInUse: ServerRegular,
  notKnown: QuestionCircleRegular,
};

/** How bad each is: what loses mail, what will, and what only tells. */
export const PROBLEM_TONES: Readonly<Record<MailboxProblem, 'danger' | 'warning' | 'plain'>> = {
  full: 'danger',
  nearFull: 'warning',
  newlyNear: 'warning',
  fullSoon: 'warning',
  pop3NoCopy: 'danger',
  dataFile: 'warning',
  riskyPlace: 'warning',
  unencrypted: 'danger',
  signInEnds: 'warning',
  pop3InUse: 'plain',
  imapInUse: 'plain',
  notKnown: 'plain',
};

/** How many mailboxes have what; a press shows them. */
export function ProblemTiles() {
  const desk = useDesk();
  const total = useDeskState(({ view }) => view?.all ?? null);
  const query = useDeskState((state) => state.query);
  if (total === null) return null;
  const chosen = query.problem;
  return (
    <section className="company-tiles" aria-label={say('admin.company.problems')}>
      <button
        type="button"
        className="company-tile company-tile-all"
        aria-pressed={chosen === null}
        onClick={() => {
          desk.ask({ problem: null });
        }}
      >
        <strong className="company-number">{formatNumber(total.mailboxes)}</strong>
        <span>{say('admin.company.mailboxes', { count: total.mailboxes })}</span>
      </button>
      {MAILBOX_PROBLEMS.map((problem) => {
        const count = total.problems[problem];
        const Icon = PROBLEM_ICONS[problem];
        const told = total.told[problem];
        return (
          <button
            key={problem}
            type="button"
            className={`company-tile${count > 0 ? ` company-tile-${PROBLEM_TONES[problem]}` : ''}`}
            aria-pressed={chosen === problem}
            disabled={count === 0 && chosen !== problem}
            onClick={() => {
              desk.ask({ problem: chosen === problem ? null : problem });
            }}
          >
            <span className="company-tile-head">
              <Icon />
              <strong className="company-number">
                {told === 0 ? say('grid.count.unknown') : formatNumber(count)}
              </strong>
            </span>
            <span>{say(`admin.problem.${problem}`)}</span>
            {told > 0 && told < total.mailboxes && (
              <span className="faint">{say('admin.company.told', { told: formatNumber(told) })}</span>
            )}
          </button>
        );
      })}
    </section>
  );
}
