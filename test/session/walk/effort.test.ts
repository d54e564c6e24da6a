import { FIX_IDS } from '../../../src/core/fixes/fix';
import { FIXES } from '../../../src/core/fixes/registry';
import { stepsFor } from '../../../src/core/fixes/steps-for';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { homesFor } from '../../../src/core/walks/home-of';
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

test('the number of steps is that of programs that the person may name, and of no other place', () => {
  // Only an account that is looked after on a page of its own has one to name, and a computer no mail program.
  const subject = { type: 'computer' } as const;
  const snapshot = snapshotOf({ sources: [] });
  const state = {
    outlook: null,
    remembered: { ...nothingRemembered(), snapshot, client: null },
  } as PaneState;
  for (const fix of FIX_IDS) {
    const effort = effortOf({ getState: () => state, system: 'unknown' }, { fix, subject }, snapshot);
    const at = homesFor(subject, FIXES[fix].place, snapshot);
    const counts = [...at, 'other' as const].map((home) => stepsFor(FIXES[fix], home).length);
    if (effort) expect([fix, effort.most]).toEqual([fix, Math.max(...counts)]);
  }
});

test('what has no fix takes nothing', () => {
  const snapshot = snapshotOf({});
  const state = { outlook: null, remembered: nothingRemembered() } as PaneState;
  expect(effortOf({ getState: () => state, system: 'mac' }, { ...backUp, fix: null }, snapshot)).toBeNull();
});
