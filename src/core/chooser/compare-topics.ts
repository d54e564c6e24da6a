import { copiesOf } from '../copies/copies-of';
import type { Copy } from '../copies/copy';
import type { Account } from '../facts/account';
import { isPop3 } from '../facts/account-kinds';
import { unknown } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { LIMITS } from '../limits';
import type { ScenarioEvent } from '../scenarios/event';
import { rowsOf, summarise, worstEffect, type Effect } from '../scenarios/event-summary';
import { COMPARE_TOPICS, type CompareTopic } from './compare-topic';
import { isReadElsewhere, ownSentence, type OwnSentence } from './own-sentence';

export interface TopicRow {
  topic: CompareTopic;
  /** It concerns this person now; why is in the facts of the account. */
  concerns: boolean;
  /** What the scenario comes to for this account; null: the topic is no scenario. */
  effect: Effect | null;
  /** What the topic is for this account; null: nothing beyond the scenario. */
  own: OwnSentence | null;
}

/** The topics with those marked that concern the owner of this account. `today` is an ISO date. */
export function compareRows(
  account: Account,
  input: { snapshot: Snapshot; copies: readonly Copy[]; today: string },
): TopicRow[] {
  const effectOf = (event: ScenarioEvent, of = input): Effect =>
    worstEffect(rowsOf(summarise(event, of), account.id));
  const row = (topic: CompareTopic): Omit<TopicRow, 'own'> => {
    switch (topic) {
      case 'diskCrash': {
        const effect = effectOf({ type: 'diskCrash' });
        return { topic, effect, concerns: isBad(effect) };
      }
      case 'serverPurge': {
        const { serverDeletesAfterDays: rule } = account;
        const effect = effectOf(purgeOf(account), beforeAnyRule(account, input));
        return { topic, effect, concerns: rule.known && rule.value !== null };
      }
      case 'severalDevices':
        return { topic, effect: null, concerns: isReadElsewhere(account) };
      case 'serverSpace':
        return { topic, effect: null, concerns: isTight(account) };
      case 'teamUse':
        return {
          topic,
          effect: null,
          concerns: account.teamUse?.known === true && account.teamUse.value !== 'alone',
        };
      case 'oldMailElsewhere':
        return { topic, effect: null, concerns: isPop3(account) && isReadElsewhere(account) };
      case 'withoutConnection':
        return {
          topic,
          effect: null,
          concerns: account.headersOnly?.known === true && account.headersOnly.value,
        };
      case 'whereMailLives':
        return { topic, effect: null, concerns: false };
    }
  };
  return COMPARE_TOPICS.map((topic) => ({ ...row(topic), own: ownSentence(topic, account, input) }));
}

/** What a rule that runs has taken is nowhere any more; to tell what it does, it has to be looked at from before. */
function beforeAnyRule(account: Account, input: Parameters<typeof compareRows>[1]): typeof input {
  if (!account.serverDeletesAfterDays.known) return input;
  const without: Account = { ...account, serverDeletesAfterDays: unknown('notAsked') };
  const accounts = input.snapshot.accounts.map((one) => (one.id === account.id ? without : one));
  const snapshot = { ...input.snapshot, accounts };
  return { ...input, snapshot, copies: copiesOf(snapshot, input.today) };
}

/** The provider's own rule if it is known, else the common one of a year. */
function purgeOf(account: Account): ScenarioEvent {
  const rule = account.serverDeletesAfterDays;
  const days = rule.known && rule.value !== null ? rule.value : LIMITS.longServerCopyDays.value;
  return { type: 'serverPurge', olderThanDays: days, scope: 'all', accounts: [account.id] };
}

function isBad(effect: Effect): boolean {
  return effect === 'lost' || effect === 'cannotTell';
}

function isTight({ used, quotaLimit: limit }: Account): boolean {
  return (
    used.known &&
    limit.known &&
    limit.value !== null &&
    used.value >= limit.value * LIMITS.quotaNearShare.value
  );
}
