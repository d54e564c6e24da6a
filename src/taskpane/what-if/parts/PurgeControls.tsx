import { memo, useId, useMemo } from 'react';
import type { Account } from '../../../core/facts/account';
import type { Policy } from '../../../core/policy/policy';
import { PURGE_RULES, rulesFor, type PurgeRule } from '../../../core/providers/purge-rules';
import { PURGE_SCOPES, type PurgeScope } from '../../../core/scenarios/event';
import { Outside } from '../../parts/Outside';
import { say } from '../../../locales/words';
import { Explained } from '../../parts/Explained';
import { PickOne } from '../../parts/PickOne';
import { formatDate, formatDays } from '../../../wording/format';
import { usePolicy } from '../../use-policy';
import { DaysControl } from './DaysControl';
import { organisationRules, purgeOf, type Purge } from '../../../session/what-if/purge';

const PRESET_DAYS = [30, 90, 180, 365, 730] as const;

interface PurgeControlsProps {
  /** What the server is asked to delete, and from when. */
  purge: Purge;
  /** Sets part of it. */
  onSet: (part: Partial<Purge>) => void;
  /** The slider moves on and on: it may be ahead of `purge`. */
  moving: boolean;
  /** Sets part of it, by the slider. */
  onMove: (part: Partial<Purge>) => void;
  /** The slider was let go. */
  onRest: () => void;
  account: Account;
  /** ISO date. */
  today: string;
}

/** Which mail the server deletes, and from when: by number, by a common limit, or by the rule of a provider. */
export function PurgeControls({ purge, onSet, moving, onMove, onRest, account, today }: PurgeControlsProps) {
  const policy = usePolicy();
  const own = useMemo(() => rulesFor(account), [account]);
  const presets = useMemo(() => presetsFor(account, own, policy, today), [account, own, policy, today]);
  return (
    <section className="card">
      <DaysControl
        label={say('whatIf.page.purge.older')}
        days={purge.days}
        onDays={(days) => {
          onSet({ days });
        }}
        slides={{
          moving,
          onMove: (days) => {
            onMove({ days });
          },
          onRest,
        }}
      />
      <div className="row" role="group" aria-label={say('whatIf.page.purge.presets')}>
        {presets.map(({ id, ...preset }) => (
          <Preset key={id} {...preset} pressed={isSet(preset.part, purge)} onSet={onSet} />
        ))}
      </div>
      <RuleNote rule={own.find((candidate) => isSet(partOf(candidate), purge))} />
      <div className="pair">
        <Scope scope={purge.scope} onSet={onSet} />
        <StartsOn startsOn={purge.startsOn} today={today} onSet={onSet} />
      </div>
      <OtherProviders
        own={own}
        pressed={PURGE_RULES.find((candidate) => isSet(partOf(candidate), purge))?.id ?? null}
        onSet={onSet}
      />
    </section>
  );
}

/** A button that sets part of what is asked. */
interface PresetChoice {
  id: string;
  label: string;
  part: Partial<Purge>;
}

/** Common limits, and what the organisation, the account or its provider deletes by. */
function presetsFor(
  account: Account,
  own: readonly PurgeRule[],
  policy: Policy,
  today: string,
): PresetChoice[] {
  const rule = account.serverDeletesAfterDays;
  return [
    ...PRESET_DAYS.map((days) => ({ id: String(days), label: formatDays(days), part: { days } })),
    ...organisationRules(account, policy, today).map((planned, at) => {
      const part = purgeOf(planned, today);
      const label = say('whatIf.page.purge.policyRule', {
        days: formatDays(part.days),
        date: formatDate(part.startsOn),
      });
      return { id: `policy ${at}`, label, part };
    }),
    ...(rule.known && rule.value !== null
      ? [
          {
            id: 'own',
            label: say('whatIf.page.purge.ownRule', { days: formatDays(rule.value) }),
            part: { days: rule.value, scope: 'all' as const },
          },
        ]
      : []),
    ...own.map((candidate) => ({
      id: `rule ${candidate.id}`,
      label: ruleName(candidate),
      part: partOf(candidate),
    })),
  ];
}

function partOf({ olderThanDays, scope }: PurgeRule): Partial<Purge> {
  return { days: olderThanDays, scope };
}

function isSet({ days, scope, startsOn }: Partial<Purge>, purge: Purge): boolean {
  return (
    (days === undefined || days === purge.days) &&
    (scope === undefined || scope === purge.scope) &&
    (startsOn === undefined || startsOn === purge.startsOn)
  );
}

interface OtherProvidersProps {
  /** The rules of the account's own provider. */
  own: readonly PurgeRule[];
  /** Id of the rule that is set; null: none is. */
  pressed: string | null;
  onSet: (part: Partial<Purge>) => void;
}

/** The rules of all other providers, to try. */
const OtherProviders = memo(function OtherProviders({ own, pressed, onSet }: OtherProvidersProps) {
  return (
    <Explained label={say('whatIf.page.purge.providers')}>
      <ul className="plain">
        {PURGE_RULES.filter(({ id }) => !own.some((one) => one.id === id)).map((candidate) => (
          <li key={candidate.id} className="stack-tight">
            <Preset
              label={ruleName(candidate)}
              part={partOf(candidate)}
              pressed={candidate.id === pressed}
              onSet={onSet}
            />
            <RuleNote rule={candidate} />
          </li>
        ))}
      </ul>
    </Explained>
  );
});

function ruleName({ provider, scope, olderThanDays }: PurgeRule): string {
  return say('whatIf.page.purge.rule', {
    provider,
    part: say(`whatIf.page.purge.scope.${scope}`),
    days: formatDays(olderThanDays),
  });
}

/** Where a rule is known from, and how surely. */
const RuleNote = memo(function RuleNote({ rule }: { rule: PurgeRule | undefined }) {
  if (!rule) return null;
  return (
    <p className="faint">
      {rule.countsFrom === 'throwingAway' && <>{say('whatIf.page.purge.counts')} </>}
      {rule.certainty === 'documented'
        ? say('whatIf.page.purge.documented', { date: formatDate(rule.checkedOn) })
        : say('whatIf.page.purge.reported', { date: formatDate(rule.checkedOn) })}{' '}
      <RuleSource rule={rule} />
    </p>
  );
});

/** A link where the source has an address, else its name. */
function RuleSource({ rule: { source, certainty, provider } }: { rule: PurgeRule }) {
  if (!/^https:\/\/\S+$/.test(source)) return source;
  return (
    <Outside href={source}>
      {certainty === 'documented'
        ? say('whatIf.page.purge.source', { provider })
        : say('whatIf.page.purge.source.reported')}
    </Outside>
  );
}

interface PresetProps extends Omit<PresetChoice, 'id'> {
  pressed: boolean;
  onSet: (part: Partial<Purge>) => void;
}

const Preset = memo(function Preset({ label, part, pressed, onSet }: PresetProps) {
  return (
    <button
      type="button"
      className="preset"
      aria-pressed={pressed}
      onClick={() => {
        onSet(part);
      }}
    >
      {label}
    </button>
  );
});

interface ScopeProps {
  scope: PurgeScope;
  onSet: (part: Partial<Purge>) => void;
}

const Scope = memo(function Scope({ scope, onSet }: ScopeProps) {
  return (
    <PickOne
      label={say('whatIf.page.purge.part')}
      value={scope}
      among={PURGE_SCOPES}
      nameOf={(one) => say(`whatIf.page.purge.scope.${one}`)}
      onPick={(picked) => {
        onSet({ scope: picked });
      }}
    />
  );
});

interface StartsOnProps {
  startsOn: string;
  today: string;
  onSet: (part: Partial<Purge>) => void;
}

const StartsOn = memo(function StartsOn({ startsOn, today, onSet }: StartsOnProps) {
  const id = useId();
  return (
    <div className="stack-tight">
      <label htmlFor={id} className="faint">
        {say('whatIf.page.purge.from')}
      </label>
      <input
        id={id}
        className="field"
        type="date"
        min={today}
        value={startsOn}
        onChange={({ target }) => {
          if (target.value >= today) onSet({ startsOn: target.value });
        }}
      />
    </div>
  );
});
