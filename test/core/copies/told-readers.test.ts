import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account } from '../../../src/core/facts/account';
import { copiesAfter } from '../../../src/core/scenarios/after-event';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';
import { outcomeFor } from '../../../src/core/scenarios/outcome';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  imap,
  imported,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';

const copies = (account: Account) => copiesOf(snapshotOf({ accounts: [account], dataFiles: [pst()] }), TODAY);
const at = (account: Account, type: 'phone' | 'collector') =>
  copies(account).filter(({ place }) => place.type === type);
const fates = (account: Account, event: ScenarioEvent) =>
  outcomeFor(copies(account), event, account.id, 'inbox').map(({ fate }) => fate);

describe('a phone of which the person told', () => {
  it('that shows what is on the server holds what is there, and loses what goes there', () => {
    const account = imap({ phone: told('mirrors'), backup: NO_BACKUP });
    const shown = at(account, 'phone');
    expect(shown.every(({ mirror, certainty }) => mirror && certainty === 'possible')).toBe(true);
    expect(shown.map(({ kind }) => kind)).toEqual(['inbox', 'sent', 'drafts', 'folders', 'deleted']);
    expect(fates(account, { type: 'syncedDeletion', accounts: [account.id] })).toEqual(['lost']);
    expect(fates(account, { type: 'accountClosed', accounts: [account.id] })).toEqual(['lost']);
    expect(fates(account, { type: 'diskCrash' })).toEqual(['kept']);
  });

  it('that shows an inbox which another reader drains shows none of it', () => {
    expect(at(pop3({ phone: told('mirrors') }), 'phone')).toEqual([]);
  });

  it('that fetches mail and takes it away may hold it when this computer dies, and nobody can be sure', () => {
    const account = pop3({ phone: told('removes'), serverCopy: imported(KEPT_FOREVER) });
    expect(at(account, 'phone')).toMatchObject([{ kind: 'inbox', mirror: false, certainty: 'possible' }]);
    expect(fates(account, { type: 'diskCrash' })).toEqual(['cannotTell']);
    expect(fates({ ...account, phone: told('none') }, { type: 'diskCrash' })).toEqual(['kept']);
  });

  it('that takes mail away empties the mailbox for every other reader', () => {
    const server = copies(imap({ phone: told('removes') })).find(
      ({ place, kind }) => place.type === 'server' && kind === 'inbox',
    );
    expect(server?.ages).toBeNull();
  });
});

describe('a mailbox that collects mail', () => {
  it('may hold the inbox when the account it collects from is closed', () => {
    const account = imap({ collector: told('leaves'), backup: NO_BACKUP });
    expect(fates(account, { type: 'accountClosed', accounts: [account.id] })).toEqual(['cannotTell']);
    expect(fates({ ...account, collector: told('none') }, { type: 'accountClosed', accounts: null })).toEqual(
      ['lost'],
    );
  });

  it('that takes mail away leaves none on the server', () => {
    const account = pop3({ collector: told('removes'), serverCopy: imported(KEPT_FOREVER) });
    expect(fates(account, { type: 'diskCrash' })).toEqual(['cannotTell']);
  });
});

describe.each(['leaves', 'removes'] as const)('a reader that %s what it fetches', (word) => {
  it.each([
    ['phone', 'otherDisk'],
    ['collector', null],
  ] as const)('is a place of its own: a %s lies on %s', (type, disk) => {
    const account = imap({ [type]: told(word) });
    expect(at(account, type).map(({ place }) => place)).toEqual([
      { type, id: `${account.id}|${type}`, disk },
    ]);
  });
});

describe('a phone that shows what is on the server', () => {
  it('is one place, on a disk of its own, and the collector is none', () => {
    const account = imap({ phone: told('mirrors') });
    const places = at(account, 'phone').map(({ place }) => place);
    const place = { type: 'phone', id: `${account.id}|phone`, disk: 'otherDisk' };
    expect(places).toEqual(places.map(() => place));
    expect(at(account, 'collector')).toEqual([]);
  });
});

describe('a switch from classic to new Outlook', () => {
  it('leaves data files and servers, and takes what lay in a mirror’s own file', () => {
    const account = imap({
      contactsOnlyHere: told(true),
      delivery: imported({ to: 'cache', dataFileId: null }),
    });
    const left = copiesAfter(copies(account), { type: 'programSwitched' });
    expect(left.filter(({ kind }) => kind === 'contactsAndCalendar')).toEqual(
      left.filter(({ kind, place }) => kind === 'contactsAndCalendar' && place.type === 'backup'),
    );
    expect(left.some(({ place, kind }) => place.type === 'server' && kind === 'inbox')).toBe(true);
    const stays = copiesAfter(copies(pop3()), { type: 'programSwitched' });
    expect(stays.some(({ place }) => place.type === 'dataFile')).toBe(true);
  });
});
