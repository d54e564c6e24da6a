import { FIXES } from '../../../src/core/fixes/registry';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import type { Finding } from '../../../src/core/report/report';
import { startWalk } from '../../../src/core/report/walk';
import { withClient } from '../../../src/session/changes';
import { asOfNow, clientInUse, namedHome, withHome } from '../../../src/session/walk/begin-walk';
import { imap, snapshotOf, told } from '../../tools/make-snapshot';

const NOW = '2026-03-02T10:00:00.000Z';
const fix = FIXES['back-up-mail'];
const subject = { type: 'account', id: 'web' } as const;
const finding: Finding = {
  key: 'k',
  check: 'backup-missing',
  checkVersion: 1,
  subject,
  verdict: 'fail',
  severity: 'serious',
  values: {},
  evidence: [],
  settledBy: [],
  fix: 'back-up-mail',
  links: [],
};

function atOther() {
  const web = imap({ id: 'web', profile: null, kind: told('imap'), readIn: told('computer') });
  const notAsked = { known: false, reason: 'notAsked' } as const;
  const snapshot = snapshotOf({
    accounts: [{ ...web, delivery: notAsked, incoming: notAsked, serverCopy: notAsked }],
    client: notAsked,
    sources: [],
  });
  const place = { home: 'other', holding: 'mirror', provider: null } as const;
  const walk = startWalk(finding, fix, place, 'web', NOW);
  return { remembered: { ...nothingRemembered(), snapshot, walks: [walk] }, walk };
}

test('which program it is has not been said until somebody says it', () => {
  const { remembered, walk } = atOther();
  expect(clientInUse(remembered)).toBeNull();
  expect(namedHome(remembered, walk)).toBeNull();
  const other = withHome(remembered, walk, 'other');
  expect([clientInUse(other), namedHome(other, walk)]).toEqual(['other', 'other']);
});

test('the program that is named in a walk is named everywhere, and the other way round', () => {
  const { remembered, walk } = atOther();
  const inWalk = withHome(remembered, walk, 'thunderbird');
  expect(inWalk.walks.map(({ client }) => client)).toEqual(['thunderbird']);
  expect(clientInUse(inWalk)).toBe('thunderbird');
  const inSettings = withClient(remembered, 'thunderbird');
  type State = ReturnType<Parameters<typeof asOfNow>[0]['getState']>;
  const state = { outlook: null, remembered: inSettings } as State;
  expect(asOfNow({ getState: () => state, system: 'unknown' }, walk).client).toBe('thunderbird');
});

test('an app that is no program of a computer is noted for its walk alone', () => {
  const { remembered, walk } = atOther();
  const inApp = withHome(remembered, walk, 'samsungMail');
  expect(inApp.walks.map(({ client }) => client)).toEqual(['samsungMail']);
  expect(clientInUse(inApp)).toBeNull();
});
