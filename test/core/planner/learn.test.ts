import type { MailFolder } from '../../../src/core/facts/mailbox';
import { learn } from '../../../src/core/planner/learn';
import { nextWants } from '../../../src/core/planner/plan';
import type { Reading } from '../../../src/core/planner/reading';
import { stateOf } from '../../../src/core/planner/state-of';
import { wantKey } from '../../../src/core/planner/want';
import { item, listed, reading, withFolders } from './mailbox-of';

const folderOf = (read: Reading, id: string): MailFolder => {
  const folder = stateOf(read).folders.find((candidate) => candidate.id === id);
  if (!folder) throw new Error(`no folder ${id}`);
  return folder;
};
const planned = (read: Reading): string[] => nextWants(read, 50, 9999).wants.map(wantKey);
const measured = (value: unknown): object => ({
  known: true,
  value,
  evidence: 'measured',
  source: 'source-1',
});

describe('ages', () => {
  test('an item exactly at a limit is not older than it', () => {
    const read = withFolders(reading(), listed('f', { items: 2, bytes: 300 }));
    const atLimit = { ...item('a', 0, 100), receivedAt: '2026-10-24T10:00:00Z' };
    const before = { ...item('b', 0, 200), receivedAt: '2026-10-24T09:59:59Z' };
    learn(
      read,
      { kind: 'items', folder: 'f' },
      { kind: 'items', items: [atLimit, before], complete: true, undated: 0, total: null },
    );
    expect(folderOf(read, 'f').older[0]).toEqual({ items: measured(1), bytes: measured(200) });
    expect(folderOf(read, 'f').oldest).toEqual(measured('2026-10-24T09:59:59Z'));
  });

  test('a page of fewer messages than there are things in the folder tells ages as estimates', () => {
    const read = withFolders(reading(), listed('f', { items: 3 }));
    learn(
      read,
      { kind: 'items', folder: 'f' },
      { kind: 'items', items: [item('a', 40)], complete: true, undated: 0, total: 1 },
    );
    expect(folderOf(read, 'f').older[0]?.items).toMatchObject({ value: 1, evidence: 'estimated' });
  });

  test('a page that turns out not to be the last one sends the folder to counting', () => {
    const read = withFolders(reading(), listed('f', { items: 3 }));
    learn(
      read,
      { kind: 'items', folder: 'f' },
      { kind: 'items', items: [item('a', 40)], complete: false, undated: 0, total: null },
    );
    expect(planned(read)).toContain('oldest f');
    expect(planned(read)).not.toContain('items f');
  });

  test.each([
    ['missing', null],
    ['larger than the folder', 901],
    ['larger than the count of a younger limit', 700],
  ])('a count that is %s is done by hand, page by page', (_, count) => {
    const read = withFolders(reading(), listed('f', { items: 900 }));
    learn(
      read,
      { kind: 'oldest', folder: 'f' },
      { kind: 'items', items: [item('a', 4000)], complete: false, undated: 0, total: null },
    );
    learn(read, { kind: 'olderThan', folder: 'f', days: 365 }, { kind: 'count', count: 600, sample: [] });
    learn(read, { kind: 'olderThan', folder: 'f', days: 730 }, { kind: 'count', count, sample: [] });
    expect(planned(read)).toContain('countPages 730 f');
    learn(
      read,
      { kind: 'countPages', folder: 'f', days: 730, next: null },
      { kind: 'counted', items: 300, next: '/me/page-2' },
    );
    const again = nextWants(read, 50, 9999).wants.find((want) => want.kind === 'countPages');
    expect(again).toMatchObject({ next: '/me/page-2' });
    learn(
      read,
      { kind: 'countPages', folder: 'f', days: 730, next: '/me/page-2' },
      { kind: 'counted', items: 50, next: null },
    );
    expect(folderOf(read, 'f').older[3]?.items).toEqual(measured(350));
  });

  test('bytes of a larger folder are shared out by samples; none and all are exact', () => {
    const read = withFolders(reading(), listed('f', { items: 1000, bytes: 1_000_000 }));
    const count = (days: number, items: number, bytes: number): void =>
      learn(
        read,
        { kind: 'olderThan', folder: 'f', days },
        { kind: 'count', count: items, sample: [item(`${days}`, days + 1, bytes)] },
      );
    learn(
      read,
      { kind: 'oldest', folder: 'f' },
      { kind: 'items', items: [item('a', 800, 3000)], complete: false, undated: 0, total: null },
    );
    count(365, 500, 1000);
    count(30, 1000, 1000);
    count(90, 1000, 1000);
    count(730, 250, 3000);
    const { older } = folderOf(read, 'f');
    expect(older[0]).toEqual({ items: measured(1000), bytes: measured(1_000_000) });
    // 500 at 1000 between 90 and 365 days, 250 at 1000 up to 730, 250 at 3000 beyond: 1.5 MB, scaled to 1 MB.
    expect(older[2]?.bytes).toMatchObject({ value: 666_667, evidence: 'estimated' });
    expect(older[3]?.bytes).toMatchObject({ value: 500_000, evidence: 'estimated' });
    expect(older[4]).toEqual({ items: measured(0), bytes: measured(0) });
  });
});

describe('unknowns', () => {
  test('a folder whose size the list left out is asked for by itself, and only then not readable', () => {
    const read = withFolders(reading(), listed('f', { bytes: null }));
    expect(planned(read)).toContain('folder f');
    learn(read, { kind: 'folder', folder: 'f' }, { kind: 'folder', folder: listed('f', { bytes: null }) });
    expect(folderOf(read, 'f').bytes).toEqual({ known: false, reason: 'notReadable' });
    expect(planned(read)).not.toContain('folder f');
  });

  test('a list that cannot be read leaves the number of folders unknown', () => {
    const read = withFolders(reading(), listed('f', { childFolders: 2 }));
    expect(stateOf(read).folderCount).toEqual({ known: false, reason: 'notAsked' });
    learn(read, { kind: 'children', folder: 'f', next: null }, { kind: 'failed', problem: 'noPermission' });
    expect(stateOf(read).folderCount).toEqual({ known: false, reason: 'noPermission' });
  });

  test('fewer subfolders than a folder says it has: some are not shown, so the number is not known', () => {
    const read = withFolders(reading(), listed('f', { childFolders: 2 }));
    learn(
      read,
      { kind: 'children', folder: 'f', next: null },
      { kind: 'children', folders: [listed('g')], next: null, total: null },
    );
    expect(stateOf(read).folderCount).toEqual({ known: false, reason: 'notReadable' });
  });

  test('a reply that does not fit its want leaves it unknown instead of open for ever', () => {
    const read = reading();
    learn(read, { kind: 'rules' }, { kind: 'full', value: true });
    expect(stateOf(read).rules).toEqual({ known: false, reason: 'notReadable' });
    expect(stateOf(read).full).toEqual({ known: false, reason: 'notAsked' });
    expect(stateOf(read).problems).toEqual([{ problem: 'notUnderstood', times: 1 }]);
  });

  test('no Archive folder is a fact; no Deleted Items is not to be believed', () => {
    const read = reading();
    learn(read, { kind: 'named', name: 'archive' }, { kind: 'failed', problem: 'notFound' });
    learn(read, { kind: 'named', name: 'deleted' }, { kind: 'failed', problem: 'notFound' });
    expect(stateOf(read).named.archive).toEqual(measured(null));
    expect(stateOf(read).named.deleted).toEqual({ known: false, reason: 'notReadable' });
  });

  test.each([
    ['before', true, { value: true, evidence: 'measured' }],
    ['after', true, { value: true, evidence: 'measured' }],
    ['before', false, { value: false, evidence: 'measured' }],
    ['after', false, { value: false, evidence: 'measured' }],
    ['without', null, { value: true, evidence: 'inferred' }],
  ])('turned away as if full, %s a mail tip that says %p: the tip has the last word', (when, tip, fact) => {
    const read = reading();
    const turnAway = (): void => learn(read, { kind: 'purpose' }, { kind: 'failed', problem: 'mailboxFull' });
    if (when === 'after') turnAway();
    if (tip !== null) learn(read, { kind: 'full' }, { kind: 'full', value: tip });
    if (when !== 'after') turnAway();
    expect(stateOf(read).full).toMatchObject(fact);
    expect(stateOf(read).problems).toContainEqual({ problem: 'mailboxFull', times: 1 });
  });

  test('what was not asked is open while reading, and failed when the reading broke off', () => {
    const read = withFolders(reading(), listed('f'));
    expect(stateOf(read).licence).toEqual({ known: false, reason: 'notAsked' });
    const broken = stateOf(read, 'failed');
    expect(broken.licence).toEqual({ known: false, reason: 'failed' });
    expect(broken.folders[0]?.older[0]?.items).toEqual({ known: false, reason: 'failed' });
    expect(broken.cloudStorage).toEqual({ known: false, reason: 'failed' });
  });
});

test('everything recoverable, or the documented part of it as an estimate', () => {
  const read = reading();
  learn(read, { kind: 'recoverable', next: null }, { kind: 'failed', problem: 'refused' });
  expect(planned(read)).toContain('recoverablePart');
  learn(
    read,
    { kind: 'recoverablePart' },
    { kind: 'recoverable', items: 4, bytes: 900, next: null, folders: ['d'] },
  );
  expect(stateOf(read).recoverable.bytes).toMatchObject({ value: 900, evidence: 'estimated' });
  expect(stateOf(read).problems).toEqual([]);
});
