import { accountSpokenOf } from '../../core/facts/accounts';
import { CLIENTS, type Client, type Snapshot } from '../../core/facts/snapshot';
import type { Fix } from '../../core/fixes/fix';
import { FIXES } from '../../core/fixes/registry';
import { mailboxOfAccount } from '../../core/mailboxes/mailbox';
import type { Remembered, Walk } from '../../core/report/decisions';
import { inspect } from '../../core/report/inspect';
import type { Finding } from '../../core/report/report';
import { nameOfSubject } from '../../core/report/subject-name';
import { thingOf, thingsToDo } from '../../core/report/things-to-do';
import { changeClient, resume, startWalk, type WalkAt } from '../../core/report/walk';
import { holdingOf, homeOf } from '../../core/walks/home-of';
import type { Home } from '../../core/walks/home';
import { say } from '../../locales/words';
import { tokenOf } from '../page';
import type { Pane } from '../pane';
import { withClient, withWalk } from '../changes';
import { isoDateOf } from '../iso-date';
import { isLong } from '../long-work';
import { hereOf } from './here';

/** The mail program of the person: the one that they named, else the one that was seen; null: neither. */
export function clientInUse({ client, snapshot }: Remembered): Client | null {
  return client ?? (snapshot?.client.known ? snapshot.client.value : null);
}

/** A walk for another home. The program that a person names in one walk is theirs everywhere. */
export function withHome(remembered: Remembered, walk: Walk, home: Home): Remembered {
  const fix = FIXES[walk.fix];
  const named = CLIENTS.find((client) => client === home);
  const noted = named === undefined || fix.place === 'computer' ? remembered : withClient(remembered, named);
  return withWalk(noted, changeClient(walk, fix, home));
}

/** The home of a walk as the person named it; null: nobody has said which program it is. */
export function namedHome({ client }: Remembered, walk: Walk): Home | null {
  return walk.client === 'other' && client !== 'other' && FIXES[walk.fix].place !== 'computer'
    ? null
    : walk.client;
}

/**
 * Opens the walk of a finding's fix: the one under way, or a new one. `keepDays`: how long copies are to stay on the
 * server (null: with no end), where the person has just chosen that.
 */
export function beginWalk(pane: Pane, finding: Finding, snapshot: Snapshot, keepDays?: number | null): void {
  if (finding.fix === null) return;
  const fix = FIXES[finding.fix];
  const { remembered } = pane.getState();
  // What was proved is looked at again, unless it failed anew or something else is wanted now.
  const settled = finding.verdict === 'pass' && keepDays === undefined;
  const underWay = remembered.walks.find(
    (walk) =>
      walk.finding === finding.key && walk.fix === finding.fix && (walk.state !== 'proved' || settled),
  );
  if (underWay && keepDays !== undefined) {
    pane.remember((now) => withWalk(now, { ...underWay, keepDays }));
  }
  if (!underWay) {
    const about = nameOfSubject(finding.subject, snapshot) ?? say('overview.computer');
    const now = pane.now().toISOString();
    const walk = startWalk(finding, fix, placeOf(pane, finding.subject, fix, snapshot), about, now, keepDays);
    const beside = toDoBeside(finding, snapshot, isoDateOf(pane.now()));
    pane.remember((before) => withWalk(before, { ...walk, ...(beside.length > 0 && { beside }) }));
  }
  pane.go({ name: 'walk', token: tokenOf(finding.key) });
}

/** What else is to do now, as the fix may end some of it too. Nothing of very many accounts, where judging takes long. */
function toDoBeside(finding: Finding, snapshot: Snapshot, today: string): string[] {
  if (isLong(snapshot)) return [];
  const failed = inspect(snapshot, today).findings.filter(({ verdict }) => verdict === 'fail');
  const own = thingOf(finding, snapshot);
  return thingsToDo(failed, snapshot).flatMap((other) =>
    thingOf(other, snapshot) === own ? [] : [other.key],
  );
}

/** Where a walk about this subject is done, and what is known there. */
export function placeOf(
  pane: Pick<Pane, 'getState' | 'system'>,
  subject: Walk['subject'],
  fix: Fix,
  snapshot: Snapshot,
): WalkAt {
  const { client } = pane.getState().remembered;
  const account = accountSpokenOf(snapshot.accounts, subject);
  return {
    home: homeOf(subject, fix.place, snapshot, client, hereOf(pane)),
    holding: holdingOf(subject, snapshot),
    provider: account ? (mailboxOfAccount(account, snapshot).provider?.id ?? null) : null,
  };
}

/**
 * A walk as it is shown now: one of an earlier version is done where its subject is, whatever was kept, and one whose
 * program nobody had named is done in the one that was named since.
 */
export function asOfNow(pane: Pick<Pane, 'getState' | 'system'>, walk: Walk): Walk {
  const fix = FIXES[walk.fix];
  const { remembered } = pane.getState();
  const { snapshot } = remembered;
  const named = namedHome(remembered, walk) === null && remembered.client !== null;
  if (snapshot === null || (walk.fixVersion === fix.version && !named)) return resume(walk, fix);
  const { home, holding, provider } = placeOf(pane, walk.subject, fix, snapshot);
  const placed: Walk = {
    ...walk,
    ...(holding !== null && { holding }),
    ...(provider !== null && { provider }),
    fixVersion: fix.version,
  };
  return resume(changeClient(placed, fix, home), fix);
}
