import { addDays } from '../../../core/days';
import type { Account } from '../../../core/facts/account';
import { retentionFor } from '../../../core/policy/policy-on';
import { rescuePlan } from '../../../core/rescue/rescue-plan';
import { deletionStages, firstLoss } from '../../../core/scenarios/deletion-dates';
import type { ScenarioEvent } from '../../../core/scenarios/event';
import type { EventSummary } from '../../../core/scenarios/event-summary';
import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { tokenOf } from '../../../session/page';
import { formatDate, formatDays } from '../../../wording/format';
import type { Inspected } from '../../../session/inspected';
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
import { firstPurge } from '../../../session/what-if/purge';
import { useSetting } from '../use-setting';
import { ask, useAsked } from '../use-asked';

interface PurgePageProps {
  account: Account;
  inspected: Inspected;
}

/** What goes, what stays and where, when the server deletes mail of a certain age. */
export function PurgePage({ account, inspected }: PurgePageProps) {
  const { snapshot, today } = inspected;
  const asked = useAsked(inspected, account);
  const policy = usePolicy();
  const [kept, setPurge] = useSetting(account.id, 'purge', firstPurge(account, policy, today));
  // The pane may have stood open over midnight.
  const purge = kept.startsOn < today ? { ...kept, startsOn: today } : kept;
  const { days, scope, startsOn } = purge;
  const event: ScenarioEvent = {
    type: 'serverPurge',
    olderThanDays: days,
    scope,
    accounts: [account.id],
  };
  const summary = ask(asked, event);
  const rule = { olderThanDays: days, startsOn };
  const set = retentionFor(policy, account, today).some(
    (own) => own.olderThanDays === days && own.scope === scope,
  );
  const plan = rescuePlan({ ...rule, scope, set: set ? 'byOrganisation' : 'byProvider' }, account, {
    snapshot,
    copies: asked.copies,
    today,
    ...(asked.mail ? { mail: asked.mail } : {}),
  });
  const first = firstLoss(rule, summary.oldest?.on ?? null, today);
  const recoverableDays = recoverableDaysOf(summary);
  const firstDay = first.state === 'coming' ? first.firstLossOn : today;
  return (
    <Page
      title={say('whatIf.page.purge.title')}
      above={<TopBar fallback={{ name: 'whatIf', token: tokenOf(account.id) }} />}
    >
      <AccountPicker page="purge" account={account} accounts={snapshot.accounts} />
      <Verdict
        title={say('whatIf.page.purge.then', {
          days: formatDays(days),
          date: formatDate(addDays(startsOn, -days)),
        })}
        summary={summary}
        stays
      >
        <PurgeFacts summary={summary} first={first} account={account} counted={asked.mail !== undefined} />
      </Verdict>
      <PurgeControls purge={purge} onPurge={setPurge} account={account} today={today} />
      {plan.remindOn !== null && (
        <Remind account={account} lastSafeDay={plan.remindOn} olderThanDays={days} />
      )}
      <RescueSteps plan={plan} account={account} inspected={inspected} />
      <OutcomeWords summary={summary} account={account.id} snapshot={snapshot} />
      {asked.mail && <FoldersHit summary={summary} mail={asked.mail} />}
      <CopiesMap
        copies={asked.copies}
        account={account.id}
        snapshot={snapshot}
        today={today}
        mail={asked.mail}
        event={event}
        cut={days}
      />
      <Seen summary={summary} />
      {recoverableDays !== null && (
        <>
          <h2>{say('whatIf.page.purge.stages')}</h2>
          <Timeline stages={deletionStages(firstDay, recoverableDays)} />
        </>
      )}
    </Page>
  );
}

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
