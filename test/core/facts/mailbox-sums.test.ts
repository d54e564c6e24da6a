import { known, unknown, type Fact } from '../../../src/core/facts/evidence';
import type { MailFolder } from '../../../src/core/facts/mailbox';
import { namedTotal, olderThan, sumOf, totalBytes } from '../../../src/core/facts/mailbox-sums';
import { ceilings, disagree } from '../../../src/core/facts/mailbox-limits';
import { learn } from '../../../src/core/planner/learn';
import { stateOf } from '../../../src/core/planner/state-of';
import { listed, reading, withFolders } from '../planner/mailbox-of';
import { asked, folder, mailbox } from '../../tools/make-mailbox';

const GIB = 1024 ** 3;
const fact = <T>(value: T): Fact<T> => known(value, 'measured', 's');
const open = unknown('notAsked');

test('a sum is no better founded than its weakest part, and unknown with one unknown part', () => {
  expect(sumOf([fact(1), known(2, 'estimated', 's')], 's').value).toEqual(known(3, 'estimated', 's'));
  expect(sumOf([fact(1), unknown('failed'), fact(5)], 's')).toEqual({
    value: unknown('failed'),
    atLeast: 6,
    missing: 1,
  });
  expect(sumOf([], 's').value).toEqual(known(0, 'measured', 's'));
});

test('saved searches are no part of a sum; hidden folders are', () => {
  const state = stateOf(
    withFolders(
      reading(),
      listed('a', { bytes: 5 }),
      listed('hidden', { bytes: 7, hidden: true }),
      listed('search', { bytes: 1000, search: true }),
    ),
  );
  expect(totalBytes(state).value).toMatchObject({ value: 12 });
});

test('while folders are still being listed there is no total, only a part of it', () => {
  const state = stateOf(withFolders(reading(), listed('a', { bytes: 5, childFolders: 1 })));
  expect(totalBytes(state)).toEqual({ value: open, atLeast: 5, missing: 0 });
});

test('an age that was not asked for is not known', () => {
  const state = stateOf(withFolders(reading(), listed('a')));
  expect(olderThan(state, 17).items.value).toEqual(open);
});

test('calendars have no part in ages, but in bytes', () => {
  const read = withFolders(
    reading(),
    listed('calendar', { mail: false, bytes: 9 }),
    listed('a', { items: 0, bytes: 0 }),
  );
  expect(olderThan(stateOf(read), 30).items.value).toMatchObject({ value: 0 });
  expect(totalBytes(stateOf(read)).value).toMatchObject({ value: 9 });
});

test('a named folder that the mailbox does not have holds nothing; one that could not be found is unknown', () => {
  const read = withFolders(reading(), listed('a'));
  learn(read, { kind: 'named', name: 'junk' }, { kind: 'failed', problem: 'notFound' });
  expect(namedTotal(stateOf(read), 'junk').bytes.value).toMatchObject({ value: 0 });
  expect(namedTotal(stateOf(read), 'deleted').bytes.value).toEqual(open);
});

test('a named folder counts with all levels below it', () => {
  const read = withFolders(
    reading(),
    listed('deleted', { bytes: 1, childFolders: 1 }),
    listed('other', { bytes: 50 }),
  );
  const children = (folder: string, ...found: ReturnType<typeof listed>[]): void =>
    learn(
      read,
      { kind: 'children', folder, next: null },
      { kind: 'children', folders: found, next: null, total: null },
    );
  children('deleted', listed('below', { bytes: 2, childFolders: 1 }));
  children('below', listed('deepest', { bytes: 4 }));
  learn(read, { kind: 'named', name: 'deleted' }, { kind: 'folder', folder: listed('deleted') });
  const folders: MailFolder[] = stateOf(read).folders;
  expect(folders).toHaveLength(4);
  expect(namedTotal(stateOf(read), 'deleted').bytes.value).toMatchObject({ value: 7 });
});

describe('ceilings', () => {
  const nothing = {
    server: open,
    policy: open,
    told: open,
    licence: open,
    purpose: open,
    cloudStorage: open,
  };

  test('without any source a size has no limit', () => {
    expect(ceilings(nothing)).toEqual([]);
    expect(ceilings({ ...nothing, policy: fact(null) })).toEqual([]);
  });

  test('the policy comes before the plan, and the plan before what was told; each says where it is from', () => {
    const found = ceilings({
      ...nothing,
      told: known(49.5 * GIB, 'told', 'a'),
      policy: known(100 * GIB, 'policy', 'p'),
      licence: fact({ plan: 'plan1', archiveAllowed: true }),
    });
    expect(found).toEqual([
      { origin: 'policy', evidence: 'policy', values: [100 * GIB] },
      { origin: 'plan', evidence: 'inferred', values: [50 * GIB, 100 * GIB] },
      { origin: 'told', evidence: 'told', values: [49.5 * GIB] },
    ]);
    const [policy, plan, told] = found;
    expect(policy && plan && disagree(policy, plan)).toBe(false);
    expect(plan && told && disagree(plan, told)).toBe(false);
    expect(policy && told && disagree(policy, told)).toBe(true);
  });

  test('a shared mailbox goes by its own rule, a personal one by its cloud storage', () => {
    expect(ceilings({ ...nothing, purpose: fact('shared') })[0]?.values).toEqual([50 * GIB]);
    const cloud = (totalBytes: number): readonly number[] | undefined =>
      ceilings({
        ...nothing,
        cloudStorage: fact({ usedBytes: 0, totalBytes, state: null, mailBytes: null }),
      })[0]?.values;
    expect(cloud(5 * GIB)).toEqual([15 * GIB]);
    expect(cloud(100 * GIB)).toEqual([15 * GIB, 50 * GIB, 100 * GIB]);
    expect(cloud(1024 * GIB)).toEqual([100 * GIB]);
  });
});

test('a named folder that lies in itself by way of another is summed once', () => {
  const state = mailbox({
    folders: [
      folder('deleted', 3, 30, { parentId: 'below' }),
      folder('below', 2, 20, { parentId: 'deleted' }),
    ],
    folderCount: asked(2),
  });
  const circle = { ...state, named: { ...state.named, deleted: asked('deleted') } };
  expect(namedTotal(circle, 'deleted').bytes).toMatchObject({ atLeast: 50, missing: 0 });
});
