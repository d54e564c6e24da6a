import { inspect } from '../../../src/core/report/inspect';
import { thingOf, thingsToDo } from '../../../src/core/report/things-to-do';
import { TODAY, NO_BACKUP, pop3, pst, snapshotOf } from '../../tools/make-snapshot';

const failedIn = (snapshot: ReturnType<typeof snapshotOf>) =>
  inspect(snapshot, TODAY).findings.filter(({ verdict }) => verdict === 'fail');

test('whatever a backup of one file would end is one thing to do', () => {
  const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst({ backup: NO_BACKUP })] });
  const failed = failedIn(snapshot);
  const ended = failed.filter(({ fix }) => fix === 'back-up-mail');
  expect(ended.length).toBeGreaterThan(1);
  const things = thingsToDo(failed, snapshot);
  expect(things.filter(({ fix }) => fix === 'back-up-mail')).toEqual(ended.slice(0, 1));
  expect(things).toHaveLength(failed.length - ended.length + 1);
});

test('what has to be done for each account stays a thing of each', () => {
  const one = { key: 'a', fix: 'encrypt-connection', subject: { type: 'account', id: 'a' } } as const;
  const snapshot = snapshotOf({ accounts: [], dataFiles: [] });
  const [first] = failedIn(snapshotOf({ accounts: [pop3()], dataFiles: [pst()] }));
  if (!first) throw new Error('Nothing failed.');
  expect(thingOf({ ...first, ...one }, snapshot)).toBe('a');
  expect(thingOf({ ...first, ...one, key: 'b' }, snapshot)).toBe('b');
  expect(thingOf({ ...first, ...one, fix: null }, snapshot)).toBe('a');
});
