import { screen } from '@testing-library/react';
import { imap, imported, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';
import { unknown, type Fact } from '../../../src/core/facts/evidence';
import whatIf from '../../../src/locales/en/what-if.json';
import { PEOPLE, openWhatIf, pageText } from './open-what-if';

test.each<[Fact<boolean>, 'pass' | 'fail' | 'cantTell']>([
  [told(true), 'pass'],
  [told(false), 'fail'],
  [unknown('notAsked'), 'cantTell'],
])(
  'a theft: what a stranger could read hangs on the check of the disk: %j',
  async (diskEncrypted, verdict) => {
    const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst()], device: { diskEncrypted } });
    const { close } = await openWhatIf(snapshot, { name: 'stolen' });
    expect(pageText()).toContain(whatIf[`whatIf.page.stolen.reads.${verdict}`]);
    close();
    await openWhatIf(snapshot, { name: 'disk' });
    expect(pageText()).not.toContain(whatIf['whatIf.page.stolen.reads']);
  },
);

test('a closed account gets no new mail, whatever becomes of the old', async () => {
  await openWhatIf(PEOPLE.nothingOnServer, { name: 'closed' });
  expect(pageText()).toContain(whatIf['whatIf.page.head.untouched']);
  expect(pageText()).toContain(whatIf['whatIf.page.closed.noNewMail']);
});

test('a file in a folder copied to a cloud is said to be there, not on a disk that nobody knows', async () => {
  const snapshot = snapshotOf({
    accounts: [pop3()],
    dataFiles: [pst({ location: imported('syncedFolder') })],
  });
  await openWhatIf(snapshot, { name: 'map' });
  expect(pageText()).toContain(', in a folder copied to a cloud');
  expect(pageText()).not.toContain(', on a disk that we don’t know');
});

test('after a dead disk the step that sets the account up names its servers', async () => {
  const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst()] });
  const { close } = await openWhatIf(snapshot, { name: 'disk' });
  expect(pageText()).toMatch(/Receiving: .*mail\.example\.com.*, port 995/);
  expect(pageText()).toMatch(/Sending: .*mail\.example\.com.*, port 465/);
  close();
  const unseen = pop3({ incoming: unknown('notInExport'), outgoing: unknown('notInExport') });
  await openWhatIf(snapshotOf({ accounts: [unseen], dataFiles: [pst()] }), { name: 'disk' });
  expect(pageText()).toContain(whatIf['recovery.servers.ask']);
});

test('what is left on the server by the program’s own list is said where the account is set up again', async () => {
  const seenOnServer = imported({ messages: 36_513, oldestOn: '2019-03-04', newestOn: '2026-02-27' });
  await openWhatIf(snapshotOf({ accounts: [pop3({ seenOnServer })], dataFiles: [pst()] }), { name: 'disk' });
  expect(pageText()).toContain('36,513 messages are still on the server, the oldest fetched on Mar 4, 2019');
});

const WEBMAIL = snapshotOf({
  accounts: [
    imap({
      id: 'web',
      kind: told('webmail'),
      profile: null,
      delivery: unknown('notAsked'),
      readIn: told('browser'),
    }),
  ],
});

test('of mail that is read in a browser alone nobody is asked what a dead disk takes', async () => {
  await openWhatIf(WEBMAIL, { name: 'whatIf' });
  expect(pageText()).not.toContain('disk dies');
  expect(pageText()).toContain('stolen');
});

test('the page of a dead disk claims nothing of mail that is read in a browser alone', async () => {
  await openWhatIf(WEBMAIL, { name: 'disk' });
  screen.getByText('We know of no mail of this account on this computer, so its disk takes none.');
  expect(screen.queryByRole('heading', { name: 'If the disk failed today' })).toBeNull();
});
