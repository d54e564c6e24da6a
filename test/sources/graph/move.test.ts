import fc from 'fast-check';
import { graphSender } from '../../../src/sources/graph/carrier';
import { moveMail, type MoveOptions, type MoveOutcome } from '../../../src/sources/graph/move';
import {
  moveDiarySchema,
  planMove,
  startDiary,
  type MoveDiary,
  type MovePlan,
  type MoveWhat,
} from '../../../src/sources/graph/move-plan';
import * as v from 'valibot';
import { CALL_FAULTS, TRIP_FAULTS } from '../../services/graph/faults';
import { asFetch } from '../../services/graph/server';
import { seeded } from '../../services/random';
import { graphSetting, NOW, type Setting } from './setting';
import { runs } from '../../tools/long';

const BEFORE = new Date(NOW - 365 * 86_400_000).toISOString();
const SCOPES = ['User.Read', 'Mail.Read', 'Mail.ReadWrite'];

interface Stage extends Setting {
  inbox: string;
  archive: string;
  plan: (what: MoveWhat) => ReturnType<typeof planMove>;
  run: (diary: MoveDiary, more?: Partial<MoveOptions>) => Promise<MoveOutcome>;
  /** Where every item of the mailbox lies. */
  places: () => Map<string, string>;
}

function stage(shape: Parameters<typeof graphSetting>[0] = {}): Stage {
  const setting = graphSetting({ folders: 8, items: 600, ...shape });
  const { server, clock, mailbox } = setting;
  const idOf = (role: string): string => mailbox.folders.find((folder) => folder.role === role)?.id ?? '';
  const newSender = (): ReturnType<typeof graphSender> => {
    let token = server.issueToken(SCOPES);
    return graphSender({
      fetch: asFetch(server),
      cloud: 'worldwide',
      clock,
      token: (fresh) => {
        if (fresh) token = server.issueToken(SCOPES);
        return Promise.resolve(token);
      },
    });
  };
  return {
    ...setting,
    inbox: idOf('inbox'),
    archive: idOf('archive'),
    plan: (what) => planMove(newSender(), what, idOf('archive'), clock, new AbortController().signal),
    run: (diary, more) =>
      moveMail(diary, {
        send: newSender(),
        clock,
        stop: new AbortController().signal,
        direction: 'forth',
        full: false,
        ...more,
      }),
    places: () =>
      new Map(
        mailbox.folders
          .filter(({ search }) => !search)
          .flatMap((folder) => {
            const listing = server.store.listing(folder);
            return Array.from({ length: listing.count }, (_, at): [string, string] => [
              listing.at(at)?.key ?? '',
              folder.id,
            ]);
          }),
      ),
  };
}

async function planned(at: Stage, what?: MoveWhat): Promise<MovePlan> {
  const result = await at.plan(what ?? { kind: 'before', folder: at.inbox, instant: BEFORE });
  if (!result.ok) throw new Error(result.problem);
  return result.plan;
}

const states = (diary: MoveDiary): Record<string, number> =>
  diary.entries.reduce<Record<string, number>>(
    (count, { state }) => ({ ...count, [state]: (count[state] ?? 0) + 1 }),
    {},
  );

test('the preview says exactly what and how much, and changes nothing', async () => {
  const at = stage();
  const before = at.places();
  const plan = await planned(at);
  const inbox = at.server.store.folder(at.inbox);
  const old = inbox?.items.countBefore(Date.parse(BEFORE)) ?? 0;
  expect(old).toBeGreaterThan(40);
  expect(plan).toMatchObject({
    to: at.archive,
    unsized: 0,
    complete: true,
    bytes: inbox?.items.bytesBefore(old),
  });
  expect(plan.items).toHaveLength(old);
  expect(at.places()).toEqual(before);
});

test('large items of a folder', async () => {
  const at = stage({ seed: 3, items: 9000 });
  const plan = await planned(at, { kind: 'larger', folder: at.inbox, bytes: 10 * 1024 * 1024 });
  const large = at.server.store.folder(at.inbox)?.items.atLeast(10 * 1024 * 1024) ?? [];
  expect(large.length).toBeGreaterThan(0);
  expect(plan.items.map(({ bytes }) => bytes).sort()).toEqual(large.map(({ bytes }) => bytes).sort());
});

test('a plan has an end: the oldest 5,000, and it says that there are more', async () => {
  const at = stage({ folders: 4, items: 20_000 });
  const plan = await planned(at);
  expect(plan.complete).toBe(false);
  expect(plan.items).toHaveLength(5000);
  expect(
    at.server.store.listing(at.server.store.folder(at.inbox) ?? at.mailbox.folders[0] ?? never()).at(0)
      ?.bytes,
  ).toBe(plan.items[0]?.bytes);
});

const dated = (ids: readonly string[]) => ids.map((id) => ({ id, receivedDateTime: '2020-01-01T00:00:00Z' }));
const linkTo = (list: string) => ({
  '@odata.nextLink': `https://graph.microsoft.com/v1.0/me/${list}?$skip=1`,
});

/** What a folder would have moved whose list is answered in this way, the last one whenever it is asked further. */
function plannedOver(...answers: object[]) {
  const send = () => {
    const body = answers.length > 1 ? answers.shift() : answers[0];
    return Promise.resolve({
      kind: 'answered' as const,
      answers: [{ status: 200, retryAfterMs: null, body }],
    });
  };
  const what = { kind: 'before', folder: 'inbox', instant: BEFORE } as const;
  return planMove(send, what, 'archive', stage().clock, new AbortController().signal);
}

/** The same, where the list comes in these pages, of ids. */
function plannedFrom(...pages: string[][]) {
  return plannedOver(
    ...pages.map((ids, at) => ({
      value: dated(ids),
      ...(at + 1 < pages.length && linkTo('mailFolders/inbox/messages')),
    })),
  );
}

test('a message that shows up on two pages is one message', async () => {
  const result = await plannedFrom(['a', 'b'], ['b', 'c']);
  expect(result.ok && result.plan.items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test.each(['mailFolders/another/messages', 'messages'])(
  'a page that says it goes on in %s is not gone on with, and nothing is planned',
  async (list) => {
    const page = { value: dated(['a']), ...linkTo(list) };
    expect(await plannedOver(page)).toEqual({ ok: false, problem: 'notUnderstood' });
  },
);

test.each(['', '..', 'half a character \ud800'])(
  'what has the id "%s" is not moved, nor what was noted with it',
  async (id) => {
    expect(await plannedFrom(['a', id])).toEqual({ ok: false, problem: 'notUnderstood' });
    const entries = [{ id, from: 'inbox', bytes: 1, state: 'moved' }];
    expect(v.safeParse(moveDiarySchema, { version: 1, to: 'archive', entries }).success).toBe(false);
  },
);

test('moves what was previewed, and nothing else; undo brings every item back', async () => {
  const at = stage();
  const before = at.places();
  const plan = await planned(at);
  const { ended, diary } = await at.run(startDiary(plan));
  expect(ended).toBe('complete');
  expect(states(diary)).toEqual({ moved: plan.items.length });
  const moved = [...at.places()].filter(([key, folder]) => before.get(key) !== folder);
  expect(moved).toHaveLength(plan.items.length);
  expect(moved.every(([, folder]) => folder === at.archive)).toBe(true);
  const undone = await at.run(v.parse(moveDiarySchema, JSON.parse(JSON.stringify(diary))), {
    direction: 'back',
  });
  expect(states(undone.diary)).toEqual({ back: plan.items.length });
  expect(at.places()).toEqual(before);
});

test('never asks the service to delete', async () => {
  const at = stage();
  const { diary } = await at.run(startDiary(await planned(at)));
  await at.run(diary, { direction: 'back' });
  const writes = at.server.seen.paths.filter((path) => !path.startsWith('GET'));
  expect(writes.length).toBeGreaterThan(0);
  expect(writes.every((path) => /^POST \/me\/messages\/[^/]+\/move$/.test(path))).toBe(true);
  expect(at.server.seen.refused).toEqual([]);
});

test('stopped in the middle it says what was moved; undo restores all of it, going on moves the rest', async () => {
  for (const next of ['back', 'forth'] as const) {
    const at = stage();
    const before = at.places();
    const plan = await planned(at);
    const stop = new AbortController();
    let batches = 0;
    const { ended, diary } = await at.run(startDiary(plan), {
      stop: stop.signal,
      onProgress: () => {
        batches += 1;
        if (batches === 4) stop.abort();
      },
    });
    expect(ended).toBe('cancelled');
    expect(states(diary)).toEqual({ moved: 40, planned: plan.items.length - 40 });
    const { diary: after } = await at.run(diary, { direction: next });
    if (next === 'back') expect(at.places()).toEqual(before);
    else expect(states(after)).toEqual({ moved: plan.items.length });
  }
});

test('a full mailbox is not written to', async () => {
  const at = stage();
  const plan = await planned(at);
  const calls = at.server.seen.calls;
  expect(await at.run(startDiary(plan), { full: true })).toMatchObject({
    ended: 'stopped',
    problem: 'mailboxFull',
  });
  expect(at.server.seen.calls).toBe(calls);
});

test('a mailbox that turns out to be full stops the move at once', async () => {
  const at = stage({ quota: 1 });
  const plan = await planned(at);
  const { ended, problem, diary } = await at.run(startDiary(plan));
  expect([ended, problem]).toEqual(['stopped', 'mailboxFull']);
  expect(states(diary)).toEqual({ planned: plan.items.length });
});

test('a store that has no room left says so in another way, and that stops the move too', async () => {
  const at = stage();
  const plan = await planned(at);
  at.server.faults = { call: ({ route }) => (route === 'move' ? 'outOfRoom' : null) };
  const { ended, problem, diary } = await at.run(startDiary(plan));
  expect([ended, problem]).toEqual(['stopped', 'mailboxFull']);
  expect(states(diary).moved).toBeUndefined();
});

test('without the permission to move nothing is moved', async () => {
  const at = stage();
  const plan = await planned(at);
  const token = at.server.issueToken(['Mail.Read']);
  const send = graphSender({
    fetch: asFetch(at.server),
    cloud: 'worldwide',
    clock: at.clock,
    token: () => Promise.resolve(token),
  });
  expect(await at.run(startDiary(plan), { send })).toMatchObject({
    ended: 'stopped',
    problem: 'noPermission',
  });
});

test('mail that was deleted meanwhile is gone, and the rest is moved', async () => {
  const at = stage();
  const plan = await planned(at);
  const diary = startDiary(plan);
  const first = diary.entries[0];
  if (first) first.id = 'AAMk-I-0.999999';
  const { ended, diary: after } = await at.run(diary);
  expect(ended).toBe('complete');
  expect(states(after)).toEqual({ gone: 1, moved: plan.items.length - 1 });
});

test('a folder to move to that is not there ends with a sentence, not with a hang', async () => {
  const at = stage();
  const plan = await planned(at);
  const { ended, problem } = await at.run(startDiary({ ...plan, to: 'AAMk-nowhere' }));
  expect([ended, problem]).toEqual(['stopped', 'notFound']);
});

test('whatever goes wrong on the way, the diary is true, and undo restores every item', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.double({ min: 0, max: 0.6, noNaN: true }),
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      fc.subarray([...CALL_FAULTS], { minLength: 1 }),
      fc.subarray([...TRIP_FAULTS], { minLength: 1 }),
      fc.integer({ min: 1, max: 30 }),
      async (seed, callRate, tripRate, callFaults, tripFaults, stopAfter) => {
        const at = stage({ items: 300 });
        const before = at.places();
        const plan = await planned(at);
        const random = seeded(seed);
        const pick = <T>(rate: number, from: readonly T[]): T | null =>
          random() < rate ? (from[Math.floor(random() * from.length)] ?? null) : null;
        // An item that is said to be gone for good is believed: that is not for undo to mend.
        const passing = callFaults.filter((fault) => fault !== 'gone');
        at.server.faults = {
          call: () => pick(callRate, passing),
          trip: () => pick(tripRate, tripFaults),
        };
        const stop = new AbortController();
        let batches = 0;
        const kept: MoveDiary[] = [];
        const { diary } = await at.run(startDiary(plan), {
          stop: stop.signal,
          onProgress: (now) => {
            kept.push(JSON.parse(JSON.stringify(now)) as MoveDiary);
            batches += 1;
            if (batches === stopAfter) stop.abort();
          },
        });
        at.server.faults = {};
        const places = at.places();
        for (const { id, state } of diary.entries) {
          const place = places.get(id.replace('AAMk-I-', ''));
          if (state === 'moved') expect(place).toBe(at.archive);
          if (state === 'planned' || state === 'refused') expect(place).toBe(at.inbox);
        }
        // Undone from what was kept last, as after a page that died.
        const undone = await at.run(kept.at(-1) ?? diary, { direction: 'back' });
        expect(undone.ended).toBe('complete');
        expect(at.places()).toEqual(before);
      },
    ),
    { numRuns: runs(300) },
  );
});

function never(): never {
  throw new Error('no folder');
}
