import type { Place } from '../../../src/core/copies/copy';
import type { Account } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import { assumptionsOf } from '../../../src/core/scenarios/assumptions';
import { backupOf, imap, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';

const OPEN = unknown('notAsked');
const server = (id: string): Place => ({ type: 'server', id, disk: null });
const backup = (id: string): Place => ({ type: 'backup', id, disk: 'cloud' });
const FILE: Place = { type: 'dataFile', id: 'ada.pst', disk: 'computer' };
const of = (account: Account, ...where: Place[]) =>
  assumptionsOf(where, account, snapshotOf({ accounts: [account], dataFiles: [pst()] }));

test('what a POP3 server holds rests on what nobody has told of it', () => {
  const place = server('pop');
  expect(of(pop3(), place)).toEqual(['noOtherReaderRemoves', 'serverDeletesNothing']);
  expect(of(pop3({ otherClients: told('none') }), place)).toEqual(['serverDeletesNothing']);
  expect(of(pop3({ serverDeletesAfterDays: told(null) }), place)).toEqual(['noOtherReaderRemoves']);
  expect(of(pop3({ otherClients: told('none'), serverDeletesAfterDays: told(30) }), place)).toEqual([]);
});

test('another server, a mailbox that can be seen, and a file rest on nothing', () => {
  expect(of(pop3(), server('other'))).toEqual([]);
  expect(of(imap(), server('imap'))).toEqual([]);
  for (const type of [
    'recoverable',
    'archiveMailbox',
    'deviceCache',
    'dataFile',
    'phone',
    'collector',
  ] as const)
    expect(of(pop3(), { ...FILE, type })).toEqual([]);
});

test('a backup rests on being readable until mail was brought back from it', () => {
  const account = imap({ backup: backupOf('2026-02-01') });
  expect(of(account, backup('imap'))).toEqual([]);
  expect(
    of({ ...account, backup: backupOf('2026-02-01', { restoredOn: told(null) }) }, backup('imap')),
  ).toEqual(['backupReadable']);
  expect(of({ ...account, backup: backupOf('2026-02-01', { restoredOn: OPEN }) }, backup('imap'))).toEqual([
    'backupReadable',
  ]);
  expect(of(account, backup('gone'))).toEqual(['backupReadable']);
  const proven = pst({ backup: backupOf('2026-02-01') });
  expect(assumptionsOf([backup('ada.pst')], pop3(), snapshotOf({ dataFiles: [proven] }))).toEqual([]);
});

test('of several places the least doubtful counts, the first of those that are alike', () => {
  expect(of(pop3(), server('pop'), backup('ada.pst'))).toEqual(['backupReadable']);
  expect(of(pop3(), server('pop'), FILE)).toEqual([]);
  expect(of(pop3({ otherClients: told('none') }), server('pop'), backup('ada.pst'))).toEqual([
    'serverDeletesNothing',
  ]);
  expect(of(pop3())).toEqual([]);
});
