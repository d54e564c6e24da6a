import { updateSnapshot } from '../../../src/core/report/assemble';
import { factsOfMailbox } from '../../../src/core/facts/mailbox-accounts';
import { NO_POLICY } from '../../../src/core/policy/policy';
import type { SignInResult, SignInWay } from '../../../src/sources/graph/auth';
import { scopesOf, type Consent } from '../../../src/sources/graph/scopes';
import { openStore } from '../../../src/storage/store';
import { trailInMemory } from '../../../src/session/navigation';
import { createPane } from '../../../src/session/create-pane';
import type { Pane } from '../../../src/session/pane';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { endOf } from '../../../src/session/move/end-of';
import { moveKeeper } from '../../../src/session/move/kept-move';
import { createMover, type Mover } from '../../../src/session/move/mover';
import type { MovePhase } from '../../../src/session/move/phase';
import { tallyOf, type MoveTask } from '../../../src/session/move/task';
import { graphSetting, NOW } from '../../sources/graph/setting';
import { asFetch, type GraphServer } from '../../services/graph/server';
import type { GeneratedMailbox } from '../../services/mailbox';
import { FakeBrowser } from '../../storage/fake-stores';
import { asked, mailbox } from '../../tools/make-mailbox';

const ADDRESS = 'kim@contoso.com';
const MAILBOX = `mailbox|graph|${ADDRESS}`;
const NOTED = 'mailbox-checkup.move';

interface Seen {
  ways: (SignInWay | undefined)[];
  /** Consents that were asked for, in order. */
  asked: Consent[][];
  /** How the next sign-ins end; then they succeed. */
  answers: SignInResult[];
  /** Addresses that were offered for signing in, one for each new way to sign in. */
  offered: (string | null)[];
  /** Another window moves mail. */
  otherWindow: boolean;
}

interface Stage {
  seen: Seen;
  pane: Pane;
  mover: Mover;
  server: GraphServer;
  device: FakeBrowser;
  task: MoveTask;
  places: () => Map<string, string>;
  phase: <N extends MovePhase['name']>(name: N) => Extract<MovePhase, { name: N }>;
  /** The same, opened anew on the same device and server. */
  reopened: (more?: Given) => Promise<Stage>;
}

interface Given {
  full?: boolean;
  clientId?: string | null;
  device?: FakeBrowser;
  setting?: ReturnType<typeof graphSetting>;
  /** Milliseconds since 1970; left out: `NOW`. */
  now?: number;
}

async function stage(given: Given = {}): Promise<Stage> {
  const setting = given.setting ?? graphSetting({ folders: 8, items: 600, address: ADDRESS });
  const device = given.device ?? new FakeBrowser();
  const { server, clock } = setting;
  const pane = createPane({
    openStore: () =>
      Promise.resolve(openStore({ browser: device, roaming: null, now: () => new Date(NOW).toISOString() })),
    navigation: trailInMemory({ name: 'moveMail' }),
    now: () => new Date(given.now ?? NOW),
  });
  const read = mailbox({ id: MAILBOX, address: ADDRESS, full: asked(given.full ?? false) });
  const source = { id: 'server', kind: 'mailServer', name: 'Microsoft 365', readAt: read.takenAt } as const;
  const snapshot = updateSnapshot(null, {
    sources: [factsOfMailbox(read, 'exchange', source)],
    answers: [],
    takenAt: read.takenAt,
  });
  await settle();
  pane.remember(() => ({ ...nothingRemembered(), snapshot }));
  const seen: Seen = { asked: [], ways: [], answers: [], offered: [], otherWindow: false };
  const mover = createMover({
    pane,
    fetch: asFetch(server),
    clock,
    policy: () =>
      Promise.resolve({ ...NO_POLICY, clientId: given.clientId === undefined ? 'id' : given.clientId }),
    alone: async (work) => {
      // Locks are given in the background.
      await settle();
      if (seen.otherWindow) return false;
      await work();
      return true;
    },
    keeper: () => moveKeeper({ device, window: null, prefix: '' }),
    access: (_clientId, address) => {
      seen.offered.push(address);
      return {
        available: true,
        signIn: (consents, way) => {
          seen.asked.push([...consents]);
          seen.ways.push(way);
          const good: SignInResult = { ok: true, account: { address: ADDRESS, personal: false } };
          return Promise.resolve(seen.answers.shift() ?? good);
        },
        stopWaiting: () => undefined,
        tokens: (consents) => () => Promise.resolve(server.issueToken(scopesOf(consents))),
      };
    },
  });
  pane.show({ outlook: { where: 'browser', because: 'noHost', hosted: false, capabilities: () => [] } });
  await settle();
  const idOf = (role: string): string =>
    setting.mailbox.folders.find((folder) => folder.role === role)?.id ?? '';
  return {
    pane,
    mover,
    server,
    device,
    seen,
    task: {
      kind: 'old',
      mailbox: MAILBOX,
      address: ADDRESS,
      folder: { id: idOf('inbox'), name: 'Inbox' },
      to: { id: idOf('archive'), name: 'Archive' },
      what: { kind: 'before', instant: new Date(NOW - 365 * 86_400_000).toISOString() },
    },
    places: () => placesIn(server, setting.mailbox),
    phase: (name) => {
      const { phase } = mover.getState();
      if (!isPhase(phase, name)) throw new Error(`It is ${phase.name}, not ${name}.`);
      return phase;
    },
    reopened: (more) => stage({ ...given, ...more, device, setting }),
  };
}

function isPhase<N extends MovePhase['name']>(
  phase: MovePhase,
  name: N,
): phase is Extract<MovePhase, { name: N }> {
  return phase.name === name;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

const placesIn = (server: GraphServer, { folders }: GeneratedMailbox): Map<string, string> =>
  new Map(
    folders
      .filter(({ search }) => !search)
      .flatMap((folder) => {
        const listing = server.store.listing(folder);
        return Array.from({ length: listing.count }, (_, at): [string, string] => [
          listing.at(at)?.key ?? '',
          folder.id,
        ]);
      }),
  );

const moves = ({ seen }: GraphServer) => seen.paths.filter((path) => path.endsWith('/move')).length;
const noted = ({ items }: FakeBrowser) => [...items.keys()].filter((key) => key.startsWith(NOTED)).length;

/** Stops a move when so many messages have moved. */
function stopAfter({ mover }: Stage, count: number): void {
  mover.subscribe(() => {
    const { phase } = mover.getState();
    if (phase.name !== 'moving' || phase.direction === 'back' || phase.stopping) return;
    if (phase.tally.moved >= count) mover.stop();
  });
}

test('the preview is made with the permission to read, and only pressing Move asks for the other one', async () => {
  const at = await stage();
  const before = at.places();
  expect(at.seen.asked).toEqual([]);
  await at.mover.list(at.task);
  const { plan } = at.phase('preview');
  expect(plan.items.length).toBeGreaterThan(40);
  expect(at.seen.asked).toEqual([['mailbox']]);
  expect(moves(at.server)).toBe(0);
  expect(noted(at.device)).toBe(0);
  await at.mover.move();
  expect(at.seen.asked).toEqual([['mailbox'], ['move']]);
  const { move, how } = at.phase('ended');
  expect(how).toBe('complete');
  expect(tallyOf(move.diary)).toMatchObject({ moved: plan.items.length, planned: 0, unsure: 0 });
  expect(noted(at.device)).toBe(2);
  await at.mover.undo();
  expect(tallyOf(at.phase('ended').move.diary)).toMatchObject({ back: plan.items.length, moved: 0 });
  expect(at.places()).toEqual(before);
  // Nothing is left to bring back.
  expect(noted(at.device)).toBe(0);
  await at.mover.dismiss();
  at.phase('choosing');
});

test('stopped and opened anew, it knows what moved: going on moves the rest, undoing restores every item', async () => {
  for (const next of ['move', 'undo'] as const) {
    const at = await stage();
    const before = at.places();
    await at.mover.list(at.task);
    const count = at.phase('preview').plan.items.length;
    stopAfter(at, 40);
    await at.mover.move();
    expect(at.phase('ended').how).toBe('cancelled');
    const again = await at.reopened();
    const { move, how } = again.phase('ended');
    expect(how).toBe('brokenOff');
    expect(tallyOf(move.diary)).toMatchObject({ moved: 40, planned: count - 40 });
    await again.mover[next]();
    expect(again.seen.asked).toEqual([['move']]);
    if (next === 'undo') expect(at.places()).toEqual(before);
    else expect(tallyOf(again.phase('ended').move.diary)).toMatchObject({ moved: count, planned: 0 });
  }
});

test('a page that dies in the middle of a batch loses nothing', async () => {
  const at = await stage();
  const before = at.places();
  await at.mover.list(at.task);
  // What was noted when the third batch was sent and its answer had not come.
  let died: [string, string][] = [];
  at.mover.subscribe(() => {
    const { phase } = at.mover.getState();
    if (phase.name === 'moving' && phase.tally.moved === 40 && phase.tally.unsure === 20) {
      died = [...at.device.items];
    }
  });
  await at.mover.move();
  expect(died.length).toBeGreaterThan(1);
  at.device.items.clear();
  for (const [key, text] of died) at.device.items.set(key, text);
  const again = await at.reopened();
  expect(tallyOf(again.phase('ended').move.diary)).toMatchObject({ moved: 40, unsure: 20 });
  await again.mover.undo();
  // The batch under way was looked up, and the ones after it were never noted: they went on in the dead page.
  const back = tallyOf(again.phase('ended').move.diary);
  expect(back).toMatchObject({ back: 60, moved: 0, unsure: 0 });
  const away = [...at.places()].filter(([key, folder]) => before.get(key) !== folder);
  expect(away).toHaveLength(back.planned);
});

test('where Outlook cannot sign in, the next press opens a window, and so does every one after', async () => {
  const at = await stage();
  at.seen.answers.push({ ok: false, problem: 'failed', code: '5objp', inWindow: true });
  await at.mover.list(at.task);
  expect(at.phase('choosing').trouble).toEqual({ signIn: 'throughOutlook' });
  await at.mover.list(at.task);
  await at.mover.move();
  expect(at.phase('ended').how).toBe('complete');
  expect(at.seen.ways).toEqual(['outlook', 'window', 'window']);
});

test.each(['cancelled', 'popupBlocked', 'adminNeeded', 'offline', 'failed'] as const)(
  'a sign-in that ends in %s changes nothing, before the preview and after it',
  async (problem) => {
    const at = await stage();
    at.seen.answers.push({ ok: false, problem, code: null, inWindow: false });
    await at.mover.list(at.task);
    expect(at.phase('choosing').trouble).toEqual({ signIn: problem });
    await at.mover.list(at.task);
    at.seen.answers.push({ ok: false, problem, code: null, inWindow: false });
    await at.mover.move();
    expect(at.phase('preview').trouble).toEqual({ signIn: problem });
    expect(moves(at.server)).toBe(0);
    expect(noted(at.device)).toBe(0);
    await at.mover.move();
    const after = at.phase('ended');
    at.seen.answers.push({ ok: false, problem, code: null, inWindow: false });
    await at.mover.undo();
    expect(at.phase('ended')).toMatchObject({ move: after.move, trouble: { signIn: problem } });
    expect(noted(at.device)).toBe(2);
  },
);

test('who signs in with another account is told so, and can choose anew', async () => {
  const at = await stage();
  at.seen.answers.push({ ok: true, account: { address: 'sam@contoso.com', personal: false } });
  const sam = 'sam@contoso.com';
  at.server.manners.me = { mail: sam, userPrincipalName: sam, proxyAddresses: [`SMTP:${sam}`] };
  await at.mover.list(at.task);
  expect(at.phase('choosing').trouble).toEqual({ signIn: 'otherAccount' });
  expect(at.server.seen.paths).toEqual(['GET /me?$select=mail%2CuserPrincipalName%2CproxyAddresses']);
  at.server.manners.me = null;
  await at.mover.list(at.task);
  at.phase('preview');
  expect(at.seen.offered).toEqual([ADDRESS, ADDRESS]);
});

test('a mailbox over its limit is not written to, but mail is brought back', async () => {
  const at = await stage();
  const before = at.places();
  await at.mover.list(at.task);
  stopAfter(at, 40);
  await at.mover.move();
  const full = await at.reopened({ full: true });
  const soFar = moves(at.server);
  await full.mover.move();
  expect(full.phase('ended').trouble).toEqual({ server: 'mailboxFull' });
  expect(moves(at.server)).toBe(soFar);
  await full.mover.undo();
  expect(at.places()).toEqual(before);
});

test('a server that will not bring one message back leaves it where it is, and says so', async () => {
  const at = await stage();
  await at.mover.list(at.task);
  await at.mover.move();
  const count = at.phase('ended').move.diary.entries.length;
  const first = at.phase('ended').move.diary.entries[0]?.id ?? '';
  at.server.faults = {
    call: ({ route, path }) => (route === 'move' && path.includes(first) ? 'badRequest' : null),
  };
  await at.mover.undo();
  expect(tallyOf(at.phase('ended').move.diary)).toMatchObject({ back: count - 1, moved: 1, refused: 0 });
  expect(noted(at.device)).toBe(2);
  at.server.faults = {};
  await at.mover.undo();
  expect(tallyOf(at.phase('ended').move.diary)).toMatchObject({ back: count, moved: 0 });
});

test('what the server does not tell ends in a reason, not in a preview', async () => {
  const at = await stage();
  at.server.faults = { call: () => 'gone' };
  await at.mover.list(at.task);
  expect(at.phase('choosing').trouble).toEqual({ server: 'notFound' });
  at.server.faults = { trip: () => 'offline' };
  await at.mover.list(at.task);
  expect(at.phase('choosing').trouble).toEqual({ server: 'offline' });
  at.server.faults = {};
  at.server.manners.largestQuery = false;
  await at.mover.list({ ...at.task, kind: 'large', what: { kind: 'larger', bytes: 10_485_760 } });
  expect(at.phase('choosing').trouble).toEqual({ server: 'refused' });
});

test('while the server wants a pause, the notes stay true', async () => {
  const at = await stage();
  await at.mover.list(at.task);
  let calls = 0;
  at.server.faults = {
    call: ({ route }) => (route === 'move' && (calls += 1) % 9 === 0 ? 'throttled' : null),
  };
  const waits = new Set<number | null>();
  let most = 0;
  at.mover.subscribe(() => {
    const { phase } = at.mover.getState();
    if (phase.name !== 'moving') return;
    waits.add(phase.waitingUntil);
    const states = at.device.items.get(`${NOTED}-states`) ?? '';
    const moved = states.split('m').length - 1;
    expect(moved).toBeGreaterThanOrEqual(most);
    expect(moved).toBe(phase.tally.moved);
    most = moved;
  });
  await at.mover.move();
  expect(waits.size).toBeGreaterThan(1);
  expect(tallyOf(at.phase('ended').move.diary)).toMatchObject({ planned: 0, unsure: 0 });
});

test('while another window moves mail, this one does not, and then goes on from where that one stands', async () => {
  const at = await stage();
  const before = at.places();
  await at.mover.list(at.task);
  stopAfter(at, 40);
  await at.mover.move();
  const other = await at.reopened();
  at.seen.otherWindow = true;
  await at.mover.undo();
  expect(at.phase('ended').trouble).toEqual({ here: 'otherWindow' });
  await other.mover.move();
  const { moved } = tallyOf(other.phase('ended').move.diary);
  at.seen.otherWindow = false;
  await at.mover.undo();
  expect(tallyOf(at.phase('ended').move.diary)).toMatchObject({ back: moved });
  expect(at.places()).toEqual(before);
});

test('a move that another window has begun meanwhile is shown instead of being forgotten', async () => {
  const at = await stage();
  const other = await at.reopened();
  await at.mover.list(at.task);
  await other.mover.list(other.task);
  await other.mover.move();
  const soFar = moves(at.server);
  await at.mover.move();
  expect(at.phase('ended').move).toEqual(other.phase('ended').move);
  expect(moves(at.server)).toBe(soFar);
});

test('a move that another window has brought back or dismissed is over here, too', async () => {
  const at = await stage();
  await at.mover.list(at.task);
  await at.mover.move();
  const other = await at.reopened();
  await other.mover.undo();
  const soFar = moves(at.server);
  await at.mover.undo();
  at.phase('choosing');
  expect(moves(at.server)).toBe(soFar);
});

test('a move that another window has begun since is neither written over nor forgotten with the one before it', async () => {
  for (const next of ['undo', 'move', 'dismiss'] as const) {
    const at = await stage();
    await at.mover.list(at.task);
    stopAfter(at, 40);
    await at.mover.move();
    const other = await at.reopened({ now: NOW + 60_000 });
    await other.mover.dismiss();
    await other.mover.list(other.task);
    await other.mover.move();
    const theirs = other.phase('ended').move;
    const soFar = moves(at.server);
    await at.mover[next]();
    expect(at.phase('ended').move).toEqual(theirs);
    expect(moves(at.server)).toBe(soFar);
    const later = await at.reopened();
    expect(later.phase('ended').move).toEqual(theirs);
  }
});

test('while another window moves mail, its notes cannot be thrown away here', async () => {
  const at = await stage();
  await at.mover.list(at.task);
  stopAfter(at, 40);
  await at.mover.move();
  at.seen.otherWindow = true;
  await at.mover.dismiss();
  expect(at.phase('ended').trouble).toEqual({ here: 'otherWindow' });
  expect(noted(at.device)).toBe(2);
});

test('what is gone when it is brought back is counted as gone', async () => {
  const at = await stage();
  await at.mover.list(at.task);
  await at.mover.move();
  const { entries } = at.phase('ended').move.diary;
  const first = entries[0]?.id ?? '';
  at.server.faults = { call: ({ path }) => (path.includes(first) ? 'gone' : null) };
  await at.mover.undo();
  const after = at.phase('ended');
  expect(tallyOf(after.move.diary)).toMatchObject({ back: entries.length - 1, gone: 1 });
  expect(endOf(after)).toBe('someBack');
});

test('pressing twice moves once', async () => {
  const at = await stage();
  await Promise.all([at.mover.list(at.task), at.mover.list(at.task)]);
  const count = at.phase('preview').plan.items.length;
  await Promise.all([at.mover.move(), at.mover.move()]);
  expect(at.seen.asked).toEqual([['mailbox'], ['move']]);
  expect(at.phase('ended')).toMatchObject({ how: 'complete', trouble: null });
  expect(moves(at.server)).toBe(count);
});

test('listing can be stopped', async () => {
  const at = await stage();
  at.server.faults = { trip: () => 'hang' };
  at.mover.subscribe(() => {
    if (at.mover.getState().phase.name === 'listing') at.mover.cancel();
  });
  await at.mover.list(at.task);
  expect(at.phase('choosing').trouble).toBeNull();
});

test('a device without room is said beforehand, and undo works as long as the page is open', async () => {
  const at = await stage();
  const before = at.places();
  at.device.failWrites = 'full';
  await at.mover.list(at.task);
  const said = new Set<unknown>();
  at.mover.subscribe(() => said.add(at.mover.getState().keptIn));
  await at.mover.move();
  expect(said.has('nowhere')).toBe(true);
  expect(at.mover.getState().keptIn).toBe('nowhere');
  await at.mover.undo();
  expect(at.places()).toEqual(before);
});

test('forgetting everything stops a move after its batch and forgets what moved', async () => {
  const at = await stage();
  await at.mover.list(at.task);
  const forgotten: Promise<unknown>[] = [];
  at.mover.subscribe(() => {
    const { phase } = at.mover.getState();
    if (phase.name === 'moving' && phase.tally.moved >= 40 && forgotten.length === 0)
      forgotten.push(at.pane.forget());
  });
  await at.mover.move();
  await Promise.all(forgotten);
  expect(at.mover.getState()).toEqual({ phase: { name: 'choosing', trouble: null }, keptIn: null });
  expect(noted(at.device)).toBe(0);
  expect(moves(at.server)).toBeLessThanOrEqual(60);
});

test('leaving it as it is forgets how to bring it back', async () => {
  const at = await stage();
  await at.mover.list(at.task);
  await at.mover.move();
  await at.mover.dismiss();
  expect(noted(at.device)).toBe(0);
  const again = await at.reopened();
  again.phase('choosing');
});

test('without an id of the organisation nothing is offered', async () => {
  const at = await stage({ clientId: null });
  at.phase('notSetUp');
  await at.mover.list(at.task);
  expect(at.seen.asked).toEqual([]);
});

test('what was moved is still told when the organisation has withdrawn its id', async () => {
  const at = await stage();
  await at.mover.list(at.task);
  await at.mover.move();
  const again = await at.reopened({ clientId: null });
  expect(again.phase('ended').move).toEqual(at.phase('ended').move);
  expect(noted(at.device)).toBe(2);
  await again.mover.dismiss();
  again.phase('notSetUp');
});
