import fc from 'fast-check';
import type { Account } from '../../../src/core/facts/account';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { Subject } from '../../../src/core/facts/subject';
import {
  applyAnswers,
  isUndecided,
  saysNothing,
  toldAccountId,
} from '../../../src/core/questions/apply-answers';
import { QUESTION_FORMS, STILL_THERE } from '../../../src/core/questions/question-forms';
import type { Answer, AnswerValue, AskedId, QuestionId } from '../../../src/core/questions/question';
import { anySnapshot } from '../../tools/arbitraries';
import { runs } from '../../tools/long';
import { TODAY, exchange, imported, measured, pop3, pst, snapshotOf, told } from '../../tools/make-snapshot';

const COMPUTER: Subject = { type: 'computer' };
const POP = { type: 'account', id: 'pop' } as const;
const FILE = { type: 'dataFile', id: 'ada.pst' } as const;
const pick = (value: string): AnswerValue => ({ kind: 'choice', value });
const DONT_KNOW: AnswerValue = { kind: 'dontKnow' };

function answer(question: QuestionId, subject: Subject, value: AnswerValue, minute = 0): Answer {
  return { question, subject, value, answeredAt: `${TODAY}T10:${String(minute).padStart(2, '0')}:00.000Z` };
}
const laid = (accounts: Account[], ...answers: Answer[]): Snapshot =>
  applyAnswers(snapshotOf({ accounts, dataFiles: [pst()] }), answers);
const account = (snapshot: Snapshot, id = 'pop'): Account => {
  const found = snapshot.accounts.find((one) => one.id === id);
  if (!found) throw new Error(`No account ${id}`);
  return found;
};

/** An account that the person named, of which nothing else is known. */
const named = answer(
  'accountAddress',
  { type: 'account', id: toldAccountId('Fay@Example.com ') },
  {
    kind: 'text',
    value: ' fay@example.com ',
  },
);
const FAY = { type: 'account', id: 'account|told|fay@example.com' } as const;

describe('answers as a source', () => {
  it('stand as one source, read when the last of them was given', () => {
    const once = laid(
      [pop3()],
      answer('twoStep', POP, pick('yes'), 5),
      answer('phone', POP, pick('none'), 2),
    );
    expect(once.sources).toMatchObject([
      { id: 'answers', kind: 'answers', readAt: `${TODAY}T10:05:00.000Z` },
    ]);
    const again = applyAnswers(once, [answer('twoStep', POP, pick('no'), 9)]);
    expect(again.sources.map(({ readAt }) => readAt)).toEqual([`${TODAY}T10:09:00.000Z`]);
  });

  it('change nothing where there is none, and nothing of an account that is not there', () => {
    const snapshot = snapshotOf({ accounts: [pop3()], dataFiles: [pst()] });
    expect(applyAnswers(snapshot, [])).toBe(snapshot);
    const gone = applyAnswers(snapshot, [answer('twoStep', { ...POP, id: 'gone' }, pick('yes'))]);
    expect([gone.accounts, gone.dataFiles, gone.device]).toEqual([
      snapshot.accounts,
      snapshot.dataFiles,
      snapshot.device,
    ]);
  });

  it('never outweigh what was imported, and fill what was not known', () => {
    const said = [answer('quotaUsed', POP, { kind: 'bytes', value: 7 })];
    expect(account(laid([pop3({ used: measured(3) })], ...said)).used).toEqual(measured(3));
    expect(account(laid([pop3({ used: unknown('notAsked') })], ...said)).used).toEqual(told(7));
  });

  it('say that the person does not know, without taking away what is known', () => {
    expect(account(laid([pop3()], answer('twoStep', POP, DONT_KNOW))).twoStep).toEqual(
      unknown('personDoesNotKnow'),
    );
    const kept = account(laid([pop3({ used: told(3) })], answer('quotaUsed', POP, DONT_KNOW)));
    expect(kept.used).toEqual(told(3));
  });

  it('come to the same in whichever order they were given', () => {
    const given = [
      named,
      answer('howRead', FAY, pick('program')),
      answer('mailVanishesFromWebmail', FAY, pick('yes')),
      answer('mailOf', FILE, { kind: 'text', value: FAY.id }),
      answer('twoStep', FAY, pick('no')),
    ];
    const facts = ({ accounts, dataFiles }: Snapshot) => ({ accounts, dataFiles });
    const straight = facts(laid([pop3()], ...given));
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
        expect(facts(laid([pop3()], ...shuffled))).toEqual(straight);
      }),
    );
    expect(straight.accounts.find(({ id }) => id === FAY.id)?.delivery).toEqual(
      told({ to: 'dataFile', dataFileId: 'ada.pst' }),
    );
  });
});

describe('an address that the person names', () => {
  it('is an account of which everything else is open, once', () => {
    const snapshot = laid([], named, named);
    expect(snapshot.accounts).toHaveLength(1);
    expect(account(snapshot, FAY.id)).toMatchObject({
      address: 'fay@example.com',
      kind: told('other'),
      serverCopy: unknown('notAsked'),
      incoming: unknown('notAsked'),
    });
    expect(isUndecided(account(snapshot, FAY.id))).toBe(true);
  });

  it.each([
    [
      'mail that vanishes is POP3 without a copy',
      'mailVanishesFromWebmail',
      pick('yes'),
      'pop3',
      { keep: 'none' },
    ],
    [
      'mail that stays for days is POP3 with a copy',
      'mailVanishesFromWebmail',
      { kind: 'days', value: 14 },
      'pop3',
      { keep: 'days', days: 14 },
    ],
    [
      'mail that stays says nothing of the kind',
      'mailVanishesFromWebmail',
      pick('no'),
      'other',
      { keep: 'forever' },
    ],
    [
      'mail that stays since a setting of POP3 was changed leaves it POP3',
      'mailVanishesFromWebmail',
      pick(STILL_THERE),
      'pop3',
      { keep: 'forever' },
    ],
  ] as const)('%s', (_, question, value, kind, serverCopy) => {
    const fay = account(laid([], named, answer(question, FAY, value)), FAY.id);
    expect(fay.kind).toMatchObject({ value: kind, evidence: 'told' });
    expect(fay.serverCopy).toMatchObject({ value: serverCopy, evidence: 'told' });
  });

  it('is a mailbox on the server where every device shows the same, and POP3 where mail stays all the same', () => {
    const same = (value: string, ...more: Answer[]) =>
      account(laid([], named, ...more, answer('sameOnEveryDevice', FAY, pick(value))), FAY.id).kind;
    expect(same('yes')).toEqual(told('imap'));
    expect(same('exchange')).toEqual(told('exchange'));
    expect(same('no')).toEqual(told('other'));
    const stays = answer('mailVanishesFromWebmail', FAY, pick('no'));
    expect(same('no', stays)).toEqual(known('pop3', 'inferred', 'answers'));
  });

  it('is webmail where it is read in a browser; what a file says is not talked away', () => {
    const read = (id: Subject) => answer('howRead', id, pick('browser'));
    expect(account(laid([], named, read(FAY)), FAY.id).kind).toEqual(told('webmail'));
    expect(account(laid([pop3()], read(POP)))).toMatchObject({
      kind: imported('pop3'),
      readIn: told('browser'),
    });
  });
});

describe('an imported POP3 account', () => {
  it('keeps its kind, and its setting where that was read', () => {
    const vanishes = answer('mailVanishesFromWebmail', POP, pick('yes'));
    expect(account(laid([pop3()], vanishes)).serverCopy).toEqual(imported({ keep: 'none' }));
    const open = pop3({ serverCopy: unknown('notInExport') });
    expect(account(laid([open], vanishes))).toMatchObject({
      kind: imported('pop3'),
      serverCopy: told({ keep: 'none' }),
    });
    const dontKnow = answer('mailVanishesFromWebmail', POP, DONT_KNOW);
    expect(account(laid([open], dontKnow))).toMatchObject({
      kind: imported('pop3'),
      serverCopy: { known: false },
    });
  });

  it('delivers elsewhere where it has no folders of its own', () => {
    const open = pop3({ delivery: unknown('notInExport') });
    expect(account(laid([open], answer('ownFolders', POP, pick('no')))).delivery).toEqual(
      told({ to: 'exchangeMailbox', dataFileId: null }),
    );
    expect(account(laid([open], answer('ownFolders', POP, pick('yes')))).delivery).toEqual(
      unknown('notInExport'),
    );
  });

  it('takes a limit that the person tells over one of nothing', () => {
    const limit = answer('quotaLimit', POP, { kind: 'bytes', value: 5 });
    expect(account(laid([pop3({ quotaLimit: measured(0) })], limit)).quotaLimit).toEqual(told(5));
    expect(account(laid([pop3({ quotaLimit: measured(9) })], limit)).quotaLimit).toEqual(measured(9));
    expect([saysNothing(measured(0)), saysNothing(told(null)), saysNothing(unknown('notAsked'))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(account(laid([pop3()], answer('quotaLimit', POP, pick('none')))).quotaLimit).toEqual(told(null));
  });
});

describe('a data file', () => {
  it('lies where the person says only while no more than a drive letter is known', () => {
    const place = answer('filePlace', FILE, pick('networkShare'));
    const located = (location: ReturnType<typeof imported<'otherDrive' | 'localDisk'>>) =>
      applyAnswers(snapshotOf({ dataFiles: [pst({ location })] }), [place]).dataFiles[0]?.location;
    expect(located(imported('otherDrive'))).toEqual(told('networkShare'));
    expect(located(imported('localDisk'))).toEqual(imported('localDisk'));
  });

  it('is the store of the POP3 account whose mail it holds, and of no account of another kind', () => {
    const of = (accounts: Account[], value: AnswerValue) => laid(accounts, answer('mailOf', FILE, value));
    const open = pop3({ delivery: unknown('notInExport') });
    const pops = of([open], { kind: 'text', value: 'pop' });
    expect(account(pops).delivery).toEqual(told({ to: 'dataFile', dataFileId: 'ada.pst' }));
    const mirror = exchange();
    expect(account(of([mirror], { kind: 'text', value: 'exchange' }), 'exchange').delivery).toEqual(
      mirror.delivery,
    );
    expect(of([open], pick('nobody')).dataFiles[0]?.mailOf).toEqual(told(null));
    expect(of([open], DONT_KNOW).dataFiles[0]?.mailOf).toEqual(unknown('personDoesNotKnow'));
  });
});

test('a wish to move is noted also when the account is gone', () => {
  const wish = answer('readByImap', { ...POP, id: 'gone' }, { kind: 'text', value: 'ada@example.com' });
  expect(laid([], wish).moves).toEqual([{ account: 'gone', address: 'ada@example.com' }]);
});

test('what is said of the computer stands there', () => {
  const { device } = laid(
    [],
    answer('diskEncrypted', COMPUTER, pick('no')),
    answer('recoveryKey', COMPUTER, pick('yes')),
    answer('diskFree', COMPUTER, { kind: 'bytes', value: 10 }),
    answer('maintainedOn', COMPUTER, pick('never')),
  );
  // Imported beats told.
  expect(device).toMatchObject({
    recoveryKeyKept: told(true),
    diskFree: told(10),
    maintainedOn: told(null),
  });
});

test('whatever is answered about whatever, only what it is about changes', () => {
  const id = fc.constantFrom(...(Object.keys(QUESTION_FORMS) as AskedId[]));
  fc.assert(
    fc.property(
      anySnapshot,
      id,
      fc.constantFrom(COMPUTER, POP, FILE),
      fc.nat(20),
      (before, question, subject, at) => {
        const samples = QUESTION_FORMS[question].samples(TODAY);
        const value = samples[at % Math.max(1, samples.length)] ?? DONT_KNOW;
        const after = applyAnswers(before, [answer(question, subject, value)]);
        const about = 'id' in subject ? subject.id : null;
        const others = (one: Snapshot) => [
          one.accounts.filter((each) => each.id !== about),
          one.dataFiles.filter((file) => file.id !== about),
          subject.type === 'computer' ? null : one.device,
          one.mailboxes,
        ];
        expect(others(after)).toEqual(others(before));
        expect(after.accounts).toHaveLength(before.accounts.length);
      },
    ),
    { numRuns: runs(500) },
  );
});
