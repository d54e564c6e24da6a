import { knownThings } from '../../../src/session/walk/known-things';
import { pop3, pst, snapshotOf } from '../../tools/make-snapshot';

const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst()] });
const account = { type: 'account', id: 'pop' } as const;

test('the path of the file and the servers that were read are shown, and nothing that was not asked for', () => {
  expect(knownThings(account, ['file', 'incoming', 'outgoing'], snapshot)).toEqual([
    { thing: 'file', text: 'C:\\Mail\\ada.pst' },
    { thing: 'incoming', text: 'mail.example.com : 995' },
    { thing: 'outgoing', text: 'mail.example.com : 465' },
  ]);
  expect(knownThings({ type: 'dataFile', id: 'ada.pst' }, ['file'], snapshot)).toHaveLength(1);
  expect(knownThings(account, [], snapshot)).toEqual([]);
});

test('what is not known is left out', () => {
  const bare = snapshotOf({
    accounts: [pop3({ incoming: { known: false, reason: 'notInExport' } })],
    dataFiles: [],
  });
  expect(knownThings(account, ['file', 'incoming'], bare)).toEqual([]);
  expect(knownThings({ type: 'computer' }, ['file', 'incoming'], snapshot)).toEqual([]);
});
