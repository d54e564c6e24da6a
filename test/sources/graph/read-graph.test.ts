import fc from 'fast-check';
import * as v from 'valibot';
import { MAILBOX } from '../../../src/core/facts/mailbox';
import {
  namedTotal,
  oldestMail,
  olderThan,
  totalBytes,
  totalItems,
} from '../../../src/core/facts/mailbox-sums';
import { lowerBound } from '../../services/lower-bound';
import { FIRST_PAGES } from '../../../src/core/planner/reading';
import { startGraphReading } from '../../../src/sources/graph/read-graph';
import type { Consent } from '../../../src/sources/graph/scopes';
import { trueAges, type GeneratedFolder, type GeneratedMailbox } from '../../services/mailbox';
import { differences } from '../truth';
import { graphSetting } from './setting';
import { runs } from '../../tools/long';

const counted = (mailbox: GeneratedMailbox): GeneratedFolder[] =>
  mailbox.folders.filter((folder) => !folder.search);
const sum = (folders: GeneratedFolder[], part: (folder: GeneratedFolder) => number): number =>
  folders.reduce((total, folder) => total + part(folder), 0);

describe('an ordinary mailbox of 60 folders', () => {
  test('every number is the truth, to the byte; searches are left out, hidden folders are not', async () => {
    const { read, server, mailbox } = graphSetting();
    const { ended, state } = await read();
    expect(ended).toBe('complete');
    expect(differences(state, mailbox)).toEqual([]);
    const folders = counted(mailbox);
    expect(mailbox.folders.some((folder) => folder.search)).toBe(true);
    expect(folders.some((folder) => folder.hidden)).toBe(true);
    expect(totalBytes(state).value).toMatchObject({
      value: sum(folders, ({ items }) => items.bytes),
      evidence: 'measured',
    });
    expect(totalItems(state).value).toMatchObject({ value: sum(folders, ({ items }) => items.count) });
    state.ageLimits.forEach((days, at) => {
      const truth = sum(folders, (folder) => trueAges(folder, mailbox.now, state.ageLimits)[at]?.items ?? -1);
      expect(olderThan(state, days).items.value).toMatchObject({ value: truth, evidence: 'measured' });
    });
    const oldest = oldestMail(state);
    expect(oldest.known && oldest.value && Date.parse(oldest.value)).toBe(
      Math.min(...folders.filter(({ items }) => items.count > 0).map(({ items }) => items.item(0).received)),
    );
    expect(server.seen.refused).toEqual([]);
  });

  test('Deleted Items counts with everything below it', async () => {
    const { read, mailbox } = graphSetting();
    const { state } = await read();
    const deleted = mailbox.folders.find(({ role }) => role === 'deleted');
    const below = (id: string): GeneratedFolder[] =>
      mailbox.folders
        .filter(({ parentId }) => parentId === id)
        .flatMap((folder) => [folder, ...below(folder.id)]);
    const tree = deleted ? [deleted, ...below(deleted.id)] : [];
    expect(tree.length).toBeGreaterThan(1);
    expect(namedTotal(state, 'deleted').bytes.value).toMatchObject({
      value: sum(tree, ({ items }) => items.bytes),
    });
  });

  test('takes at most 4 + ceil(calls / 20) round trips, and says how few there could be', async () => {
    const rows: string[] = [];
    for (let seed = 1; seed <= 12; seed += 1) {
      const { read, server } = graphSetting({ seed });
      const { roundTrips, state, reading } = await read();
      const bound = lowerBound(state, reading.subject.can, FIRST_PAGES, 20);
      rows.push(
        `mailbox ${seed}: ${server.seen.calls} calls in ${roundTrips} round trips; fewest possible ${bound.calls} in ${bound.roundTrips} (chain of ${bound.chain})`,
      );
      expect(roundTrips).toBeLessThanOrEqual(4 + Math.ceil(server.seen.calls / 20));
      expect(roundTrips).toBeGreaterThanOrEqual(bound.roundTrips);
      expect(server.seen.calls).toBeGreaterThanOrEqual(bound.calls);
      expect(server.seen.throttled).toBe(0);
    }
    console.log(rows.join('\n'));
  });

  test('the first useful numbers are there after the second round trip', async () => {
    const { read } = graphSetting();
    const atLeast: number[] = [];
    await read({
      onProgress: ({ state, roundTrips }) => (atLeast[roundTrips] = totalBytes(state()).atLeast),
    });
    expect(atLeast[0]).toBe(0);
    expect(atLeast[2]).toBeGreaterThan(0);
  });

  test('rules, licence, purpose, mail tips, recoverable items and large items', async () => {
    const { read, mailbox } = graphSetting({ retentionDays: 700 });
    const { state } = await read();
    expect(state.rules.known && state.rules.value).toEqual([
      rule('Newsletters', { removes: 'toDeleted' }),
      rule('To my other mail', { sendsTo: ['gmail.com'] }, true),
      rule('Colleague', { sendsTo: ['contoso.com'] }),
      rule('Old alarm', { enabled: false, removes: 'forGood' }),
      rule('Sorted away', { removes: 'toDeleted' }),
    ]);
    expect(state.licence).toMatchObject({ value: { plan: 'plan1', archiveAllowed: true } });
    expect(state.purpose).toMatchObject({ value: 'user' });
    expect(state.full).toMatchObject({ value: false });
    expect(state.archiveMailbox).toMatchObject({ value: false });
    expect(state.cloudStorage).toEqual({ known: false, reason: 'notSupportedHere' });
    const { deletions, versions, purges } = mailbox.recoverable;
    expect(state.recoverable.bytes).toMatchObject({
      value: deletions.bytes + versions.bytes + purges.bytes,
      evidence: 'measured',
    });
    const large = counted(mailbox)
      .filter(({ hidden }) => !hidden)
      .flatMap(({ items }) => items.atLeast(10 * 1024 * 1024).map(({ bytes }) => bytes))
      .sort((a, b) => b - a)
      .slice(0, 100);
    expect(large.length).toBeGreaterThan(3);
    expect(state.largest.known && state.largest.value.map(({ bytes }) => bytes)).toEqual(large);
    expect(state.retention.known && state.retention.value.stamped).toBeGreaterThan(0);
  });

  test('keeps no subject, no address of others and no condition of a rule', async () => {
    const { read } = graphSetting();
    const { state } = await read();
    const text = JSON.stringify(state);
    for (const secret of ['private subject', 'private words', 'kim.private', 'sam@']) {
      expect(text).not.toContain(secret);
    }
  });

  test('is plain JSON that its schema takes', async () => {
    const { read } = graphSetting();
    const { state } = await read();
    expect(v.parse(MAILBOX.schema, JSON.parse(JSON.stringify(state)))).toEqual(state);
  });
});

test('bytes by age are exact in folders read whole, and near the truth in larger ones', async () => {
  const { read, mailbox } = graphSetting();
  const { state } = await read();
  let estimated = 0;
  let guessed = 0;
  let truly = 0;
  for (const folder of counted(mailbox)) {
    const seen = state.folders.find(({ id }) => id === folder.id);
    trueAges(folder, mailbox.now, state.ageLimits).forEach((age, at) => {
      const bytes = seen?.older[at]?.bytes;
      if (!bytes?.known || bytes.evidence !== 'estimated') return;
      estimated += 1;
      guessed += bytes.value;
      truly += age.bytes;
      expect(bytes.value).toBeLessThanOrEqual(folder.items.bytes);
      expect(Math.abs(bytes.value - age.bytes)).toBeLessThan(0.5 * folder.items.bytes);
    });
  }
  expect(estimated).toBeGreaterThan(5);
  expect(Math.abs(guessed - truly) / truly).toBeLessThan(0.1);
});

test('a personal account: cloud storage, and no question that only companies can be asked', async () => {
  const { read, server } = graphSetting({ personal: true });
  const { state, ended } = await read();
  expect(ended).toBe('complete');
  expect(state.cloudStorage).toMatchObject({
    value: { usedBytes: 3 * 1024 ** 3, totalBytes: 5 * 1024 ** 3, state: 'normal', mailBytes: 1024 ** 3 },
  });
  expect(state.licence).toEqual({ known: false, reason: 'notSupportedHere' });
  expect(server.seen.paths.filter((path) => /licence|licenseDetails|beta/.test(path))).toEqual([]);
});

describe('the manners of the service', () => {
  test.each([
    ['sizes under the undocumented name', { sizeInBytes: true }],
    ['no sizes in lists', { sizesInLists: false }],
    ['short pages of folders', { folderPage: 7 }],
    ['counts of -1', { minusOneFor: () => true }],
    ['504 on large pages', { itemsBeforeGateway: 100 }],
    ['the search for large items refused', { largestQuery: false }],
    ['no undocumented folder names', { recoverableRoot: false }],
  ])('%s: the numbers are the same', async (_, manners) => {
    const { read, mailbox, server } = graphSetting({ items: 9000 }, { manners });
    const { state, ended } = await read();
    expect(ended).toBe(state.problems.length > 0 ? 'incomplete' : 'complete');
    expect(differences(state, mailbox)).toEqual([]);
    expect(server.seen.refused).toEqual([]);
  });

  test('a size that is never told stays unknown, and so does the sum; the rest is still said', async () => {
    const { read, mailbox } = graphSetting({}, { manners: { noSizeFor: ({ role }) => role === 'sent' } });
    const { state, ended } = await read();
    expect(ended).toBe('incomplete');
    const sent = mailbox.folders.find(({ role }) => role === 'sent');
    const total = totalBytes(state);
    expect(total.value).toEqual({ known: false, reason: 'notReadable' });
    expect(total.missing).toBe(1);
    expect(total.atLeast).toBe(sum(counted(mailbox), ({ items }) => items.bytes) - (sent?.items.bytes ?? 0));
  });

  test('a count of -1 in a folder too large to count by hand is unknown, never zero', async () => {
    const { read } = graphSetting(
      { folders: 3, items: 120_000 },
      { manners: { minusOneFor: ({ role }) => role === 'inbox' } },
    );
    const { state } = await read();
    const inbox = state.folders.find(({ name }) => name === 'Inbox');
    const open = inbox?.older.filter(({ items }) => !items.known);
    expect(open?.length).toBeGreaterThan(0);
    expect(open?.map(({ items }) => items)).toContainEqual({ known: false, reason: 'notReadable' });
    expect(state.problems).toContainEqual({ problem: 'contradiction', times: open?.length });
  });

  test('a full mailbox is read without a write and without a delta query', async () => {
    const { read, server, mailbox } = graphSetting({ quota: 1000 });
    const { state, ended } = await read();
    expect(ended).toBe('complete');
    expect(state.full).toMatchObject({ value: true, evidence: 'measured' });
    expect(differences(state, mailbox)).toEqual([]);
    expect(server.seen.paths.filter((path) => /delta|move/.test(path))).toEqual([]);
    expect(server.seen.paths.filter((path) => path.startsWith('POST'))).toEqual(['POST /me/getMailTips']);
  });
});

test('mailboxes of all shapes are read to the byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 30_000 }),
      fc.boolean(),
      async (seed, folders, items, sizeInBytes) => {
        const { read, mailbox, server } = graphSetting(
          { seed, folders, items },
          { manners: { sizeInBytes, sizesInLists: !sizeInBytes } },
        );
        const { state, ended } = await read();
        expect(ended).toBe(state.problems.length > 0 ? 'incomplete' : 'complete');
        expect(differences(state, mailbox)).toEqual([]);
        expect(server.seen.refused).toEqual([]);
        expect(server.seen.throttled).toBe(0);
      },
    ),
    { numRuns: runs(60) },
  );
});

function rule(name: string, more: object, outside = false): object {
  return {
    name,
    enabled: true,
    removes: 'no',
    sendsTo: [],
    outside: { known: true, value: outside, evidence: 'measured', source: 'graph-1' },
    ...more,
  };
}

test('what the person has not agreed to is not asked', () => {
  const mailbox = {
    id: 'mailbox|kim',
    address: 'kim@outlook.com',
    personal: true,
    source: 'graph-1',
    ownDomains: [],
    policyLimits: [],
  };
  const wants = (agreed?: Consent[]) =>
    startGraphReading({ ...mailbox, ...(agreed && { agreed }) }, '2026-11-23T10:00:00.000Z').subject.can
      .wants;
  expect(wants()).toContain('cloudStorage');
  expect(wants(['mailbox', 'settings', 'cloudStorage'])).toEqual(wants());
  expect(wants(['mailbox', 'settings'])).toEqual(wants().filter((want) => want !== 'cloudStorage'));
  expect(wants(['mailbox'])).not.toContain('rules');
});
