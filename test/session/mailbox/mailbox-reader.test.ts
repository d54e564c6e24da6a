/** @jest-environment jsdom */
import { NO_POLICY } from '../../../src/core/policy/policy';
import '../../taskpane/jsdom-files';
import { factsOfMailbox } from '../../../src/core/facts/mailbox-accounts';
import { totalBytes } from '../../../src/core/facts/mailbox-sums';
import { firstWord } from '../../sources/outlook/first-word';
import { openStore } from '../../../src/storage/store';
import { trailInMemory } from '../../../src/session/navigation';
import { createPane } from '../../../src/session/create-pane';
import type { Pane } from '../../../src/session/pane';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { withFacts } from '../../../src/session/changes';
import { createMailboxReader, type MailboxReader } from '../../../src/session/mailbox/mailbox-reader';
import type { ReaderPhase } from '../../../src/session/mailbox/reader-phase';
import { ExchangeServer, type ExchangeServerOptions } from '../../services/exchange/server';
import { generateMailbox, type GeneratedMailbox } from '../../services/mailbox';
import { fakeOffice, type FakeSettings } from '../../sources/outlook/fake-office';
import { FakeBrowser } from '../../storage/fake-stores';
import { mailbox } from '../../tools/make-mailbox';
import { until } from '../../tools/until';

const CLIENT_ID = '7f9dd4d6-1f0e-4a7e-9a57-2d6a3f0f6c11';
const KEPT = 'mailbox-checkup.reading';

/** How the next sign-in ends: with this error, or never. */
let signInEnds: Error | 'never' = 'never';
jest.mock('@azure/msal-browser', () => {
  const answer = (): Promise<never> =>
    signInEnds === 'never' ? new Promise(() => undefined) : Promise.reject(signInEnds);
  const app = { getAllAccounts: () => [], acquireTokenSilent: answer, acquireTokenPopup: answer };
  return {
    createNestablePublicClientApplication: () => Promise.resolve(app),
    createStandardPublicClientApplication: () => Promise.resolve(app),
  };
});
const failure = (errorCode: string) => Object.assign(new Error(errorCode), { errorCode });

interface Stage {
  pane: Pane;
  reader: MailboxReader;
  server: ExchangeServer;
  truth: GeneratedMailbox;
  session: FakeBrowser;
  /** Names of the phases that were shown, each once in a row. */
  phases: ReaderPhase['name'][];
  /** Lets the server answer; while it is held, requests wait. */
  hold: (held: boolean) => void;
  openOutlook: () => Promise<void>;
}

interface Given {
  outlook?: Partial<FakeSettings> | 'browser';
  clientId?: string | null;
  server?: Partial<ExchangeServerOptions>;
  session?: FakeBrowser;
  /** The page does not know yet whether it stands in Outlook. */
  early?: boolean;
}

/** A reader in a pane, beside a mailbox on an Exchange server of the organisation's own unless said otherwise. */
async function stage({
  outlook = {},
  clientId = null,
  server: more,
  session,
  early,
}: Given = {}): Promise<Stage> {
  const truth = generateMailbox({ seed: 3, folders: 30, items: 4_000, now: Date.now() });
  const clock = { now: () => Date.now(), sleep: () => Promise.resolve() };
  const server = new ExchangeServer({ mailbox: truth, clock, ...more });
  let release: (() => void) | null = null;
  let held: Promise<void> = Promise.resolve();
  const ask: FakeSettings['ews'] = (request, callback) => {
    void held
      .then(() => server.handle(request))
      .then(
        (value) => callback({ status: 'succeeded', value }),
        (error: unknown) => callback({ status: 'failed', error: error as { code?: unknown } }),
      );
  };
  const pane = createPane({
    openStore: () =>
      Promise.resolve(
        openStore({ browser: new FakeBrowser(), roaming: null, now: () => new Date().toISOString() }),
      ),
    navigation: trailInMemory({ name: 'start' }),
    now: () => new Date(),
  });
  await until(() => pane.getState().loaded, 'what is kept');
  const openOutlook = async (): Promise<void> => {
    if (outlook === 'browser') {
      pane.show({ outlook: { where: 'browser', because: 'noHost', hosted: false, capabilities: () => [] } });
      return;
    }
    const { office } = fakeOffice({
      accountType: 'enterprise',
      email: truth.address,
      mailboxSet: 5,
      otherSets: [],
      ews: ask,
      ...outlook,
    });
    const limits = { script: 500, ready: 500, call: 500 };
    pane.show({
      outlook: await firstWord({ view: window, now: () => new Date(), limits, office: () => office }),
    });
  };
  if (early !== true) await openOutlook();
  const kept = session ?? new FakeBrowser();
  const reader = createMailboxReader({
    pane,
    fetch: () => Promise.reject(new Error('Graph is asked by a worker.')),
    policy: () => Promise.resolve({ ...NO_POLICY, clientId }),
    redirectUri: 'https://checkup.example/signed-in.html',
    session: kept,
  });
  const phases: ReaderPhase['name'][] = [];
  reader.subscribe(() => {
    const { name } = reader.getState().phase;
    if (phases.at(-1) !== name) phases.push(name);
  });
  if (early !== true) await until(() => reader.getState().phase.name !== 'looking', 'the look to end');
  return {
    pane,
    reader,
    server,
    truth,
    session: kept,
    phases,
    openOutlook,
    hold: (hold) => {
      release?.();
      release = null;
      if (hold) held = new Promise((resolve) => (release = resolve));
    },
  };
}

const trueBytes = ({ folders }: GeneratedMailbox) =>
  folders.reduce((sum, { search, items }) => sum + (search ? 0 : items.bytes), 0);
const keptBytes = ({ pane }: Stage) => {
  const state = pane.getState().remembered.snapshot?.mailboxes[0];
  return state ? totalBytes(state).atLeast : null;
};

describe('who is asked', () => {
  const found = async (given: Given) => {
    const { phase, service, besideOwnServer } = (await stage(given)).reader.getState();
    return [phase, service, besideOwnServer];
  };

  it('is not known before the policy and Outlook have spoken', async () => {
    const at = await stage({ early: true, clientId: CLIENT_ID });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(at.reader.getState().phase).toEqual({ name: 'looking' });
    await at.openOutlook();
    expect(at.reader.getState()).toMatchObject({ phase: { name: 'ready' }, service: 'exchange' });
  });

  it('is Microsoft in a browser and beside its mailboxes, where signing in is set up', async () => {
    const ready = [{ name: 'ready', failure: null }, 'graph', false];
    expect(await found({ outlook: 'browser', clientId: CLIENT_ID })).toEqual(ready);
    expect(await found({ outlook: { accountType: 'office365' }, clientId: CLIENT_ID })).toEqual(ready);
    expect(await found({ outlook: 'browser' })).toEqual([{ name: 'notSetUp' }, null, false]);
    expect(await found({ outlook: { accountType: 'office365' } })).toEqual([
      { name: 'notSetUp' },
      null,
      false,
    ]);
  });

  it('is the organisation’s own server where Outlook says so and can', async () => {
    expect(await found({})).toEqual([{ name: 'ready', failure: null }, 'exchange', false]);
    expect(await found({ clientId: CLIENT_ID })).toEqual([
      { name: 'ready', failure: null },
      'exchange',
      false,
    ]);
    const shut = [{ name: 'ownServerShut', why: 'noCall' }, null, false];
    expect(await found({ outlook: { ews: null } })).toEqual(shut);
  });

  it('stays Microsoft’s where Outlook cannot ask the own server', async () => {
    const beside = [{ name: 'ready', failure: null }, 'graph', true];
    expect(await found({ outlook: { ews: null }, clientId: CLIENT_ID })).toEqual(beside);
  });
});

describe('a reading', () => {
  it('goes from the button to the last byte, and is kept', async () => {
    const at = await stage();
    expect(at.server.seen.requests).toBe(0);
    await at.reader.start();
    expect(at.phases).toEqual(['ready', 'reading', 'ended']);
    expect(at.reader.getState()).toMatchObject({
      phase: { name: 'ended', how: 'complete', problem: null },
      live: null,
      resumable: false,
    });
    expect(keptBytes(at)).toBe(trueBytes(at.truth));
    expect(at.session.items.size).toBe(0);
  });

  it('starts once, however often the button is pressed', async () => {
    const at = await stage();
    await Promise.all([at.reader.start(), at.reader.start(), at.reader.start()]);
    const alone = await stage();
    await alone.reader.start();
    expect(at.server.seen.requests).toBe(alone.server.seen.requests);
  });

  it('can be stopped, and goes on to the same sum', async () => {
    const at = await stage();
    at.server.fault = ({ number }) => {
      if (number === 3) at.reader.cancel();
      return null;
    };
    await at.reader.start();
    expect(at.reader.getState()).toMatchObject({
      phase: { name: 'ended', how: 'cancelled' },
      resumable: true,
    });
    expect(at.session.items.has(KEPT)).toBe(true);
    at.server.fault = () => null;
    await at.reader.start();
    expect(at.reader.getState().phase).toMatchObject({ name: 'ended', how: 'complete' });
    expect(keptBytes(at)).toBe(trueBytes(at.truth));
    expect(at.session.items.has(KEPT)).toBe(false);
  });

  it('is gone on with after a reload of the page', async () => {
    const at = await stage();
    at.server.fault = ({ number }) => {
      if (number === 3) at.reader.cancel();
      return null;
    };
    await at.reader.start();
    const again = await stage({ session: at.session });
    expect(again.reader.getState().resumable).toBe(true);
    await again.reader.start();
    const whole = await stage();
    await whole.reader.start();
    expect(again.server.seen.requests).toBeLessThan(whole.server.seen.requests);
    expect(keptBytes(again)).toBe(trueBytes(again.truth));
  });

  it('keeps the fuller reading when a second one is stopped half way', async () => {
    const at = await stage();
    await at.reader.start();
    const before = at.pane.getState().remembered.snapshot?.mailboxes[0];
    at.server.fault = ({ number }) => {
      if (number === 3) at.reader.cancel();
      return null;
    };
    at.server.seen.requests = 0;
    await at.reader.start();
    expect(at.pane.getState().remembered.snapshot?.mailboxes[0]).toEqual(before);
  });

  it('forgets what is just arriving when the person wants everything forgotten', async () => {
    const at = await stage();
    at.pane.remember((remembered) => {
      const source = {
        id: 'other',
        kind: 'mailServer',
        name: 'x',
        readAt: new Date().toISOString(),
      } as const;
      return withFacts(remembered, [factsOfMailbox(mailbox(), 'exchange', source)], new Date());
    });
    at.hold(true);
    const reading = at.reader.start();
    await until(() => at.reader.getState().phase.name === 'reading', 'the reading to begin');
    await at.pane.forget();
    expect(at.reader.getState()).toMatchObject({ phase: { name: 'ready' }, live: null, resumable: false });
    at.hold(false);
    await reading;
    expect(at.reader.getState()).toMatchObject({ phase: { name: 'ready' }, live: null, resumable: false });
    expect(at.pane.getState().remembered).toMatchObject({ snapshot: null, visits: [] });
    expect(at.session.items.size).toBe(0);
    // And it can be read anew.
    await at.reader.start();
    expect(keptBytes(at)).toBe(trueBytes(at.truth));
  });

  it('is shown and not kept while a sample person is open', async () => {
    const at = await stage();
    at.hold(true);
    const reading = at.reader.start();
    await until(() => at.reader.getState().phase.name === 'reading', 'the reading to begin');
    at.pane.openSample('ada', nothingRemembered());
    at.hold(false);
    await reading;
    expect(at.reader.getState().live?.mailboxes).toHaveLength(1);
    at.pane.closeSample();
    expect(at.pane.getState().remembered.snapshot).toBeNull();
  });

  it('says what the administrator would do when Outlook refuses, and asks no more', async () => {
    const refuse = () => {
      throw new Error('Elevated permission is required');
    };
    const at = await stage({ outlook: { ews: refuse } });
    await at.reader.start();
    expect(at.reader.getState()).toMatchObject({
      phase: { name: 'ownServerShut', why: 'notAllowed' },
      service: null,
      resumable: false,
    });
    const withSignIn = await stage({ outlook: { ews: refuse }, clientId: CLIENT_ID });
    await withSignIn.reader.start();
    expect(withSignIn.reader.getState()).toMatchObject({
      phase: { name: 'ready' },
      service: 'graph',
      besideOwnServer: true,
    });
  });

  it('offers the sign-in when the server lets nobody look, and says why where none is set up', async () => {
    const server = { fault: () => 'denied' as const };
    const withSignIn = await stage({ server, clientId: CLIENT_ID });
    await withSignIn.reader.start();
    expect(withSignIn.reader.getState()).toMatchObject({
      phase: { name: 'ready' },
      service: 'graph',
      besideOwnServer: true,
    });
    const at = await stage({ server });
    await at.reader.start();
    expect(at.reader.getState()).toMatchObject({
      phase: { name: 'ended', how: 'stopped', problem: 'notYours' },
      resumable: false,
    });
    expect(at.reader.getState().live?.mailboxes?.[0]?.problems).toContainEqual({
      problem: 'notYours',
      times: 1,
    });
    expect(at.pane.getState().remembered.snapshot).toBeNull();
  });

  it.each(['noRoad', 'noToken', 'noRoadForToken'] as const)(
    'offers the sign-in beside a mailbox to which the old road is closed (%s), and says so where none is set up',
    async (fault) => {
      const server = { fault: () => fault };
      for (const clientId of [CLIENT_ID, null]) {
        const { reader } = await stage({ server, clientId });
        jest.useFakeTimers();
        const started = reader.start();
        await jest.advanceTimersByTimeAsync(30_000);
        jest.useRealTimers();
        await started;
        expect(reader.getState()).toMatchObject(
          clientId === null
            ? { phase: { name: 'ended', how: 'stopped', problem: 'roadClosed' } }
            : { phase: { name: 'ready' }, service: 'graph', besideOwnServer: true, resumable: false },
        );
      }
    },
  );

  it('asks for an open message where Outlook speaks only then, and can go on', async () => {
    const at = await stage({
      outlook: {
        item: null,
        ews: () => {
          throw new Error('item is null');
        },
      },
    });
    await at.reader.start();
    expect(at.reader.getState()).toMatchObject({
      phase: { name: 'ended', how: 'stopped', problem: 'nothingOpen' },
      service: 'exchange',
      resumable: true,
    });
  });
});

describe('signing in', () => {
  it.each([
    ['user_cancelled', 'cancelled'],
    ['popup_window_error', 'popupBlocked'],
    ['no_network_connectivity', 'offline'],
    ['something_new', 'failed'],
  ])('that ends with %s is said, and can be tried again', async (code, problem) => {
    signInEnds = failure(code);
    const at = await stage({ outlook: 'browser', clientId: CLIENT_ID });
    await at.reader.start();
    expect(at.phases).toEqual(['ready', 'signingIn', 'ready']);
    expect(at.reader.getState().phase).toMatchObject({ name: 'ready', failure: { problem } });
    await at.reader.start();
    expect(at.phases).toEqual(['ready', 'signingIn', 'ready', 'signingIn', 'ready']);
  });

  it('under way is dropped when everything is forgotten, and the next one is not held up by it', async () => {
    signInEnds = 'never';
    const at = await stage({ outlook: 'browser', clientId: CLIENT_ID });
    at.pane.remember((remembered) => {
      const source = {
        id: 'other',
        kind: 'mailServer',
        name: 'x',
        readAt: new Date().toISOString(),
      } as const;
      return withFacts(remembered, [factsOfMailbox(mailbox(), 'exchange', source)], new Date());
    });
    const started = at.reader.start();
    await until(() => at.reader.getState().phase.name === 'signingIn', 'the sign-in');
    await at.pane.forget();
    await started;
    expect(at.reader.getState().phase).toEqual({ name: 'ready', failure: null });
    signInEnds = failure('user_cancelled');
    await at.reader.start();
    expect(at.reader.getState().phase).toMatchObject({ name: 'ready', failure: { problem: 'cancelled' } });
  });

  it('that does not end can be given up', async () => {
    signInEnds = 'never';
    const at = await stage({ outlook: 'browser', clientId: CLIENT_ID });
    const started = at.reader.start();
    await until(() => at.reader.getState().phase.name === 'signingIn', 'the sign-in');
    at.reader.cancel();
    await started;
    expect(at.reader.getState().phase).toMatchObject({ name: 'ready', failure: { problem: 'cancelled' } });
  });
});
