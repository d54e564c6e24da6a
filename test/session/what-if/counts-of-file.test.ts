import type { ServerCopy } from '../../../src/core/facts/account';
import { mailIn } from '../../../src/core/facts/mail-file-sums';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';
import { struckAges, summarise, type EventSummary } from '../../../src/core/scenarios/event-summary';
import { fullestFolders } from '../../../src/core/scenarios/mail-index';
import { atOnce } from '../../../src/core/slices';
import { messagesLostInSlices } from '../../../src/session/disk-loss-count';
import { inspectRemembered, type Inspected } from '../../../src/session/inspected';
import { mailOf } from '../../../src/session/what-if/mail-of';
import { COUNTED, countedStore } from '../../tools/counted-store';
import { KEPT_FOREVER, keptDays, NOT_KEPT, TODAY } from '../../tools/make-snapshot';

function inspected(serverCopy: ServerCopy): Inspected {
  const found = inspectRemembered(
    { ...nothingRemembered(), snapshot: countedStore(TODAY, serverCopy) },
    TODAY,
  );
  if (!found) throw new Error('Nothing to look at.');
  return found;
}

function ask(serverCopy: ServerCopy, event: ScenarioEvent) {
  const all = inspected(serverCopy);
  const { snapshot, copies, today } = all;
  const [account] = snapshot.accounts;
  const mail = account && mailOf(account, all);
  if (!mail) throw new Error('Nothing was counted.');
  return { mail, summary: summarise(event, { snapshot, copies, today, mail }) };
}

const purge: ScenarioEvent = { type: 'serverPurge', olderThanDays: 365, scope: 'all', accounts: ['pop'] };
const exactly = (items: number) => ({ atLeast: items, atMost: items });
const ofFate = ({ rows }: EventSummary, fate: string, to: number | null) =>
  rows.flatMap(({ segments }) =>
    segments.flatMap((one) => (one.fate === fate && one.ages.to === to ? [one.amount?.items] : [])),
  );

test('a disk, a thief and the headline take the same: all but what the server still has of the last 14 days', () => {
  const lost = exactly(COUNTED.all - COUNTED.recentInbox);
  for (const type of ['diskCrash', 'deviceStolen'] as const) {
    const { summary } = ask(keptDays(14), { type });
    expect(summary.totals.lost?.items).toEqual(lost);
    expect(ofFate(summary, 'kept', 14)).toContainEqual(exactly(COUNTED.recentInbox));
    expect(ask(NOT_KEPT, { type }).summary.totals.lost?.items).toEqual(exactly(COUNTED.all));
  }
  expect(atOnce(messagesLostInSlices(inspected(keptDays(14))))).toEqual(lost);
});

test('a purge strikes the old mail that the server has, counted in the file, and loses none of it', () => {
  const { summary, mail } = ask(KEPT_FOREVER, purge);
  const old = COUNTED.inbox - COUNTED.inboxOfLastYear;
  expect(summary.struck?.items).toEqual(exactly(old));
  expect(summary.totals.lost?.items.atMost ?? 0).toBe(0);
  // The folders that are named add up to it.
  const folders = fullestFolders(mail, (account, kind) => struckAges(summary, account, kind), 20);
  expect(folders.map(({ folder, amount }) => [folder.name, amount.items])).toEqual([['Inbox', exactly(old)]]);
});

test('the mail of an account is sorted by age once for each judgement', () => {
  const all = inspected(NOT_KEPT);
  const [account] = all.snapshot.accounts;
  if (!account) throw new Error('There is no account.');
  expect(mailOf(account, all)).toBe(mailOf(account, all));
  expect(mailOf(account, { ...all })).not.toBe(mailOf(account, all));
});

test('a purge of a year finds nothing on a server that keeps 14 days', () => {
  expect(ask(keptDays(14), purge).summary.struck?.items.atMost ?? 0).toBe(0);
});

test('what stays behind in the file, and what is counted by age, are all of its messages', () => {
  const { snapshot } = inspected(keptDays(14));
  const contents = snapshot.dataFiles[0]?.contents;
  if (contents?.known !== true) throw new Error('Nothing was counted.');
  expect(mailIn(contents.value).items).toBe(COUNTED.all);
  const { mail } = ask(keptDays(14), purge);
  const everything = fullestFolders(mail, () => ({ from: 0, to: null }), 20);
  expect(everything.reduce((sum, { amount }) => sum + amount.items.atLeast, 0)).toBe(COUNTED.all);
});
