import type { Fact } from '../../src/core/facts/evidence';
import { NAMED_FOLDERS, type MailFolder } from '../../src/core/facts/mailbox';
import {
  namedTotal,
  oldestMail,
  olderThan,
  totalBytes,
  totalItems,
  type Sum,
} from '../../src/core/facts/mailbox-sums';
import { readsWhole } from '../../src/core/planner/reading';
import type { ReadOutcome } from '../../src/sources/mailbox/read-loop';
import { trueAges, type GeneratedFolder, type GeneratedMailbox } from '../services/mailbox';

const LARGE = 10 * 1024 * 1024;

/**
 * What a reading claims and what is not so: 'complete' without the whole mailbox, a measured number that is not the
 * store's, a date or an age of a folder whose messages nobody was shown. Empty when every claim holds.
 * @param shown how many messages of a folder the service has shown in one answer, at most
 */
export function untrue(
  { ended, state, reading }: ReadOutcome,
  mailbox: GeneratedMailbox,
  shown: (folder: GeneratedFolder) => number,
): string[] {
  const wrong: string[] = [];
  const folders = mailbox.folders.filter(({ search }) => !search);
  const bytes = (some: readonly GeneratedFolder[]): number =>
    some.reduce((sum, { items }) => sum + items.bytes, 0);
  const count = (some: readonly GeneratedFolder[]): number =>
    some.reduce((sum, { items }) => sum + items.count, 0);
  const check = (what: string, fact: Fact<unknown>, truth: unknown): void => {
    if (fact.known && fact.evidence === 'measured' && fact.value !== truth) {
      wrong.push(`${what}: ${String(fact.value)}, truly ${String(truth)}`);
    }
  };
  const checkSum = (what: string, sum: Sum, truth: number): void => {
    check(what, sum.value, truth);
    if (sum.atLeast > truth && sum.value.known && sum.value.evidence === 'measured')
      wrong.push(`${what}: at least too much`);
  };

  checkSum('used', totalBytes(state), bytes(folders));
  checkSum('items', totalItems(state), count(folders));
  check('folders', state.folderCount, mailbox.folders.length);
  const mail = folders.filter(({ itemClass }) => itemClass === 'IPF.Note');
  state.ageLimits.forEach((days, at) => {
    const truth = mail.map((folder) => trueAges(folder, Date.parse(state.takenAt), state.ageLimits)[at]);
    const sum = (part: 'items' | 'bytes'): number =>
      truth.reduce((total, age) => total + (age?.[part] ?? 0), 0);
    const older = olderThan(state, days);
    checkSum(`items older than ${days} days`, older.items, sum('items'));
    checkSum(`bytes older than ${days} days`, older.bytes, sum('bytes'));
  });
  for (const name of NAMED_FOLDERS) {
    const top = folders.find(({ role }) => role === name);
    const below = (id: string): GeneratedFolder[] =>
      folders.filter(({ parentId }) => parentId === id).flatMap((folder) => [folder, ...below(folder.id)]);
    checkSum(name, namedTotal(state, name).bytes, bytes(top ? [top, ...below(top.id)] : []));
  }
  const first = (folder: GeneratedFolder): number | null =>
    folder.items.count > 0 ? folder.items.item(0).received : null;
  const oldest = oldestMail(state);
  const earliest = Math.min(...mail.map((folder) => first(folder) ?? Infinity));
  if (oldest.known) {
    const read = { ...oldest, value: oldest.value === null ? Infinity : Date.parse(oldest.value) };
    check('oldest mail', read, earliest);
  }
  const sizes = (some: readonly number[]): string =>
    [...some]
      .sort((a, b) => b - a)
      .slice(0, 100)
      .join();
  const large = mail
    .filter(({ hidden }) => state.service === 'exchangeServer' || !hidden)
    .flatMap(({ items }) => items.atLeast(LARGE).map((item) => item.bytes));
  if (state.largest.known) {
    const found = { ...state.largest, value: sizes(state.largest.value.map((item) => item.bytes)) };
    check('large items', found, sizes(large));
  }
  for (const folder of state.folders) {
    const truth = folders.find(({ id }) => id === folder.id);
    if (!truth || folder.search) continue;
    checkFolder(folder, truth);
  }

  if (ended === 'complete') {
    if (state.problems.length > 0) wrong.push('complete, with problems');
    if (reading.folders.size !== mailbox.folders.length) wrong.push('complete, without all folders');
    for (const [what, sum] of [
      ['used', totalBytes(state)],
      ['items', totalItems(state)],
    ] as const) {
      if (!sum.value.known || sum.value.evidence !== 'measured')
        wrong.push(`complete, and ${what} not measured`);
    }
  }
  return wrong;

  function checkFolder(folder: MailFolder, truth: GeneratedFolder): void {
    const { name } = truth;
    check(`${name} items`, folder.items, truth.items.count);
    check(`${name} bytes`, folder.bytes, truth.items.bytes);
    if (!folder.mail) return;
    const at = first(truth);
    if (folder.oldest.known) {
      const read = folder.oldest.value === null ? null : Date.parse(folder.oldest.value);
      check(`${name} oldest`, { ...folder.oldest, value: read }, at);
      if (truth.items.count > 0 && folder.oldest.value === null) wrong.push(`${name}: called empty of mail`);
      if (truth.items.count > 0 && shown(truth) === 0)
        wrong.push(`${name}: has a date, and nobody was shown its messages`);
    }
    const unseen = truth.items.count - shown(truth);
    if (readsWhole(reading, folder) && unseen > 0) {
      if (ended === 'complete') wrong.push(`${name}: complete, and ${unseen} of its messages were not shown`);
      if (folder.older[0]?.items.known && unseen > truth.items.count / 10)
        wrong.push(`${name}: has ages, and ${unseen} of its messages were not shown`);
    }
    trueAges(truth, Date.parse(state.takenAt), state.ageLimits).forEach((age, limit) => {
      const older = folder.older[limit];
      if (!older) return;
      check(`${name} items by age ${limit}`, older.items, age.items);
      check(`${name} bytes by age ${limit}`, older.bytes, age.bytes);
    });
  }
}
