import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { effortOf } from '../../../src/session/walk/effort';
import { imap, snapshotOf, told } from '../../tools/make-snapshot';

type PaneState = ReturnType<Parameters<typeof effortOf>[0]['getState']>;

const backUp = { fix: 'back-up-mail', subject: { type: 'account', id: 'web' } } as const;

function effortFor(kind: 'webmail' | 'imap', client: 'thunderbird' | null) {
  const web = imap({
    id: 'web',
    profile: null,
    kind: told(kind),
    delivery: { known: false, reason: 'notAsked' },
  });
  const read = kind === 'webmail' ? ('browser' as const) : ('computer' as const);
  const snapshot = snapshotOf({
    accounts: [{ ...web, incoming: web.outgoing, readIn: told(read), address: 'web@quietmail.example' }],
    sources: [],
  });
  const state = { outlook: null, remembered: { ...nothingRemembered(), snapshot, client } } as PaneState;
  return effortOf({ getState: () => state, system: 'unknown' }, backUp, snapshot);
}

test('what takes another program than the page that is used is known before it is begun', () => {
  expect(effortFor('webmail', null)).toMatchObject({ elsewhere: true });
});

test('while the program is not known, the number of steps is not either', () => {
  const open = effortFor('imap', null);
  const known = effortFor('imap', 'thunderbird');
  expect(open).toMatchObject({ steps: 5, most: 7, elsewhere: false });
  expect(known).toMatchObject({ steps: known?.most, elsewhere: false });
  expect(known?.steps).toBeGreaterThanOrEqual(open?.steps ?? Infinity);
  expect(known?.steps).toBeLessThanOrEqual(open?.most ?? 0);
});

test('what has no fix takes nothing', () => {
  const snapshot = snapshotOf({});
  const state = { outlook: null, remembered: nothingRemembered() } as PaneState;
  expect(effortOf({ getState: () => state, system: 'mac' }, { ...backUp, fix: null }, snapshot)).toBeNull();
});
