import { useId } from 'react';
import type { Account } from '../../../core/facts/account';
import { retentionFor } from '../../../core/policy/policy-on';
import { PURGE_RULES, rulesFor, type PurgeRule } from '../../../core/providers/purge-rules';
import { PURGE_SCOPES, type PurgeScope } from '../../../core/scenarios/event';
import { Outside } from '../../parts/Outside';
import { say } from '../../../locales/words';
import { Explained } from '../../parts/Explained';
import { PickOne } from '../../parts/PickOne';
import { formatDate, formatDays } from '../../../wording/format';
import { usePolicy } from '../../use-policy';
import { DaysControl } from './DaysControl';
import { purgeOf, type Purge } from '../../../session/what-if/purge';

const PRESET_DAYS = [30, 90, 180, 365, 730] as const;

/** What the server is asked to delete, and from when. */
interface PurgeControlsProps {
  purge: Purge;
  onPurge: (purge: Purge) => void;
  account: Account;
  /** ISO date. */
  today: string;
}

/** Which mail the server deletes, and from when: by number, by a common limit, or by the rule of a provider. */
export function PurgeControls({ purge, onPurge, account, today }: PurgeControlsProps) {
  const own = rulesFor(account);
  return (
    <section className="card">
      <DaysControl
        label={say('whatIf.page.purge.older')}
        days={purge.days}
        onDays={(days) => {
          onPurge({ ...purge, days });
        }}
      />
      <Presets purge={purge} onPurge={onPurge} account={account} today={today} own={own} />
      <RuleNote rule={own.find((candidate) => isRule(purge, candidate))} />
      <div className="pair">
        <Scope
          scope={purge.scope}
          onScope={(scope) => {
            onPurge({ ...purge, scope });
          }}
        />
        <StartsOn
          startsOn={purge.startsOn}
          today={today}
          onStartsOn={(startsOn) => {
            onPurge({ ...purge, startsOn });
          }}
        />
      </div>
      <Explained label={say('whatIf.page.purge.providers')}>
        <ul className="plain">
          {PURGE_RULES.filter(({ id }) => !own.some((one) => one.id === id)).map((candidate) => (
            <li key={candidate.id} className="stack-tight">
              <RulePreset rule={candidate} purge={purge} onPurge={onPurge} />
              <RuleNote rule={candidate} />
            </li>
          ))}
        </ul>
      </Explained>
    </section>
  );
}

interface PresetsProps extends PurgeControlsProps {
  /** The rules of the account's own provider. */
  own: readonly PurgeRule[];
}

/** Common limits, and what the organisation, the account or its provider deletes by. */
function Presets({ purge, onPurge, account, today, own }: PresetsProps) {
  const rule = account.serverDeletesAfterDays;
  const ofOrganisation = retentionFor(usePolicy(), account, today).map((retention) => ({
    id: retention.id,
    set: purgeOf(retention, today),
  }));
  return (
    <div className="row" role="group" aria-label={say('whatIf.page.purge.presets')}>
      {PRESET_DAYS.map((days) => (
        <Preset
          key={days}
          label={formatDays(days)}
          pressed={purge.days === days}
          onPress={() => {
            onPurge({ ...purge, days });
          }}
        />
      ))}
      {ofOrganisation.map(({ id, set }) => (
        <Preset
          key={id}
          label={say('whatIf.page.purge.policyRule', {
            days: formatDays(set.days),
            date: formatDate(set.startsOn),
          })}
          pressed={purge.days === set.days && purge.scope === set.scope && purge.startsOn === set.startsOn}
          onPress={() => {
            onPurge(set);
          }}
        />
      ))}
      {rule.known && rule.value !== null && (
        <Preset
          label={say('whatIf.page.purge.ownRule', { days: formatDays(rule.value) })}
          pressed={purge.days === rule.value && purge.scope === 'all'}
          onPress={() => {
            onPurge({ ...purge, days: rule.value ?? purge.days, scope: 'all' });
          }}
        />
      )}
      {own.map((candidate) => (
        <RulePreset key={candidate.id} rule={candidate} purge={purge} onPurge={onPurge} />
      ))}
    </div>
  );
}

interface RulePresetProps extends Pick<PurgeControlsProps, 'purge' | 'onPurge'> {
  rule: PurgeRule;
}

function RulePreset({ rule, purge, onPurge }: RulePresetProps) {
  return (
    <Preset
      label={ruleName(rule)}
      pressed={isRule(purge, rule)}
      onPress={() => {
        onPurge({ ...purge, days: rule.olderThanDays, scope: rule.scope });
      }}
    />
  );
}

function isRule(purge: Purge, rule: PurgeRule): boolean {
  return purge.days === rule.olderThanDays && purge.scope === rule.scope;
}

function ruleName({ provider, scope, olderThanDays }: PurgeRule): string {
  return say('whatIf.page.purge.rule', {
    provider,
    part: say(`whatIf.page.purge.scope.${scope}`),
    days: formatDays(olderThanDays),
  });
}

/** Where a rule is known from, and how surely. */
function RuleNote({ rule }: { rule: PurgeRule | undefined }) {
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
}

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

interface PresetProps {
  label: string;
  pressed: boolean;
  onPress: () => void;
}

function Preset({ label, pressed, onPress }: PresetProps) {
  return (
    <button type="button" className="preset" aria-pressed={pressed} onClick={onPress}>
      {label}
    </button>
  );
}

interface ScopeProps {
  scope: PurgeScope;
  onScope: (scope: PurgeScope) => void;
}

function Scope({ scope, onScope }: ScopeProps) {
  return (
    <PickOne
      label={say('whatIf.page.purge.part')}
      value={scope}
      among={PURGE_SCOPES}
      nameOf={(one) => say(`whatIf.page.purge.scope.${one}`)}
      onPick={onScope}
    />
  );
}

interface StartsOnProps {
  startsOn: string;
  today: string;
  onStartsOn: (date: string) => void;
}

function StartsOn({ startsOn, today, onStartsOn }: StartsOnProps) {
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
          if (target.value >= today) onStartsOn(target.value);
        }}
      />
    </div>
  );
}
