import type { MailboxState } from '../../../src/core/facts/mailbox';
import type { RouteName } from '../../services/graph/contract';
import { CALL_FAULTS, TRIP_FAULTS, type CallFault, type CallInfo } from '../../services/graph/faults';
import { compare } from '../compare';
import { isTried } from '../../tools/long';
import { graphSetting, type Setting } from './setting';

/** Every kind of question that a reading asks, told by its call. */
const STEPS: { name: string; is: (call: CallInfo) => boolean }[] = [
  { name: 'top folders', is: ofRoute('folders') },
  { name: 'subfolders', is: ({ route, path }) => route === 'childFolders' && !/recoverable/.test(path) },
  { name: 'recoverable', is: ({ path }) => /recoverableitemsroot/.test(path) },
  { name: 'named folder', is: ({ route, path }) => route === 'folder' && /select=id/.test(path) },
  { name: 'one folder', is: ({ route, path }) => route === 'folder' && /AAMk/.test(path) },
  { name: 'items', is: ({ route, path }) => route === 'folderMessages' && !/orderby|filter=rec/.test(path) },
  { name: 'oldest', is: ({ path }) => /orderby=receivedDateTime%20asc/.test(path) },
  { name: 'older than', is: ({ path }) => /filter=rec.*count=true/.test(path) },
  { name: 'count pages', is: ({ path }) => /filter=received.*select=id/.test(path) },
  { name: 'largest', is: ofRoute('messages') },
  { name: 'rules', is: ofRoute('rules') },
  { name: 'mail tips', is: ofRoute('mailTips') },
  { name: 'licences', is: ofRoute('licences') },
  { name: 'purpose', is: ofRoute('purpose') },
  { name: 'archive', is: ofRoute('exchange') },
];

/** After one of these the very same question is asked again and answered. */
const PASSING: readonly CallFault[] = [
  'throttled',
  'throttledSilent',
  'busy',
  'gateway',
  'crash',
  'expired',
  'minusOne',
  'noCount',
  'emptyBody',
  'wrongShape',
  'slow',
  'gone',
  'notReady',
  'removed',
  'elsewhere',
  'newCode',
  'quarantined',
  'refusedWhenBusy',
];

function setting(): Setting {
  return graphSetting(
    { folders: 24, items: 6000 },
    {
      // One folder's count is never told and one's size not at first, so that every kind of question comes up.
      manners: { minusOneFor: ({ role }) => role === 'sent', sizesInLists: false },
    },
  );
}

let faultless: MailboxState;
beforeAll(async () => {
  const { read, server } = setting();
  ({ state: faultless } = await read());
  for (const { name, is } of STEPS) {
    const calls = server.seen.paths.map((path) => path.replace(/^\S+ /, ''));
    const asked = calls.some((path) => is({ path, route: routeOf(path), number: 0, times: 0 }));
    if (!asked) throw new Error(`No call of the kind '${name}'`);
  }
});

describe.each([
  ['once', (call: CallInfo, seen: { done: boolean }): boolean => !seen.done && call.times === 0],
  ['every time', (): boolean => true],
])('each fault at each step, %s', (how, applies) => {
  test('no crash, no hang, no wrong number; what is lost says why', async () => {
    const table: string[][] = [['', ...CALL_FAULTS]];
    for (const [at, step] of STEPS.entries()) {
      const row = [step.name];
      for (const [column, fault] of CALL_FAULTS.entries()) {
        if (!isTried(at + (how === 'once' ? 0 : 1), column)) {
          row.push('');
          continue;
        }
        const { read, server, clock } = setting();
        const seen = { done: false };
        server.faults = {
          call: (call) => {
            if (!step.is(call) || !applies(call, seen)) return null;
            seen.done = true;
            return fault;
          },
        };
        const start = clock.now();
        const { ended, problem, state } = await read();
        const { wrong, lost } = compare(state, faultless);
        const cell = `${step.name}, ${fault}, ${how}`;
        expect([cell, seen.done]).toEqual([cell, true]);
        expect([cell, ...wrong]).toEqual([cell]);
        expect([cell, clock.now() - start < 45 * 60_000]).toEqual([cell, true]);
        expect(server.seen.refused).toEqual([]);
        if (ended === 'stopped') {
          expect([cell, problem]).not.toEqual([cell, null]);
        } else {
          expect([cell, ended]).toEqual([cell, state.problems.length > 0 ? 'incomplete' : 'complete']);
          expect([cell, lost.filter(({ reason }) => reason === 'notAsked')]).toEqual([cell, []]);
        }
        if (lost.length > 0) expect([cell, state.problems.length > 0]).toEqual([cell, true]);
        if (how === 'once' && PASSING.includes(fault)) expect([cell, lost]).toEqual([cell, []]);
        row.push(ended === 'stopped' ? `stop` : lost.length === 0 ? '=' : String(lost.length));
      }
      table.push(row);
    }
    console.log(
      `${how}: '=' all facts as without the fault; a number: facts unknown, with a reason; 'stop': ended with a named problem\n${draw(table)}`,
    );
  });
});

test('each fault of a whole round trip, at each of them, once and for good', async () => {
  const table: string[][] = [['', ...TRIP_FAULTS]];
  for (const first of [0, 1, 2, 4]) {
    for (const forGood of [false, true]) {
      const row = [`trip ${first + 1}${forGood ? ' on' : ''}`];
      for (const fault of TRIP_FAULTS) {
        const { read, server, clock } = setting();
        server.faults = {
          trip: ({ number }) => (number === first || (forGood && number > first) ? fault : null),
        };
        const start = clock.now();
        const { ended, problem, state } = await read();
        const { wrong, lost } = compare(state, faultless);
        const cell = `${row[0] ?? ''}, ${fault}`;
        expect([cell, ...wrong]).toEqual([cell]);
        expect([cell, clock.now() - start < 45 * 60_000]).toEqual([cell, true]);
        if (forGood && fault !== 'missingParts') {
          expect([cell, ended]).toEqual([cell, 'stopped']);
          expect([cell, problem]).not.toEqual([cell, null]);
          expect([cell, state.problems.map((entry) => entry.problem)]).toEqual([
            cell,
            expect.arrayContaining([problem]),
          ]);
          expect([cell, lost.filter(({ reason }) => reason === 'notAsked')]).toEqual([cell, []]);
        } else if (!forGood) {
          expect([cell, ended, lost]).toEqual([cell, 'complete', []]);
        }
        row.push(ended === 'stopped' ? (problem ?? '?') : lost.length === 0 ? '=' : String(lost.length));
      }
      table.push(row);
    }
  }
  console.log(draw(table));
});

function ofRoute(name: RouteName): (call: CallInfo) => boolean {
  return ({ route }) => route === name;
}

function routeOf(path: string): RouteName {
  if (/messageRules/.test(path)) return 'rules';
  if (/getMailTips/.test(path)) return 'mailTips';
  if (/licenseDetails/.test(path)) return 'licences';
  if (/userPurpose/.test(path)) return 'purpose';
  if (/settings\/exchange/.test(path)) return 'exchange';
  if (/^\/me\/messages/.test(path)) return 'messages';
  if (/\/messages\?/.test(path)) return 'folderMessages';
  if (/childFolders/.test(path)) return 'childFolders';
  return /^\/me\/mailFolders\?/.test(path) ? 'folders' : 'folder';
}

function draw(table: readonly string[][]): string {
  const widths = (table[0] ?? []).map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  return table.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')).join('\n');
}
