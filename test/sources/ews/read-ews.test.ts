/** @jest-environment jsdom */
import fc from 'fast-check';
import { totalBytes } from '../../../src/core/facts/mailbox-sums';
import { packReading, unpackReading } from '../../../src/core/planner/pack';
import { compare } from '../compare';
import { differences } from '../truth';
import { exchangeSetting } from './setting';
import { runs, size } from '../../tools/long';

test('every number is the truth, to the byte, and few requests do', async () => {
  const { read, server, mailbox } = exchangeSetting();
  const { ended, state } = await read();
  expect(ended).toBe('complete');
  expect(differences(state, mailbox)).toEqual([]);
  expect(server.seen.refused).toEqual([]);
  expect(server.seen.atOnce).toBe(1);
  console.log(
    `${server.seen.requests} requests: ${server.seen.operations.join(' ')}; largest answer ${server.seen.largest} characters`,
  );
  expect(server.seen.requests).toBeLessThan(25);
});

test('no request is anything but a question, of three kinds', async () => {
  for (const retentionDays of [null, 2000]) {
    const { read, server } = exchangeSetting({ retentionDays });
    await read();
    expect([...new Set(server.seen.operations)].sort()).toEqual(['FindFolder', 'FindItem', 'GetFolder']);
  }
});

test('saved searches stay out of sums; calendars and contacts count in bytes and not in ages', async () => {
  const { read, mailbox } = exchangeSetting();
  const { state } = await read();
  const truth = mailbox.folders
    .filter(({ search }) => !search)
    .reduce((sum, { items }) => sum + items.bytes, 0);
  expect(totalBytes(state).value).toMatchObject({ value: truth, evidence: 'measured' });
  const calendar = state.folders.find(({ name }) => name === 'Calendar');
  expect(calendar?.mail).toBe(false);
  expect(calendar?.older[0]?.items).toEqual({ known: false, reason: 'notSupportedHere' });
});

test('large items, recoverable items, dates of expiry, named folders; what cannot be asked says so', async () => {
  const { read, mailbox } = exchangeSetting({ retentionDays: 2000 });
  const { state } = await read();
  const large = mailbox.folders
    .filter(({ search, itemClass }) => !search && itemClass === 'IPF.Note')
    .flatMap(({ items }) => items.atLeast(10 * 1024 * 1024).map(({ bytes }) => bytes))
    .sort((a, b) => b - a);
  expect(large.length).toBeGreaterThan(3);
  expect(state.largest).toMatchObject({ evidence: 'measured' });
  expect(state.largest.known && state.largest.value.map(({ bytes }) => bytes)).toEqual(large.slice(0, 100));
  const { deletions, versions, purges } = mailbox.recoverable;
  expect(state.recoverable.bytes).toMatchObject({ value: deletions.bytes + versions.bytes + purges.bytes });
  expect(state.retention.known && state.retention.value.stamped).toBeGreaterThan(0);
  expect(state.named.deleted).toMatchObject({
    value: mailbox.folders.find(({ role }) => role === 'deleted')?.id,
  });
  for (const fact of [state.rules, state.licence, state.full, state.purpose, state.named.archive]) {
    expect(fact).toEqual({ known: false, reason: 'notSupportedHere' });
  }
  expect(state.problems).toEqual([]);
  expect(state.serverQuota).toEqual({ known: false, reason: 'notReadable' });
});

test.each([
  ['none', { known: true, value: false }],
  ['notFound', { known: true, value: false }],
  ['there', { known: true, value: true }],
  ['notKnown', { known: false }],
] as const)('an archive mailbox that is %s', async (archive, fact) => {
  const { read } = exchangeSetting({ folders: 5, items: 100 }, { manners: { archive } });
  const { state } = await read();
  expect(state.archiveMailbox).toMatchObject(fact);
});

test('limits that the server tells after all are kilobytes', async () => {
  const quota = { warn: 1_992_294, send: 2_097_152, receive: 2_411_724 };
  const { read } = exchangeSetting({ folders: 5, items: 100 }, { manners: { quota } });
  const { state } = await read();
  expect(state.serverQuota).toMatchObject({
    value: { warn: quota.warn * 1024, send: quota.send * 1024, receive: quota.receive * 1024 },
  });
});

test('where totals are cut off at what the server finds at a time, counting goes on page by page', async () => {
  const { read, mailbox } = exchangeSetting({ items: 9000 }, { manners: { totalCutOff: true } });
  const { state, ended } = await read();
  expect(ended).toBe('complete');
  expect(differences(state, mailbox)).toEqual([]);
});

test('answers stay under a million characters, also for 1,200 folders', async () => {
  const { read, mailbox, server } = exchangeSetting({ folders: 1200, items: size(150_000, 15_000) });
  const { state, ended } = await read();
  expect(ended).toBe('complete');
  expect(server.seen.largest).toBeLessThan(1_000_000);
  expect(differences(state, mailbox)).toEqual([]);
  console.log(`${server.seen.requests} requests, largest answer ${server.seen.largest} characters`);
});

test('a mail program that takes even less gets smaller pages', async () => {
  const { read, mailbox, server } = exchangeSetting(
    { folders: 300, items: 9000 },
    { manners: { answerLimit: 120_000 } },
  );
  const { state, ended } = await read();
  expect(ended).toBe('complete');
  expect(server.seen.largest).toBeLessThan(120_000);
  expect(differences(state, mailbox)).toEqual([]);
});

test('cancelled and gone on with after a reload', async () => {
  const { read, mailbox, clock } = exchangeSetting();
  const stop = new AbortController();
  const { ended, reading } = await read({
    signal: stop.signal,
    onProgress: ({ roundTrips }) => {
      if (roundTrips === 4) stop.abort(new Error('The person stopped it.'));
    },
  });
  expect(ended).toBe('cancelled');
  const { state, ended: then } = await read({ resume: unpackReading(packReading(reading), clock.now()) });
  expect(then).toBe('complete');
  expect(differences(state, mailbox)).toEqual([]);
});

test('mailboxes of all shapes are read to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 0, max: 8000 }),
      fc.boolean(),
      async (seed, folders, items, totalCutOff) => {
        const { read, mailbox, server } = exchangeSetting(
          { seed, folders, items },
          { manners: { totalCutOff } },
        );
        const { state, ended } = await read();
        expect(ended).toBe(state.problems.length > 0 ? 'incomplete' : 'complete');
        const unknown = differences(state, mailbox).filter((difference) => !/unknown/.test(difference));
        expect(unknown).toEqual([]);
        if (!totalCutOff) expect(differences(state, mailbox)).toEqual([]);
        expect(server.seen.refused).toEqual([]);
      },
    ),
    { numRuns: runs(15) },
  );
});

test('a file of a mail program that is not XML, or names entities, does no harm', async () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "' +
    'x'.repeat(50) +
    '">]><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">&b;</s:Envelope>';
  for (const answer of ['', 'no XML', '<a', bomb]) {
    const { read } = exchangeSetting({ folders: 3, items: 10 });
    const { ended, problem, state } = await read({ makeEwsRequest: () => Promise.resolve(answer) });
    expect([ended, problem]).toEqual(['stopped', 'notUnderstood']);
    expect(state.folders).toEqual([]);
    expect(compare(state, state)).toEqual({ wrong: [], lost: [] });
  }
});

test.each([
  ['of another version', (xml: string) => xml.replaceAll('services/2006/types', 'services/1999/types')],
  ['with a folder that has no id', (xml: string) => xml.replace(/<t:FolderId Id="[^"]*"/, '<t:FolderId')],
])('a list of folders %s is no list of all folders, and no empty mailbox', async (_, change) => {
  const { read, server } = exchangeSetting({ folders: 12, items: 300 });
  const { state } = await read({
    makeEwsRequest: async (xml) => {
      const answer = await server.handle(xml);
      return xml.includes('<m:FindFolder') ? change(answer) : answer;
    },
  });
  expect(state.folderCount.known).toBe(false);
  expect(totalBytes(state).value.known).toBe(false);
});

test('a server that leads back to the same page for ever is not followed', async () => {
  const { read, server } = exchangeSetting({ folders: 12, items: 300 });
  const { ended, state } = await read({
    makeEwsRequest: async (xml) => {
      const answer = await server.handle(xml);
      return xml.includes('<m:FindFolder')
        ? answer.replaceAll(
            'IncludesLastItemInRange="true"',
            'IncludesLastItemInRange="false" IndexedPagingOffset="1"',
          )
        : answer;
    },
  });
  expect(ended).not.toBe('budgetSpent');
  expect(server.seen.requests).toBeLessThan(60);
  expect(state.folderCount.known).toBe(false);
});

describe('whose mailbox is read', () => {
  it('is that of the address, and never that of whoever asks', async () => {
    const { read } = exchangeSetting({ folders: 6, items: 200 });
    const shared = {
      id: 'mailbox|shared',
      address: 'shared@contoso.test',
      source: 'exchange-2',
      policyLimits: [],
    };
    const { ended, problem, state } = await read({ mailbox: shared });
    expect({ ended, problem, folders: state.folders.length }).toEqual({
      ended: 'stopped',
      problem: 'notYours',
      folders: 0,
    });
  });

  it('an address is text in the request, whatever stands in it', async () => {
    const { read, server } = exchangeSetting({ folders: 2, items: 10 });
    const asked: string[] = [];
    await read({
      mailbox: { id: 'odd', address: 'a<b&"c@contoso.test', source: 'exchange-3', policyLimits: [] },
      makeEwsRequest: (xml) => {
        asked.push(xml);
        return server.handle(xml);
      },
    });
    expect(asked[0]).toContain('<t:EmailAddress>a&lt;b&amp;&quot;c@contoso.test</t:EmailAddress>');
  });
});
