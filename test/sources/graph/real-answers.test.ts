import { namedTotal, totalBytes } from '../../../src/core/facts/mailbox-sums';
import { ceilings } from '../../../src/core/facts/mailbox-limits';
import { wayOn } from '../../../src/core/facts/mailbox-problems';
import { unknown } from '../../../src/core/facts/evidence';
import type { CallFault, CallInfo } from '../../services/graph/faults';
import { asFetch } from '../../services/graph/server';
import { compare } from '../compare';
import { differences } from '../truth';
import { graphSetting, type Setting } from './setting';

/**
 * What people have really met, each rebuilt with the stand-in service. The numbers are those of public reports:
 * the repository and the issue stand beside each.
 */
const SHAPE = { folders: 24, items: 6000 };
const problemsOf = ({ state }: Awaited<ReturnType<Setting['read']>>) =>
  state.problems.map(({ problem }) => problem);
const always =
  (
    fault: CallFault,
    is: (call: CallInfo) => boolean = ({ route }) => route !== 'licences' && route !== 'me',
  ) =>
  (call: CallInfo): CallFault | null =>
    is(call) ? fault : null;
const firstTimes =
  (fault: CallFault, times: number, is: (call: CallInfo) => boolean) =>
  (call: CallInfo): CallFault | null =>
    is(call) && call.times < times ? fault : null;
const ofItems = ({ route, path }: CallInfo): boolean =>
  route === 'folderMessages' && !/orderby|filter=rec/.test(path);

describe('no mailbox behind the account (msgraph-sdk-javascript 1756, docs-contrib 405, 4341, 6519)', () => {
  test.each([
    ['a guest, or a mailbox on the own server', []],
    ['an account without a licence', [{ name: 'TEAMS1', status: 'Success' }]],
    [
      'an account with a licence that was switched off',
      [{ name: 'EXCHANGE_S_STANDARD', status: 'Disabled' }],
    ],
    [
      'an account with a licence whose mailbox has not come',
      [{ name: 'EXCHANGE_S_STANDARD', status: 'Success' }],
    ],
  ])('%s: the reading breaks off, says so, and does not offer to go on', async (_, servicePlans) => {
    const { read, server } = graphSetting({ ...SHAPE, servicePlans });
    server.faults = { call: always('noMailbox') };
    const outcome = await read();
    expect(outcome).toMatchObject({ ended: 'stopped', problem: 'noMailbox', canGoOn: false });
    expect(outcome.state.folders).toEqual([]);
    expect(outcome.state.folderCount.known).toBe(false);
    expect(totalBytes(outcome.state).value.known).toBe(false);
    expect(problemsOf(outcome)).toContain('noMailbox');
    expect(outcome.roundTrips).toBe(1);
    expect(wayOn('noMailbox')).toBe('otherAccount');
  });
});

describe('a mailbox that is not found for a while (graph-docs 2914, 10481, 2290)', () => {
  test('is read once it is found', async () => {
    const { read, server, mailbox } = graphSetting(SHAPE);
    const root = ({ route }: CallInfo): boolean => route === 'folders';
    server.faults = {
      call: (call) => firstTimes('notReady', root(call) ? 2 : 1, () => true)(call),
    };
    const { ended, state } = await read();
    expect(ended).toBe('complete');
    expect(differences(state, mailbox)).toEqual([]);
  });

  test('two codes in turn for one account: the one that passes does not hide the other', async () => {
    const { read, server } = graphSetting(SHAPE);
    server.faults = { call: ({ times }) => (times % 2 === 0 ? 'notReady' : 'noMailbox') };
    expect(await read()).toMatchObject({ ended: 'stopped', problem: 'noMailbox' });
  });

  test('for ever: it is told as something that may pass in hours', async () => {
    const { read, server, clock } = graphSetting(SHAPE);
    server.faults = { call: always('notReady') };
    const began = clock.now();
    const outcome = await read();
    expect(outcome).toMatchObject({ ended: 'stopped', problem: 'notThereYet', canGoOn: false });
    expect(wayOn('notThereYet')).toBe('later');
    expect(clock.now() - began).toBeLessThan(60_000);
  });

  test('only one folder’s list: the others are read, and the sums are the least that there is', async () => {
    const { read, server } = graphSetting(SHAPE);
    server.faults = {
      call: always('notReady', ({ route, path }) => route === 'childFolders' && path.includes('_00000AAA')),
    };
    const outcome = await read();
    expect(outcome.ended).toBe('incomplete');
    expect(totalBytes(outcome.state).value.known).toBe(false);
    expect(totalBytes(outcome.state).atLeast).toBeGreaterThan(0);
    expect(problemsOf(outcome)).toEqual(['notFound']);
  });
});

describe('a folder that vanishes while the mailbox is read (exchangelib 374, akonadi-ews 46)', () => {
  test.each(['list', 'items'] as const)(
    'noticed by its %s: it is left out, and the sums are still told',
    async (by) => {
      const { read, server, mailbox } = graphSetting(SHAPE);
      const gone = mailbox.folders.find(({ id, role, items, search }) =>
        by === 'list'
          ? mailbox.folders.some(({ parentId }) => parentId === id) && role === null
          : role === null && !search && items.count > 0,
      );
      if (!gone) throw new Error('no such folder');
      const tail = gone.id.slice(-10, -4);
      server.faults = {
        call: always(
          'gone',
          ({ path }) => path.includes(tail) && (by === 'list' || !/childFolders/.test(path)),
        ),
      };
      const outcome = await read();
      const below = (parent: string): string[] =>
        mailbox.folders
          .filter(({ parentId }) => parentId === parent)
          .flatMap((one) => [one.id, ...below(one.id)]);
      const lost = new Set([gone.id, ...below(gone.id)]);
      const rest = mailbox.folders.filter((one) => !one.search && !lost.has(one.id));
      expect(outcome.ended).toBe('incomplete');
      expect(problemsOf(outcome)).toEqual(['folderGone']);
      expect(totalBytes(outcome.state).value).toMatchObject({
        value: rest.reduce((sum, { items }) => sum + items.bytes, 0),
        evidence: 'estimated',
      });
    },
  );
});

describe('folders that no list shows (mail-archiver 370, graph-explorer 2415)', () => {
  test('below another: the number of folders says so, the sums are the least that there is', async () => {
    const { read } = graphSetting(SHAPE, { manners: { unlisted: ({ parentId }) => parentId !== null } });
    const outcome = await read();
    expect(outcome.ended).toBe('incomplete');
    expect(problemsOf(outcome)).toContain('foldersMissing');
    expect(totalBytes(outcome.state).value.known).toBe(false);
  });

  test.each(['deleted', 'sent', 'inbox', 'archive'] as const)(
    '%s, which has a name of its own: it is not empty for that',
    async (role) => {
      const { read } = graphSetting(SHAPE, { manners: { unlisted: (folder) => folder.role === role } });
      const outcome = await read();
      expect(outcome.ended).toBe('incomplete');
      expect(problemsOf(outcome)).toContain('foldersMissing');
      expect(namedTotal(outcome.state, role).bytes.value).toEqual({ known: false, reason: 'notReadable' });
      expect(totalBytes(outcome.state).value.known).toBe(false);
      expect(outcome.state.largest).not.toMatchObject({ evidence: 'measured' });
    },
  );

  test('at the top and without a name nobody can know of it: what is used says that it counts listed mail folders only', async () => {
    const { read } = graphSetting(SHAPE, {
      manners: {
        unlisted: ({ parentId, role, name }) => parentId === null && role === null && name === 'Outbox',
      },
    });
    const { state } = await read();
    expect(totalBytes(state).value).toMatchObject({ note: 'mailFoldersOnly' });
  });
});

test('calendars, contacts and hidden parts are not in the list: what is used says so (O365ServiceDescriptions 207)', async () => {
  const { read, mailbox } = graphSetting({ ...SHAPE, calendars: true });
  const { ended, state } = await read();
  const mail = mailbox.folders.filter(({ search, itemClass }) => !search && itemClass === 'IPF.Note');
  expect(ended).toBe('complete');
  expect(totalBytes(state).value).toMatchObject({
    value: mail.reduce((sum, { items }) => sum + items.bytes, 0),
    note: 'mailFoldersOnly',
  });
});

test('a calendar that was thrown away counts as a child of its folder and is in no list: the sums are the least that there is', async () => {
  const { read, mailbox } = graphSetting(SHAPE);
  const calendar = mailbox.folders.find(
    ({ id, parentId, search }) =>
      parentId !== null && !search && mailbox.folders.every((one) => one.parentId !== id),
  );
  if (!calendar) throw new Error('no such folder');
  calendar.itemClass = 'IPF.Appointment';
  const outcome = await read();
  const mail = mailbox.folders.filter(({ search, itemClass }) => !search && itemClass === 'IPF.Note');
  // It might as well be mail of an old migration, which no list shows either.
  expect(outcome.ended).toBe('incomplete');
  expect(problemsOf(outcome)).toEqual(['foldersMissing']);
  expect(totalBytes(outcome.state)).toMatchObject({
    value: { known: false, reason: 'notReadable' },
    atLeast: mail.reduce((sum, { items }) => sum + items.bytes, 0),
  });
});

describe('turned away as if the mailbox were full (O365ServiceDescriptions 69, graph-docs 2927)', () => {
  test('beside a mail tip that says no: it is not called full, and the questions are named', async () => {
    const { read, server } = graphSetting(SHAPE);
    server.faults = { call: always('quota', ({ route }) => route === 'rules' || route === 'purpose') };
    const outcome = await read();
    expect(outcome.state.full).toMatchObject({ value: false, evidence: 'measured' });
    expect(problemsOf(outcome)).toEqual(['mailboxFull']);
  });

  test('without a word on it: it is inferred, not measured', async () => {
    const { read, server } = graphSetting(SHAPE);
    server.faults = { call: always('quota', ({ route }) => route === 'mailTips') };
    expect((await read()).state.full).toMatchObject({ value: true, evidence: 'inferred' });
  });

  test('beside a mail tip that says yes: measured', async () => {
    const { read, server } = graphSetting({ ...SHAPE, quota: 1000 });
    server.faults = { call: always('quota', ({ route }) => route === 'rules') };
    expect((await read()).state.full).toMatchObject({ value: true, evidence: 'measured' });
  });
});

describe('what passes when it is asked again', () => {
  test.each([
    'quarantined', // docs-contrib 6490
    'refusedWhenBusy', // outlook-dev-docs 144
    'removed',
    'elsewhere',
    'newCode',
    'throttledSilent', // graph-docs 8266
    'gone',
  ] as const)('%s, once, to every question: nothing is lost', async (fault) => {
    const { read, server, mailbox } = graphSetting(SHAPE);
    server.faults = { call: firstTimes(fault, 1, () => true) };
    const { ended, state } = await read();
    expect(ended).toBe('complete');
    expect(differences(state, mailbox)).toEqual([]);
  });

  test.each(['newCode', 'removed', 'elsewhere'] as const)(
    '%s, for ever: it is told, after some tries',
    async (fault) => {
      const { read, server } = graphSetting(SHAPE);
      server.faults = { call: always(fault, ({ route }) => route === 'rules') };
      const outcome = await read();
      expect(outcome.ended).toBe('incomplete');
      expect(problemsOf(outcome)).toEqual(['refused']);
      expect(server.seen.paths.filter((path) => /messageRules/.test(path)).length).toBeGreaterThan(2);
    },
  );
});

describe('lists that lead nowhere', () => {
  test('a next link that stands still costs a call, not the budget (msgraph-sdk-javascript 178)', async () => {
    const { read, server } = graphSetting({ folders: 40, items: 300 }, { manners: { folderPage: 3 } });
    server.faults = { call: always('sameNext', ({ route }) => route === 'folders') };
    const outcome = await read();
    expect(outcome.ended).toBe('incomplete');
    expect(problemsOf(outcome)).toContain('contradiction');
    expect(server.seen.paths.filter((path) => /^GET \/me\/mailFolders\?/.test(path)).length).toBeLessThan(6);
  });

  test.each(['/users/7/', '/Me/', '/'])(
    'a next link below %s is not followed, and the list is not called whole',
    async (below) => {
      const { read, server } = graphSetting({ folders: 40, items: 300 }, { manners: { folderPage: 3 } });
      const ask = asFetch(server);
      const outcome = await read({
        fetch: async (...given) => {
          const answer = await ask(...given);
          const text = (await answer.text()).replaceAll(
            /("@odata.nextLink":"[^"]*?v1\.0)\/me\//g,
            `$1${below}`,
          );
          return new Response(text, { status: answer.status, headers: answer.headers });
        },
      });
      expect(outcome.ended).not.toBe('complete');
      expect(outcome.state.folderCount.known).toBe(false);
      expect(totalBytes(outcome.state).value.known).toBe(false);
      expect(problemsOf(outcome)).not.toEqual([]);
      expect(server.seen.refused).toEqual([]);
    },
  );

  test('a next link into another folder is not followed, and the list is not called whole', async () => {
    const { read, server, mailbox } = graphSetting(
      { folders: 40, items: 300 },
      { manners: { folderPage: 3 } },
    );
    const ask = asFetch(server);
    const other = mailbox.folders.at(-1)?.id ?? '';
    const outcome = await read({
      fetch: async (...given) => {
        const answer = await ask(...given);
        const text = (await answer.text()).replaceAll(
          /("@odata.nextLink":"[^"]*?\/mailFolders\/)[^/"]+\/childFolders/g,
          `$1${encodeURIComponent(other)}/childFolders`,
        );
        return new Response(text, { status: answer.status, headers: answer.headers });
      },
    });
    expect(outcome.ended).toBe('incomplete');
    expect(outcome.state.folderCount.known).toBe(false);
    expect(problemsOf(outcome)).toContain('notUnderstood');
    expect(
      server.seen.paths.filter(
        (path) => path.includes(`${encodeURIComponent(other)}/childFolders?`) && /skip=/.test(path),
      ),
    ).toEqual([]);
  });

  test('a page that ends before all children came is noticed', async () => {
    const { read, server } = graphSetting({ folders: 40, items: 300 }, { manners: { folderPage: 3 } });
    server.faults = { call: always('cutNext', ({ route }) => route === 'childFolders') };
    const outcome = await read();
    expect(outcome.state.folderCount).toEqual({ known: false, reason: 'notReadable' });
    expect(problemsOf(outcome)).toEqual(['foldersMissing']);
  });
});

test('a folder that answers by another id is not taken for the one that was asked for', async () => {
  const unsized = { manners: { sizesInLists: false } };
  const { read, server } = graphSetting(SHAPE, unsized);
  const { state: right } = await graphSetting(SHAPE, unsized).read();
  const ask = asFetch(server);
  const outcome = await read({
    fetch: async (to, init) => {
      const answer = await ask(to, init);
      const asked = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
        requests?: { id: string; url: string }[];
      };
      const single = asked.requests?.filter(({ url }) => /mailFolders\/AAMk[^/]*\?\$expand/.test(url)) ?? [];
      const body = JSON.parse(await answer.text()) as { responses?: { id: string; body: { id?: string } }[] };
      for (const one of body.responses ?? []) {
        if (single.some(({ id }) => id === one.id)) one.body.id = 'AAMk-another';
      }
      return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers });
    },
  });
  const { wrong, lost } = compare(outcome.state, right);
  expect(outcome.ended).toBe('incomplete');
  expect(problemsOf(outcome)).toContain('notUnderstood');
  expect(wrong).toEqual([]);
  expect(lost.length).toBeGreaterThan(0);
});

test('of two answers to one question of a batch none counts', async () => {
  const { read, server } = graphSetting(SHAPE);
  const { state: right } = await graphSetting(SHAPE).read();
  const ask = asFetch(server);
  let doubled = 0;
  const outcome = await read({
    fetch: async (...given) => {
      const answer = await ask(...given);
      const body = JSON.parse(await answer.text()) as { responses?: { id: string }[] };
      const [first, second] = body.responses ?? [];
      // The first answer comes again, with what the second says.
      if (first && second && doubled < 3) {
        body.responses?.push({ ...second, id: first.id });
        doubled += 1;
      }
      return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers });
    },
  });
  expect(doubled).toBe(3);
  expect(compare(outcome.state, right)).toEqual({ wrong: [], lost: [] });
  expect(outcome.ended).toBe('complete');
});

test('a filter that is called inefficient is counted by hand (msgraph-sdk-dotnet 183, outlook-mcp 31)', async () => {
  const { read, server } = graphSetting(SHAPE);
  const { state: right } = await graphSetting(SHAPE).read();
  server.faults = { call: always('inefficient', ({ path }) => /filter=rec.*count=true/.test(path)) };
  const { ended, state } = await read();
  expect(ended).toBe('complete');
  expect(compare(state, right)).toEqual({ wrong: [], lost: [] });
});

describe('dates that can be none', () => {
  test.each(['once', 'always'])('a message of the year one, %s: no folder is that old', async (how) => {
    const { read, server } = graphSetting(SHAPE);
    server.faults = {
      call:
        how === 'once'
          ? firstTimes('yearOne', 1, ofItems)
          : always('yearOne', ({ route }) => /essages$/.test(route)),
    };
    const outcome = await read();
    const years = outcome.state.folders.map(({ oldest }) =>
      oldest.known && oldest.value ? Number(oldest.value.slice(0, 4)) : 2000,
    );
    expect(Math.min(...years)).toBeGreaterThan(1990);
    expect(problemsOf(outcome)).toContain('undated');
    const touched = outcome.state.folders.filter(
      ({ oldest }) => oldest.known && oldest.evidence === 'estimated',
    );
    expect(touched.length).toBeGreaterThan(0);
  });
});

describe('numbers that can be none', () => {
  test('a count of 1.5 is counted by hand instead', async () => {
    const { read, server, mailbox } = graphSetting(SHAPE);
    server.faults = { call: always('oddCount', ({ path }) => /filter=rec.*count=true/.test(path)) };
    const { ended, state } = await read();
    expect(ended).toBe('complete');
    expect(differences(state, mailbox)).toEqual([]);
  });

  test('cloud storage beyond all numbers is not taken in, and the rest is kept', async () => {
    const { read } = graphSetting({ ...SHAPE, personal: true });
    const setting = graphSetting({ ...SHAPE, personal: true });
    setting.mailbox.cloud.total = Number.POSITIVE_INFINITY;
    const { state, ended } = await setting.read();
    expect(state.cloudStorage).toEqual({ known: false, reason: 'notReadable' });
    expect(ended).toBe('incomplete');
    expect(totalBytes(state).value).toEqual(totalBytes((await read()).state).value);
  });
});

describe('the plan of a government account (CIPP 4567)', () => {
  test('gives its limit', async () => {
    const servicePlans = [
      { name: 'EXCHANGE_S_ENTERPRISE_GOV', status: 'Success' },
      { name: 'EXCHANGE_S_FOUNDATION_GOV', status: 'Success' },
    ];
    const { state } = await graphSetting({ ...SHAPE, servicePlans }).read();
    expect(state.licence).toMatchObject({ value: { plan: 'plan2' } });
    const nothing = unknown('notAsked');
    const [limit] = ceilings({
      server: nothing,
      policy: nothing,
      told: nothing,
      licence: state.licence,
      purpose: nothing,
      cloudStorage: nothing,
    });
    expect(limit?.values).toEqual([100 * 1024 ** 3]);
  });

  test('that nobody knows is not none', async () => {
    const servicePlans = [{ name: 'EXCHANGE_S_OF_TOMORROW', status: 'Success' }];
    const outcome = await graphSetting({ ...SHAPE, servicePlans }).read();
    expect(outcome.state.licence).toEqual({ known: false, reason: 'notReadable' });
    expect(problemsOf(outcome)).toEqual(['unknownPlan']);
  });
});

test('forwarding that was set elsewhere is in no rule: the rules say so (graph-docs 9830)', async () => {
  const { state } = await graphSetting(SHAPE).read();
  expect(state.rules).toMatchObject({ evidence: 'measured', note: 'inboxRulesOnly' });
});

test('what broke a reading off is no problem of the next one, which went on', async () => {
  const { read, server, mailbox } = graphSetting(SHAPE);
  server.faults = { trip: ({ number }) => (number >= 2 ? 'offline' : null) };
  const broken = await read();
  expect(broken).toMatchObject({ ended: 'stopped', problem: 'offline', canGoOn: true });
  expect(problemsOf(broken)).toEqual(['offline']);
  server.faults = {};
  const whole = await read({ resume: broken.reading });
  expect(whole.ended).toBe('complete');
  expect(problemsOf(whole)).toEqual([]);
  expect(differences(whole.state, mailbox)).toEqual([]);
});
