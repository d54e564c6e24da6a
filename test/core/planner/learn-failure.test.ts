import { totalBytes } from '../../../src/core/facts/mailbox-sums';
import type { MailboxProblem, MailboxService } from '../../../src/core/facts/mailbox';
import { learn } from '../../../src/core/planner/learn';
import { nextWants } from '../../../src/core/planner/plan';
import type { Reading } from '../../../src/core/planner/reading';
import { stateOf } from '../../../src/core/planner/state-of';
import { wantKey, type Want } from '../../../src/core/planner/want';
import { item, listed, reading, withFolders } from './mailbox-of';

const planned = (read: Reading): string[] => nextWants(read, 50, 9999).wants.map(wantKey);
const problems = (read: Reading): MailboxProblem[] => stateOf(read).problems.map(({ problem }) => problem);
const fail = (read: Reading, want: Want, problem: MailboxProblem): void =>
  learn(read, want, { kind: 'failed', problem });

test.each<[MailboxService, MailboxProblem, MailboxProblem]>([
  ['graph', 'notFound', 'notThereYet'],
  ['graph', 'noMailbox', 'noMailbox'],
  ['graph', 'noPermission', 'noPermission'],
  ['exchangeServer', 'notFound', 'noMailbox'],
  ['exchangeServer', 'noPermission', 'notYours'],
  ['exchangeServer', 'notThereYet', 'notThereYet'],
])('%s says %p of the list of all folders: %p', (service, problem, cause) => {
  const read = reading();
  read.subject = { ...read.subject, service };
  fail(read, { kind: 'children', folder: null, next: null }, problem);
  expect(problems(read)).toEqual([cause]);
  expect(read.unlisted.get('')).toBe(cause);
});

describe('a folder of which a question says that it is not there', () => {
  const WANTS: Want[] = [
    { kind: 'children', folder: 'f', next: null },
    { kind: 'items', folder: 'f' },
    { kind: 'oldest', folder: 'f' },
    { kind: 'olderThan', folder: 'f', days: 365 },
    { kind: 'countPages', folder: 'f', days: 365, next: null },
    { kind: 'largestIn', folder: 'f' },
  ];
  const withTwo = (): Reading =>
    withFolders(reading(), listed('f', { childFolders: 1, bytes: 500 }), listed('g', { bytes: 70 }));

  test.each(WANTS)('is asked for by itself before that is believed ($kind)', (want) => {
    const read = withTwo();
    fail(read, want, 'notFound');
    expect(planned(read)).toContain('folder f');
    expect(planned(read)).not.toContain('items f');
    expect(planned(read)).not.toContain('children f');
    expect(problems(read)).toEqual([]);
  });

  test('is left out with all below it when it is gone, and the sums are still told', () => {
    const read = withTwo();
    learn(
      read,
      { kind: 'children', folder: 'f', next: null },
      { kind: 'children', folders: [listed('below', { childFolders: 1 })], next: null, total: null },
    );
    fail(read, { kind: 'items', folder: 'f' }, 'notFound');
    fail(read, { kind: 'folder', folder: 'f' }, 'notFound');
    const state = stateOf(read);
    expect(state.folders.map(({ id }) => id)).toEqual(['g']);
    expect(totalBytes(state).value).toMatchObject({ value: 70, evidence: 'estimated' });
    expect(problems(read)).toEqual(['folderGone']);
    expect(planned(read).filter((key) => /f$|below$/.test(key))).toEqual([]);
    // An answer that comes late brings nothing back.
    learn(
      read,
      { kind: 'children', folder: 'f', next: null },
      { kind: 'children', folders: [listed('late')], next: null, total: null },
    );
    expect(read.folders.has('late')).toBe(false);
  });

  test('stays when it is there after all; what was asked of it is unknown', () => {
    const read = withTwo();
    fail(read, { kind: 'items', folder: 'f' }, 'notFound');
    learn(read, { kind: 'folder', folder: 'f' }, { kind: 'folder', folder: listed('f') });
    expect(planned(read)).toContain('items f');
    fail(read, { kind: 'items', folder: 'f' }, 'notFound');
    expect(stateOf(read).folders[0]?.oldest).toEqual({ known: false, reason: 'notSupportedHere' });
    expect(problems(read)).toEqual(['notFound']);
  });

  test('is not believed to be gone when it is the inbox', () => {
    const read = withTwo();
    learn(read, { kind: 'named', name: 'inbox' }, { kind: 'folder', folder: listed('f') });
    fail(read, { kind: 'items', folder: 'f' }, 'notFound');
    fail(read, { kind: 'folder', folder: 'f' }, 'notFound');
    expect(stateOf(read).folders.map(({ id }) => id)).toContain('f');
    expect(planned(read)).toContain('items f');
  });
});

test.each<[MailboxProblem, boolean]>([
  ['refused', true],
  ['tooLarge', true],
  ['timedOut', true],
  ['noPermission', false],
])('a count by date that ends in %p is done page by page: %p', (problem, byHand) => {
  const read = withFolders(reading(), listed('f', { items: 900 }));
  learn(
    read,
    { kind: 'oldest', folder: 'f' },
    { kind: 'items', items: [item('a', 4000)], complete: false, undated: 0, total: null },
  );
  fail(read, { kind: 'olderThan', folder: 'f', days: 365 }, problem);
  expect(planned(read).includes('countPages 365 f')).toBe(byHand);
  expect(problems(read)).toEqual(byHand ? [] : [problem]);
});

test('a count page by page that is refused as well ends in an unknown with the reason', () => {
  const read = withFolders(reading(), listed('f', { items: 900 }));
  learn(
    read,
    { kind: 'oldest', folder: 'f' },
    { kind: 'items', items: [item('a', 4000)], complete: false, undated: 0, total: null },
  );
  fail(read, { kind: 'olderThan', folder: 'f', days: 365 }, 'refused');
  fail(read, { kind: 'countPages', folder: 'f', days: 365, next: null }, 'refused');
  expect(stateOf(read).folders[0]?.older[2]?.items).toEqual({ known: false, reason: 'notSupportedHere' });
  expect(problems(read)).toEqual(['refused']);
});

test('a folder that is doubted and may not be asked for is asked once, and what was asked of it is asked again', () => {
  const read = withFolders(reading(), listed('f'));
  fail(read, { kind: 'items', folder: 'f' }, 'notFound');
  fail(read, { kind: 'folder', folder: 'f' }, 'noPermission');
  expect(planned(read)).not.toContain('folder f');
  expect(planned(read)).toContain('items f');
  expect(stateOf(read).folders[0]?.items).toMatchObject({ value: 100 });
  expect(problems(read)).toEqual(['noPermission']);
});
