import { unknown } from '../../../src/core/facts/evidence';
import { learn } from '../../../src/core/planner/learn';
import { nextWants } from '../../../src/core/planner/plan';
import type { Reading } from '../../../src/core/planner/reading';
import { stateOf } from '../../../src/core/planner/state-of';
import { WANT_KINDS, wantKey } from '../../../src/core/planner/want';
import { item, listed, reading, withFolders } from './mailbox-of';

const LARGE = 20 * 1024 * 1024;
const folderByFolder = (): Reading =>
  reading(WANT_KINDS.filter((kind) => kind !== 'largest' && kind !== 'named'));
const bySearch = (): Reading => reading(['children', 'items', 'largest']);

describe('a reading that broke off', () => {
  test.each(['items', 'bytes', 'oldest'] as const)('leaves %s alone open: it is called failed', (open) => {
    const read = withFolders(reading(), listed('f', { items: 0, bytes: 0 }));
    const folder = read.folders.get('f');
    if (!folder) throw new Error('no folder');
    read.folders.set('f', { ...folder, [open]: unknown('notAsked') });
    expect(stateOf(read).folders[0]?.[open]).toEqual({ known: false, reason: 'notAsked' });
    expect(stateOf(read, 'failed').folders[0]?.[open]).toEqual({ known: false, reason: 'failed' });
  });

  test.each(['items', 'bytes'] as const)('leaves the %s of one age open: they are called failed', (open) => {
    const read = withFolders(reading(), listed('f', { items: 0, bytes: 0 }));
    const folder = read.folders.get('f');
    if (!folder) throw new Error('no folder');
    const older = folder.older.map((age, at) => (at === 3 ? { ...age, [open]: unknown('notAsked') } : age));
    read.folders.set('f', { ...folder, older });
    expect(stateOf(read, 'failed').folders[0]?.older[3]?.[open]).toEqual({ known: false, reason: 'failed' });
  });

  test('leaves a folder of which everything is known as it is', () => {
    const read = withFolders(reading(), listed('f', { items: 0, bytes: 0 }));
    expect(stateOf(read, 'failed').folders).toEqual(stateOf(read).folders);
  });
});

describe('the largest messages', () => {
  test('are measured when one search finds them and every folder is listed', () => {
    const read = withFolders(bySearch(), listed('f', { items: 1 }));
    learn(read, { kind: 'largest', next: null }, { kind: 'largest', items: [], next: null, whole: true });
    expect(stateOf(read).largest).toMatchObject({ value: [], evidence: 'measured' });
  });

  test('are not all known when a folder is missing from the list', () => {
    const read = withFolders(reading(), listed('f', { items: 1 }));
    const found = { id: 'a', folderId: 'f', bytes: LARGE, receivedAt: '2020-01-01T00:00:00Z' };
    learn(
      read,
      { kind: 'largest', next: null },
      { kind: 'largest', items: [found], next: null, whole: true },
    );
    learn(read, { kind: 'named', name: 'deleted' }, { kind: 'folder', folder: listed('x') });
    expect(stateOf(read).largest).toMatchObject({ value: [found], evidence: 'estimated' });
  });

  test('none found, and a folder missing: unknown, not none', () => {
    const read = withFolders(reading(), listed('f', { items: 1 }));
    learn(read, { kind: 'largest', next: null }, { kind: 'largest', items: [], next: null, whole: true });
    learn(read, { kind: 'named', name: 'deleted' }, { kind: 'folder', folder: listed('x') });
    expect(stateOf(read).largest).toEqual({ known: false, reason: 'notReadable' });
  });

  test('are asked of a folder whose size came only when it was asked for by itself', () => {
    const read = withFolders(folderByFolder(), listed('f', { items: null }));
    const planned = (): string[] => nextWants(read, 50, 9999).wants.map(wantKey);
    expect(planned()).not.toContain('largestIn f');
    learn(read, { kind: 'folder', folder: 'f' }, { kind: 'folder', folder: listed('f', { items: 900 }) });
    expect(planned()).toContain('largestIn f');
    expect(stateOf(read).largest).toEqual({ known: false, reason: 'notAsked' });
  });

  test('are asked of a folder that no longer fits a page of smaller size', () => {
    const read = withFolders(folderByFolder(), listed('f', { items: 400 }));
    const planned = (): string[] => nextWants(read, 50, 9999).wants.map(wantKey);
    expect(planned()).toContain('items f');
    read.pages.items = 250;
    expect(planned()).toContain('largestIn f');
  });

  test('are known, folder by folder, when each was read whole or asked', () => {
    const read = withFolders(
      folderByFolder(),
      listed('small', { items: 1 }),
      listed('big', { items: 900 }),
      listed('none', { items: 0 }),
    );
    learn(
      read,
      { kind: 'items', folder: 'small' },
      { kind: 'items', items: [item('a', 3, LARGE)], complete: true, undated: 0, total: null },
    );
    expect(stateOf(read).largest).toMatchObject({ evidence: 'estimated' });
    learn(
      read,
      { kind: 'largestIn', folder: 'big' },
      { kind: 'largest', items: [], next: null, whole: true },
    );
    expect(stateOf(read).largest).toMatchObject({ evidence: 'measured', value: [{ id: 'a' }] });
  });

  test('one that bears no date cannot be shown, and the list says that it is not whole', () => {
    const read = withFolders(folderByFolder(), listed('big', { items: 900 }));
    learn(
      read,
      { kind: 'largestIn', folder: 'big' },
      { kind: 'largest', items: [], next: null, whole: false },
    );
    expect(stateOf(read).largest).toEqual({ known: false, reason: 'notReadable' });
  });
});

test('the rules say that forwarding from elsewhere is not among them', () => {
  const read = reading();
  learn(read, { kind: 'rules' }, { kind: 'rules', value: [] });
  expect(stateOf(read).rules).toMatchObject({ value: [], note: 'inboxRulesOnly' });
});
