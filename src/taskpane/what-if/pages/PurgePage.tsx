import { memo, useCallback, useRef } from 'react';
import { addDays } from '../../../core/days';
import type { Account } from '../../../core/facts/account';
import type { Policy } from '../../../core/policy/policy';
import { rescuePlan } from '../../../core/rescue/rescue-plan';
import { deletionStages, firstLoss, type FirstLoss } from '../../../core/scenarios/deletion-dates';
import type { ScenarioEvent } from '../../../core/scenarios/event';
import type { EventSummary } from '../../../core/scenarios/event-summary';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { tokenOf } from '../../../session/page';
import { formatDate, formatDays } from '../../../wording/format';
import type { Inspected } from '../../../session/inspected';
import { firstPurge, organisationRules, type Purge } from '../../../session/what-if/purge';
import { CopiesMap } from '../map/CopiesMap';
import { AccountPicker } from '../parts/AccountPicker';
import { FoldersHit } from '../parts/FoldersHit';
import { OutcomeWords } from '../parts/OutcomeWords';
import { PurgeFacts } from '../parts/PurgeFacts';
import { PurgeControls } from '../parts/PurgeControls';
import { Remind } from '../parts/Remind';
import { RescueSteps } from '../parts/RescueSteps';
import { Timeline } from '../parts/Timeline';
import { Verdict } from '../parts/Verdict';
import { usePolicy } from '../../use-policy';
import { useSetting } from '../use-setting';
import { ask, useAsked, type Asked } from '../use-asked';
import { useFollowed } from '../use-followed';
import { isInView } from '../../parts/in-view';

interface PurgePageProps {
  account: Account;
  inspected: Inspected;
}

/** What goes, what stays and where, when the server deletes mail of a certain age. */
export function PurgePage(about: PurgePageProps) {
  const { account, inspected } = about;
  return (
    <Page
      title={say('whatIf.page.purge.title')}
      above={<TopBar fallback={{ name: 'whatIf', token: tokenOf(account.id) }} />}
    >
      <AccountPicker page="purge" account={account} accounts={inspected.snapshot.accounts} />
      <Deletion {...about} />
    </Page>
  );
}

/** The answer and the slider, and all that follows them at its own pace. */
function Deletion({ account, inspected }: PurgePageProps) {
  const { today } = inspected;
  const asked = useAsked(inspected, account);
  const policy = usePolicy();
  const [kept, show, note] = useSetting(account.id, 'purge', firstPurge(account, policy, today));
  const beside = useRef<HTMLDivElement>(null);
  const areSeen = useCallback(() => [...(beside.current?.children ?? [])].slice(1).some(isInView), []);
  const { followed, moving, set, move, rest } = useFollowed(kept, { show, note }, areSeen);
  const purge = fromToday(kept, today);
  const { days, startsOn } = purge;
  const summary = ask(asked, deletionOf(purge, account));
  return (
    <>
      <Verdict
        title={say('whatIf.page.purge.then', {
          days: formatDays(days),
          date: formatDate(addDays(startsOn, -days)),
        })}
        summary={summary}
        stays
      >
        <PurgeFacts
          summary={summary}
          first={firstLossOf(purge, summary, today)}
          account={account}
          counted={asked.mail !== undefined}
        />
      </Verdict>
      <div ref={beside} className="beside">
        <PurgeControls
          purge={purge}
          moving={moving}
          onSet={set}
          onMove={move}
          onRest={rest}
          account={account}
          today={today}
        />
        <Follows asked={asked} kept={followed} policy={policy} />
      </div>
    </>
  );
}

/** The pane may have stood open over midnight. */
function fromToday(purge: Purge, today: string): Purge {
  return purge.startsOn < today ? { ...purge, startsOn: today } : purge;
}

function deletionOf({ days, scope }: Purge, account: Account): ScenarioEvent {
  return { type: 'serverPurge', olderThanDays: days, scope, accounts: [account.id] };
}

function firstLossOf({ days, startsOn }: Purge, { oldest }: EventSummary, today: string): FirstLoss {
  return firstLoss({ olderThanDays: days, startsOn }, oldest?.on ?? null, today);
}

interface FollowsProps {
  asked: Asked;
  kept: Purge;
  policy: Policy;
}

/** What to do before, what becomes of which mail, and where it lies: long, and drawn anew only with what it is told. */
const Follows = memo(function Follows({ asked, kept, policy }: FollowsProps) {
  const { inspected, account } = asked;
  const { snapshot, today } = inspected;
  const purge = fromToday(kept, today);
  const { days, scope, startsOn } = purge;
  const event = deletionOf(purge, account);
  const summary = ask(asked, event);
  const set = organisationRules(account, policy, today).some(
    (own) => own.olderThanDays === days && own.scope === scope,
  );
  const plan = rescuePlan(
    { olderThanDays: days, startsOn, scope, set: set ? 'byOrganisation' : 'byProvider' },
    account,
    { snapshot, copies: asked.copies, today, ...(asked.mail ? { mail: asked.mail } : {}) },
  );
  const first = firstLossOf(purge, summary, today);
  const recoverableDays = recoverableDaysOf(summary);
  const firstDay = first.state === 'coming' ? first.firstLossOn : today;
  return (
    <>
      <div className="beside-part follows">
        {plan.remindOn !== null && (
          <Remind account={account} lastSafeDay={plan.remindOn} olderThanDays={days} />
        )}
        <RescueSteps plan={plan} account={account} inspected={inspected} />
        <Seen summary={summary} />
        {recoverableDays !== null && (
          <>
            <h2>{say('whatIf.page.purge.stages')}</h2>
            <Timeline stages={deletionStages(firstDay, recoverableDays)} />
          </>
        )}
      </div>
      <div className="beside-part see follows">
        <OutcomeWords summary={summary} account={account.id} snapshot={snapshot} byAge />
        <CopiesMap asked={asked} event={event} cut={days} />
        {asked.mail && <FoldersHit summary={summary} mail={asked.mail} />}
      </div>
    </>
  );
});

/** How long what was deleted can be brought back; null: there is no such stage. */
function recoverableDaysOf({ rows }: EventSummary): number | null {
  const days = rows.flatMap(({ segments }) =>
    segments.flatMap(({ recoverableDays }) => (recoverableDays === null ? [] : [recoverableDays])),
  );
  return days.length === 0 ? null : Math.min(...days);
}

/** What the person would see of it on this computer: it follows from the places that the event strikes and spares. */
function Seen({ summary }: { summary: EventSummary }) {
  const segments = summary.rows.flatMap((row) => (row.kind === 'contactsAndCalendar' ? [] : row.segments));
  const mirrored = segments.some(({ struck }) => struck.some(({ type }) => type === 'deviceCache'));
  const ownCopy = segments.some(
    ({ fate, where }) => fate === 'kept' && where.some(({ type }) => type === 'dataFile'),
  );
  if (!mirrored && !ownCopy) return null;
  return (
    <section className="stack">
      <h2>{say('whatIf.page.purge.seen')}</h2>
      {ownCopy && <p className="soft">{say('whatIf.page.purge.seen.ownCopy')}</p>}
      {mirrored && <p className="soft">{say('whatIf.page.purge.seen.mirror')}</p>}
    </section>
  );
}
