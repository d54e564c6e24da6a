import { copiesOf } from '../../../src/core/copies/copies-of';
import { MAIL_KINDS, type MailKind } from '../../../src/core/copies/copy';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';
import { outcome, type Segment } from '../../../src/core/scenarios/outcome';
import { HOST, OWN, SECOND, TODAY, type Case } from './cases';
import { AGES, placesIn, truthsOf, type Truth } from './fates';
import type { PlaceName } from './simulate';
import type { Blow, Servers } from './world';

const BOTH: Servers = { own: true, host: true };

interface Trial {
  name: string;
  blow: Blow;
  event: ScenarioEvent;
}

/** What happens to a case, in the simulation and in the model. */
export function trials(one: Case): Trial[] {
  const aims: { name: string; accounts: string[] | null; at: Servers }[] = [
    { name: '', accounts: null, at: BOTH },
    ...(one.hosted ? [{ name: ' at the POP3 host', accounts: [OWN], at: { own: true, host: false } }] : []),
    ...(one.snapshot.accounts.some(({ id }) => id === HOST)
      ? [{ name: ' at the Exchange host', accounts: [HOST], at: { own: false, host: true } }]
      : []),
    ...(one.snapshot.accounts.some(({ id }) => id === SECOND)
      ? [{ name: ' named by the other reader', accounts: [SECOND], at: { own: true, host: false } }]
      : []),
  ];
  const purges = [
    { days: 365, scope: 'all' },
    { days: 10, scope: 'all' },
    { days: 400, scope: 'inbox' },
    { days: 60, scope: 'unreadInbox' },
    { days: 30, scope: 'deletedItems' },
  ] as const;
  return [
    ...aims.flatMap(({ name, accounts, at }): Trial[] => [
      ...purges.map(({ days, scope }): Trial => ({
        name: `purge ${scope} ${days}${name}`,
        blow: { type: 'purge', days, scope, at },
        event: { type: 'serverPurge', olderThanDays: days, scope, accounts },
      })),
      {
        name: `synced deletion${name}`,
        blow: { type: 'deviceDeletesAll', at },
        event: { type: 'syncedDeletion', accounts },
      },
      {
        name: `account closed${name}`,
        blow: { type: 'closed', at },
        event: { type: 'accountClosed', accounts },
      },
    ]),
    {
      name: 'another account closed',
      blow: { type: 'closed', at: { own: false, host: false } },
      event: { type: 'accountClosed', accounts: ['another'] },
    },
    { name: 'disk dies', blow: { type: 'diskDies' }, event: { type: 'diskCrash' } },
    { name: 'stolen', blow: { type: 'diskDies' }, event: { type: 'deviceStolen' } },
    { name: 'mailbox full', blow: { type: 'full' }, event: { type: 'mailboxFull', accounts: null } },
  ];
}

/** How the model names the places of the simulation. */
function modelName(place: PlaceName, one: Case): string {
  switch (place) {
    case 'popServer':
      return `server ${OWN}`;
    case 'mailServer':
      if (!one.hosted) return `server ${OWN}`;
      return one.snapshot.accounts.some(({ id }) => id === HOST)
        ? `server ${HOST}`
        : `server ${OWN}|delivery`;
    case 'stage':
      return 'recoverable';
    case 'cache':
      return 'deviceCache';
    case 'file':
    case 'otherFile':
      return 'dataFile';
    case 'backup':
      return 'backup';
  }
}

function said(segment: Segment): string {
  const where = segment.where.map(({ type, id }) => (type === 'server' ? `server ${id}` : type));
  return say(segment.fate, where, segment.recoverableDays);
}

function found({ fate, where, recoverableDays }: Truth, one: Case): string {
  const places = placesIn(where)
    .filter((place) => place !== 'stage')
    .map((place) => modelName(place, one));
  return say(fate, places, recoverableDays);
}

function say(fate: string, where: readonly string[], days: number | null): string {
  const places = fate === 'kept' ? ` ${[...new Set(where)].sort().join(', ')}` : '';
  return `${fate}${places}${days === null ? '' : ` ${days} days`}`;
}

/** Where the model and the simulation differ, run together into ranges of ages. */
function differences(one: Case, segments: readonly Segment[], real: readonly (Truth | null)[]): string[] {
  const model = segments.map((segment) => ({ ages: segment.ages, text: said(segment) }));
  const texts = new Map<Truth | null, string>([[null, 'no mail']]);
  const lines: string[] = [];
  let last = '';
  for (let age = 0; age < AGES; age += 1) {
    const { text: says } = model.find(
      ({ ages: { from, to } }) => age >= from && (to === null || age < to),
    ) ?? {
      text: 'no mail',
    };
    const truth = real[age] ?? null;
    const is = texts.get(truth) ?? (truth ? found(truth, one) : '');
    texts.set(truth, is);
    const text = says === is ? '' : `model: ${says}; simulation: ${is}`;
    if (text !== last && text) lines.push(`from ${age} days: ${text}`);
    last = text;
  }
  return lines;
}

/** Cells of these cases, held against the simulation: each, or those of the trials that `isPicked`. */
export function compareAll(
  cases: readonly Case[],
  isPicked: (atCase: number, atTrial: number) => boolean = () => true,
): { cells: number; wrong: string[] } {
  let cells = 0;
  const wrong: string[] = [];
  for (const [atCase, one] of cases.entries()) {
    const copies = copiesOf(one.snapshot, TODAY);
    for (const [atTrial, trial] of trials(one).entries()) {
      if (!isPicked(atCase, atTrial)) continue;
      const real = truthsOf(one.worlds, trial.blow);
      const model = outcome(copies, trial.event).filter((row) => row.account === OWN);
      const segmentsOf = (kind: MailKind) => model.find((row) => row.kind === kind)?.segments ?? [];
      for (const kind of MAIL_KINDS) {
        cells += 1;
        for (const line of differences(one, segmentsOf(kind), real.get(kind) ?? [])) {
          wrong.push(`${one.name} | ${trial.name} | ${kind} | ${line}`);
        }
      }
    }
  }
  return { cells, wrong };
}
