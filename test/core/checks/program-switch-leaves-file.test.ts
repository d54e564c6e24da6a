import { inspect } from '../../../src/core/report/inspect';
import { TODAY, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';
import { backedUp, disk } from './cases-mailboxes';
import { testVerdicts } from './verdicts';

const file = { type: 'dataFile', id: 'ada.pst' } as const;
const device = (value: 'stays' | 'planned' | 'done') => disk({ programSwitch: told(value) });
const accounts = [pop3()];

testVerdicts('program-switch-leaves-file', file, [
  {
    when: 'the switch is planned, and there is no backup',
    facts: { ...device('planned'), accounts, dataFiles: [pst()] },
    says: { fail: 'moderate', by: 'programSwitch told' },
  },
  {
    when: 'the switch is planned, and there is one',
    facts: { ...device('planned'), accounts, dataFiles: backedUp },
    says: { fail: 'minor', by: 'programSwitch told' },
  },
  {
    when: 'the switch is done',
    facts: { ...device('done'), accounts, dataFiles: [pst()] },
    says: { fail: 'serious', by: 'programSwitch told' },
  },
  {
    when: 'the person stays',
    facts: { ...device('stays'), accounts, dataFiles: [pst()] },
    says: { pass: 'programSwitch told' },
  },
  { when: 'nobody was asked', facts: { accounts, dataFiles: [pst()] }, says: null },
]);

test('before a switch the file is made ready for it; after one it is backed up', () => {
  const fixAt = (value: 'planned' | 'done') => {
    const snapshot = snapshotOf({ ...device(value), accounts, dataFiles: [pst()] });
    return inspect(snapshot, TODAY).findings.find(({ check }) => check === 'program-switch-leaves-file')?.fix;
  };
  expect([fixAt('planned'), fixAt('done')]).toEqual(['before-new-outlook', 'back-up-mail']);
});
