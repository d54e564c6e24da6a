import { moveCountsOf } from '../../../src/session/move-counts/move-counts-view';
import { mailbox } from '../../tools/make-mailbox';
import { mailFileOf, mailFolder } from '../../tools/make-mail-file';
import { imap, imported, measured, pop3, pst, snapshotOf } from '../../tools/make-snapshot';

const contents = measured(mailFileOf([mailFolder('1', { '2020-01': 3 })]));
const old = pop3({ address: 'Ada@example.com' });
const file = pst({ contents });
const subject = { type: 'account', id: old.id } as const;
const cached = (host: string) =>
  imap({
    address: 'ada@example.com',
    incoming: imported({ host, port: 993, encryption: 'tls' as const }),
    delivery: imported({ to: 'cache', dataFileId: 'cache' }),
  });

test('without the old file there is nothing to count', () => {
  expect(moveCountsOf(subject, snapshotOf({ accounts: [old], dataFiles: [pst()] }))).toBeNull();
  expect(moveCountsOf({ type: 'computer' }, snapshotOf({ accounts: [old], dataFiles: [file] }))).toBeNull();
});

test('the server comes first, then the cache of the new account, then what the person reads off', () => {
  const cache = pst({ id: 'cache', path: 'C:\\cache.ost', contents });
  const parts = { accounts: [old, cached('imap.example.com')], dataFiles: [file, cache] };
  const asked = mailbox({ address: 'ADA@example.com' });
  expect(moveCountsOf(subject, snapshotOf({ ...parts, mailboxes: [asked] }))?.server?.by).toBe('mailServer');
  expect(moveCountsOf(subject, snapshotOf({ ...parts, mailboxes: [mailbox()] }))?.server).toMatchObject({
    by: 'cacheFile',
    wholeWindow: false,
    mostShown: null,
  });
  expect(moveCountsOf(subject, snapshotOf({ accounts: [old], dataFiles: [file] }))?.server).toBeNull();
});

test('Yahoo shows programs its newest messages only', () => {
  const cache = pst({ id: 'cache', path: 'C:\\cache.ost', contents });
  const parts = { accounts: [old, cached('imap.mail.yahoo.com')], dataFiles: [file, cache] };
  expect(moveCountsOf(subject, snapshotOf(parts))?.server).toMatchObject({ mostShown: 10_000 });
});
