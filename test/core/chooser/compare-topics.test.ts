import { COMPARE_TOPICS } from '../../../src/core/chooser/compare-topic';
import { compareRows } from '../../../src/core/chooser/compare-topics';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account } from '../../../src/core/facts/account';
import { NO_BACKUP, TODAY, imap, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';

function rows(account: Account) {
  const snapshot = snapshotOf({ accounts: [account], dataFiles: [pst()] });
  return compareRows(account, { snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY });
}
const concerned = (account: Account) =>
  rows(account)
    .filter(({ concerns }) => concerns)
    .map(({ topic }) => topic);

describe('POP3 and IMAP side by side', () => {
  it('has every topic once, in order', () => {
    expect(rows(pop3()).map(({ topic }) => topic)).toEqual([...COMPARE_TOPICS]);
  });

  it('marks for a POP3 user what the disk would take', () => {
    expect(concerned(pop3())).toEqual(['diskCrash']);
    expect(rows(pop3()).find(({ topic }) => topic === 'diskCrash')?.effect).toBe('lost');
  });

  it('marks for an IMAP user what the server would take, once a rule is known', () => {
    const account = imap({
      backup: NO_BACKUP,
      contactsOnlyHere: told(false),
      serverDeletesAfterDays: told(365),
    });
    expect(concerned(account)).toEqual(['serverPurge']);
    expect(rows(account).find(({ topic }) => topic === 'serverPurge')?.effect).toBe('lost');
    expect(concerned(imap({ backup: NO_BACKUP, contactsOnlyHere: told(false) }))).toEqual([]);
  });

  it('marks several devices and a mailbox that is nearly full', () => {
    const account = imap({
      backup: NO_BACKUP,
      contactsOnlyHere: told(false),
      otherClients: told('leaveMail'),
      used: told(85),
      quotaLimit: told(100),
    });
    expect(concerned(account)).toEqual(['severalDevices', 'serverSpace']);
  });

  it.each([
    ['a phone', pop3({ phone: told('leaves') }), ['severalDevices', 'oldMailElsewhere', 'diskCrash']],
    [
      'another computer',
      pop3({ otherClients: told('removeMail') }),
      ['severalDevices', 'oldMailElsewhere', 'diskCrash'],
    ],
    ['no phone', pop3({ phone: told('none'), otherClients: told('none') }), ['diskCrash']],
    ['colleagues', pop3({ teamUse: told('onePassword') }), ['teamUse', 'diskCrash']],
    ['nobody else', pop3({ teamUse: told('alone') }), ['diskCrash']],
  ])('marks what the person told of who else reads this mail: %s', (_what, account, topics) => {
    expect(concerned(account)).toEqual(topics);
  });
});
