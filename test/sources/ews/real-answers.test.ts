/** @jest-environment jsdom */
import { olderThan, oldestMail, totalBytes } from '../../../src/core/facts/mailbox-sums';
import { wayOn } from '../../../src/core/facts/mailbox-problems';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import type { ExchangeFault } from '../../services/exchange/faults';
import { compare } from '../compare';
import { differences } from '../truth';
import { exchangeSetting, type Setting } from './setting';

/** What people have really met with Exchange, each rebuilt with the stand-in server; the report stands beside it. */
const SHAPE = { folders: 20, items: 2500 };
const problemsOf = ({ state }: Awaited<ReturnType<Setting['read']>>) =>
  state.problems.map(({ problem }) => problem);
const isList = (xml: string): boolean => /msgfolderroot/.test(xml);

let faultless: MailboxState;
beforeAll(async () => {
  ({ state: faultless } = await exchangeSetting(SHAPE).read());
});

describe('Outlook asks with other rights (office-js 2419)', () => {
  test.each<[string, ExchangeFault, string]>([
    ['turned away', 'denied', 'notYours'],
    ['nothing there for whoever asks', 'gone', 'noMailbox'],
    ['no such mailbox', 'elsewhere', 'noMailbox'],
    ['a mailbox on the move', 'moving', 'notThereYet'],
  ])('%s: the reading breaks off and says why', async (_, fault, problem) => {
    const { read, server } = exchangeSetting(SHAPE);
    server.fault = () => fault;
    const outcome = await read();
    expect(outcome).toMatchObject({ ended: 'stopped', problem, canGoOn: false });
    expect(outcome.state.folders).toEqual([]);
    expect(totalBytes(outcome.state).value.known).toBe(false);
    expect(server.seen.requests).toBeLessThan(8);
  });

  test('leads to the sign-in where it may be at Microsoft after all', () => {
    expect([wayOn('notYours'), wayOn('roadClosed')]).toEqual(['signIn', 'signIn']);
  });
});

describe('a busy server (ews-managed-api 237, 278; exchangelib 758)', () => {
  test.each(['tooManyOpen', 'newTransientCode', 'newCode', 'moving', 'failover'] as const)(
    '%s once, to the list of folders: all of them are there the second time',
    async (fault) => {
      const { read, server, mailbox } = exchangeSetting(SHAPE);
      let times = 0;
      server.fault = ({ xml }) => (isList(xml) && (times += 1) === 1 ? fault : null);
      const { ended, state } = await read();
      expect(ended).toBe('complete');
      expect(differences(state, mailbox)).toEqual([]);
    },
  );

  test('once to every kind of question: nothing is lost', async () => {
    const { read, server } = exchangeSetting(SHAPE);
    const asked = new Set<string>();
    server.fault = ({ xml }) => {
      const first = !asked.has(xml);
      asked.add(xml);
      return first ? 'tooManyOpen' : null;
    };
    const { ended, state } = await read();
    expect(ended).toBe('complete');
    expect(compare(state, faultless)).toEqual({ wrong: [], lost: [] });
  });

  test('behind the third folder of a request: the others keep their answers, these are asked again', async () => {
    const { read, server } = exchangeSetting(SHAPE);
    let done = false;
    const { ended, state } = await read({
      makeEwsRequest: async (xml) => {
        const answer = await server.handle(xml);
        if (done || !/<m:FindItem/.test(xml)) return answer;
        done = true;
        let at = 0;
        return answer.replaceAll(
          /<m:FindItemResponseMessage ResponseClass="Success">.*?<\/m:FindItemResponseMessage>/gs,
          (message) =>
            (at += 1) <= 3
              ? message
              : '<m:FindItemResponseMessage ResponseClass="Error"><m:ResponseCode>ErrorTooManyObjectsOpened</m:ResponseCode></m:FindItemResponseMessage>',
        );
      },
    });
    expect(done).toBe(true);
    expect(ended).toBe('complete');
    expect(compare(state, faultless)).toEqual({ wrong: [], lost: [] });
  });

  test('a code that nobody knows, for ever: it is told, after some tries', async () => {
    const { read, server } = exchangeSetting(SHAPE);
    server.fault = ({ xml }) => (isList(xml) ? 'newCode' : null);
    expect(await read()).toMatchObject({ ended: 'stopped', problem: 'refused' });
    expect(server.seen.operations.filter((one) => one === 'FindFolder').length).toBeGreaterThan(3);
  });

  test('a search over many folders that takes too long is made smaller (exchangelib 1148)', async () => {
    const { read, server } = exchangeSetting(SHAPE);
    const { ended, state } = await read({
      makeEwsRequest: async (xml) => {
        const answer = await server.handle(xml);
        return /<m:FindItem/.test(xml) && (xml.match(/<t:FolderId /g) ?? []).length > 6
          ? answer.replaceAll(
              /<m:FindItemResponseMessage ResponseClass="Success">.*?<\/m:FindItemResponseMessage>/gs,
              '<m:FindItemResponseMessage ResponseClass="Error"><m:ResponseCode>ErrorTimeoutExpired</m:ResponseCode></m:FindItemResponseMessage>',
            )
          : answer;
      },
    });
    expect(ended).toBe('complete');
    expect(compare(state, faultless)).toEqual({ wrong: [], lost: [] });
  });
});

describe('signs that XML has no place for (ews-java-api 156, 775)', () => {
  test('in every folder’s name: the folders are read', async () => {
    const { read, server, mailbox } = exchangeSetting(SHAPE);
    server.fault = ({ xml }) => (/<m:Find/.test(xml) ? 'oddSign' : null);
    const { ended, state } = await read();
    expect(ended).toBe('complete');
    expect(differences(state, mailbox)).toEqual([]);
    expect(state.folders[0]?.name).toMatch(/^\uFFFD/);
  });
});

describe('lists that contradict themselves', () => {
  test.each(['cutList', 'standsStill', 'calledLast'] as const)(
    '%s at first: asked on from what came, all is read',
    async (fault) => {
      const { read, server, mailbox } = exchangeSetting(SHAPE);
      let times = 0;
      server.fault = ({ xml }) => (isList(xml) && (times += 1) === 1 ? fault : null);
      const { ended, state } = await read();
      expect(differences(state, mailbox)).toEqual([]);
      expect(ended).toBe('complete');
    },
  );

  test.each(['cutList', 'standsStill', 'calledLast', 'lostFolder'] as const)(
    '%s for ever: the number of folders is not known, or right',
    async (fault) => {
      const { read, server, mailbox } = exchangeSetting(SHAPE);
      server.fault = ({ xml }) => (isList(xml) ? fault : null);
      const { ended, state } = await read();
      const total = totalBytes(state);
      const truth = mailbox.folders
        .filter(({ search }) => !search)
        .reduce((sum, { items }) => sum + items.bytes, 0);
      if (total.value.known) expect(total.value.value).toBe(truth);
      else expect(ended).toBe('incomplete');
      expect(total.atLeast).toBeLessThanOrEqual(truth);
      expect(server.seen.requests).toBeLessThan(60);
    },
  );

  test('an empty page that is not the last, of nothing (exchangelib 1022): the numbers are right', async () => {
    const { read, server, mailbox } = exchangeSetting(SHAPE);
    const { state } = await read({
      makeEwsRequest: async (xml) => {
        const answer = await server.handle(xml);
        return answer.replaceAll(
          'IndexedPagingOffset="0" TotalItemsInView="0" IncludesLastItemInRange="true"',
          'IndexedPagingOffset="0" TotalItemsInView="0" IncludesLastItemInRange="false"',
        );
      },
    });
    expect(differences(state, mailbox).filter((difference) => !/unknown/.test(difference))).toEqual([]);
  });

  test.each(['True', 'TRUE', '1'])('the last page is called %p', async (word) => {
    const { read, server, mailbox } = exchangeSetting(SHAPE);
    const { ended, state } = await read({
      makeEwsRequest: async (xml) =>
        (await server.handle(xml)).replaceAll(
          'IncludesLastItemInRange="true"',
          `IncludesLastItemInRange="${word}"`,
        ),
    });
    expect(ended).toBe('complete');
    expect(differences(state, mailbox)).toEqual([]);
  });
});

describe('the old road is closed (office-js 4353, 5344, 5481, 1139)', () => {
  test.each<[number, ExchangeFault]>([
    [9020, 'noRoad'],
    [9018, 'noToken'],
    [9017, 'noRoadForToken'],
  ])('%i to every question: told within seconds, and the way is to sign in', async (_, fault) => {
    const { read, server, clock } = exchangeSetting(SHAPE);
    server.fault = () => fault;
    const began = clock.now();
    const outcome = await read();
    expect(outcome).toMatchObject({ ended: 'stopped', problem: 'roadClosed' });
    expect(clock.now() - began).toBeLessThan(10_000);
    expect(server.seen.requests).toBeLessThan(6);
  });

  test.each<ExchangeFault>(['noRoad', 'noToken', 'noRoadForToken'])(
    '%s once: it is asked again',
    async (fault) => {
      const { read, server, mailbox } = exchangeSetting(SHAPE);
      server.fault = ({ number }) => (number === 0 || number === 3 ? fault : null);
      const { ended, state } = await read();
      expect(ended).toBe('complete');
      expect(differences(state, mailbox)).toEqual([]);
    },
  );

  test('after something got through it is a busy server, and can be gone on with', async () => {
    const { read, server } = exchangeSetting(SHAPE);
    server.fault = ({ number }) => (number > 2 ? 'noRoad' : null);
    expect(await read()).toMatchObject({ ended: 'stopped', problem: 'serverBusy', canGoOn: true });
  });
});

test('a folder that vanishes between the list and the question: the sums are still told (exchangelib 374)', async () => {
  const { read, server, mailbox } = exchangeSetting(SHAPE);
  const gone = mailbox.folders.find(
    ({ id, role, search, items }) =>
      role === null && !search && items.count > 0 && !mailbox.folders.some(({ parentId }) => parentId === id),
  );
  if (!gone) throw new Error('no such folder');
  const { ended, state } = await read({
    makeEwsRequest: async (xml) => {
      const parents = [...xml.matchAll(/<t:(?:Distinguished)?FolderId Id="([^"]*)"/g)].map(([, id]) => id);
      const answer = await server.handle(xml);
      let at = -1;
      return answer.replaceAll(
        /<m:(\w+)ResponseMessage ResponseClass="\w+">.*?<\/m:\1ResponseMessage>/gs,
        (message, name: string) => {
          at += 1;
          return parents[at] === gone.id
            ? `<m:${name}ResponseMessage ResponseClass="Error"><m:ResponseCode>ErrorItemNotFound</m:ResponseCode></m:${name}ResponseMessage>`
            : message;
        },
      );
    },
  });
  expect(ended).toBe('incomplete');
  expect(state.problems).toEqual([{ problem: 'folderGone', times: 1 }]);
  const rest = mailbox.folders.filter(({ search, id }) => !search && id !== gone.id);
  expect(totalBytes(state).value).toMatchObject({
    value: rest.reduce((sum, { items }) => sum + items.bytes, 0),
    evidence: 'estimated',
  });
  expect(oldestMail(state).known).toBe(true);
});

test('a message of the year one: no folder is that old, and the ages are estimates', async () => {
  const { read, server } = exchangeSetting(SHAPE);
  server.fault = ({ xml }) => (/<m:FindItem/.test(xml) && !/Restriction/.test(xml) ? 'yearOne' : null);
  const outcome = await read();
  const oldest = oldestMail(outcome.state);
  expect(oldest).toMatchObject({ known: true, evidence: 'estimated' });
  expect(oldest.known && oldest.value && Number(oldest.value.slice(0, 4))).toBeGreaterThan(1990);
  expect(problemsOf(outcome)).toContain('undated');
});

describe('a list of messages that shows fewer than there are', () => {
  const isItems = (xml: string): boolean => /<m:FindItem/.test(xml) && !/Restriction|SortOrder/.test(xml);

  test.each<ExchangeFault>(['noneShown', 'oneShown'])(
    '%s: the reading is not complete, and nothing is said to be that old',
    async (fault) => {
      const { read, server } = exchangeSetting(SHAPE);
      server.fault = ({ xml }) => (isItems(xml) ? fault : null);
      const outcome = await read();
      expect(outcome.ended).toBe('incomplete');
      expect(problemsOf(outcome)).toEqual(['contradiction']);
      expect(olderThan(outcome.state, 365).items.value.known).toBe(false);
      expect(totalBytes(outcome.state).value).toMatchObject({ evidence: 'measured' });
    },
  );

  test('once: it is asked again, and nothing is missing', async () => {
    const { read, server, mailbox } = exchangeSetting(SHAPE);
    let times = 0;
    server.fault = ({ xml }) => (isItems(xml) && (times += 1) === 1 ? 'noneShown' : null);
    const { ended, state } = await read();
    expect(ended).toBe('complete');
    expect(differences(state, mailbox)).toEqual([]);
  });
});

test('what Exchange keeps hidden is not in the list: what is used says so', () => {
  expect(totalBytes(faultless).value).toMatchObject({ evidence: 'measured', note: 'visibleFoldersOnly' });
});
