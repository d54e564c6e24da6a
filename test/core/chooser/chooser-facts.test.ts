import { chooserFacts, wayOf } from '../../../src/core/chooser/chooser-facts';
import { ACCOUNT_KINDS } from '../../../src/core/facts/account';
import { unknown } from '../../../src/core/facts/evidence';
import { imap, imported, measured, pop3, told } from '../../tools/make-snapshot';

const OPEN = unknown('notAsked');

test('nothing known gives no answer', () => {
  const open = pop3({ kind: OPEN, incoming: OPEN });
  expect(chooserFacts(open)).toEqual({ answers: {}, given: [], offersImap: null, now: null, neither: false });
});

test('what is known is answered, as surely as the weakest fact in it', () => {
  const account = pop3({
    otherClients: told('none'),
    used: measured(10),
    quotaLimit: told(100),
    serverDeletesAfterDays: imported(null),
  });
  expect(chooserFacts(account)).toMatchObject({
    answers: { devices: 'one', room: 'enough', retention: 'keeps' },
    given: [
      { question: 'devices', evidence: 'told' },
      { question: 'room', evidence: 'told' },
      { question: 'retention', evidence: 'imported' },
    ],
    now: 'pop3',
  });
});

test('room is tight from the share at which it counts as near, and never without a limit', () => {
  const room = (used: number, limit: number | null) =>
    chooserFacts(pop3({ used: told(used), quotaLimit: told(limit) })).answers.room;
  expect([room(80, 100), room(79, 100), room(100, null)]).toEqual(['tight', 'enough', 'enough']);
  expect(chooserFacts(pop3({ used: told(1) })).answers.room).toBeUndefined();
  expect(chooserFacts(pop3({ quotaLimit: told(1) })).answers.room).toBeUndefined();
});

test('others who read it, and a rule about old mail, are told', () => {
  expect(
    chooserFacts(pop3({ otherClients: told('leaveMail'), serverDeletesAfterDays: told(30) })).answers,
  ).toEqual({ devices: 'several', retention: 'deletesOld' });
});

test('each kind is read in one of the two ways or in a way of its own', () => {
  const by = Object.fromEntries(
    ACCOUNT_KINDS.map((kind) => {
      const account = imap({ kind: imported(kind) });
      return [kind, [wayOf(account), chooserFacts(account).neither]];
    }),
  );
  expect(by).toEqual({
    pop3: ['pop3', false],
    imap: ['imap', false],
    gmail: ['imap', false],
    webmail: ['imap', false],
    exchange: ['imap', true],
    activeSync: ['imap', true],
    outlookCom: ['imap', true],
    other: [null, false],
  });
  expect(wayOf({ kind: OPEN })).toBeNull();
});

test('who reads by IMAP has it; whether a POP3 server offers it is known only where a list says no', () => {
  expect(chooserFacts(imap()).offersImap).toBe(true);
  expect(chooserFacts(pop3()).offersImap).toBeNull();
});
