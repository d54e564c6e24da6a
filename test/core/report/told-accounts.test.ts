import type { Account } from '../../../src/core/facts/account';
import { blankAccount, blankDataFile } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import type { SourceFacts } from '../../../src/core/facts/snapshot';
import {
  assembleRemembered,
  assembleSnapshot,
  idsOfAccount,
  updateSnapshot,
} from '../../../src/core/report/assemble';
import { inspect } from '../../../src/core/report/inspect';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { toldIds } from '../../../src/core/report/told-accounts';
import { toldAccountId } from '../../../src/core/questions/apply-answers';
import type { Answer, AnswerValue, QuestionId } from '../../../src/core/questions/question';

const AT = '2026-03-01T09:00:00.000Z';
const LATER = '2026-03-02T09:00:00.000Z';
const TOLD = toldAccountId('ada@example.com');

function answer(question: QuestionId, value: AnswerValue, id = TOLD): Answer {
  return { question, subject: { type: 'account', id }, value, answeredAt: AT };
}

const address = answer('accountAddress', { kind: 'text', value: 'Ada@Example.com' });
const vanishes = answer('mailVanishesFromWebmail', { kind: 'choice', value: 'yes' });

function shown(id: string, more: Partial<Account> = {}): Account {
  return {
    ...blankAccount(id, 'Ada'),
    profile: 'Outlook',
    address: 'ada@example.com',
    kind: known('pop3', 'imported', 'file'),
    serverCopy: known({ keep: 'forever', removeWhenDeletedHere: false }, 'imported', 'file'),
    ...more,
  };
}

function file(accounts: Account[]): SourceFacts {
  return {
    source: { id: 'file', kind: 'profileExport', name: 'file', readAt: LATER },
    accounts,
    dataFiles: [],
    gaps: [],
  };
}

it('is one account, whether the person told of it or a file shows it, and the file counts more', () => {
  const told = assembleSnapshot({ sources: [], answers: [address, vanishes], takenAt: AT });
  const keeps = (snapshot: typeof told) =>
    inspect(snapshot, LATER.slice(0, 10)).findings.find(
      ({ check, subject }) =>
        check === 'pop3-no-server-copy' && subject.type === 'account' && subject.id === TOLD,
    );
  expect(keeps(told)).toMatchObject({ verdict: 'fail' });
  const sources = [file([shown('account|pop3|ada')])];
  const proved = assembleSnapshot({ sources, answers: [address, vanishes], takenAt: LATER });
  expect(proved.accounts.map(({ id }) => id)).toEqual([TOLD]);
  expect(proved.accounts[0]?.serverCopy).toMatchObject({
    evidence: 'imported',
    value: { keep: 'forever' },
  });
  expect(keeps(proved)).toMatchObject({ verdict: 'pass' });
  const again = updateSnapshot(proved, { sources, answers: [address, vanishes], takenAt: LATER });
  expect(again.accounts).toEqual(proved.accounts);
});

it('takes along what was answered about it while a file alone had shown it', () => {
  const elsewhere = answer('phone', { kind: 'choice', value: 'none' }, 'account|pop3|ada');
  const snapshot = assembleSnapshot({
    sources: [file([shown('account|pop3|ada')])],
    answers: [elsewhere, address],
    takenAt: LATER,
  });
  expect(snapshot.accounts).toMatchObject([{ id: TOLD, phone: { known: true, value: 'none' } }]);
});

it('takes along whose mail a file holds', () => {
  const path = {
    ...blankDataFile('file', 'ada.pst'),
    kind: known('pst' as const, 'imported' as const, 'file'),
  };
  const mailOf: Answer = {
    question: 'mailOf',
    subject: { type: 'dataFile', id: 'file' },
    value: { kind: 'text', value: 'account|pop3|ada' },
    answeredAt: AT,
  };
  const snapshot = assembleSnapshot({
    sources: [{ ...file([shown('account|pop3|ada')]), dataFiles: [path] }],
    answers: [mailOf, address],
    takenAt: LATER,
  });
  expect(snapshot.dataFiles).toMatchObject([{ mailOf: { known: true, value: TOLD } }]);
});

it.each(['account|pop3|ada', 'thunderbird|ada'])(
  'is spoken of by the policy of the organisation, whatever the file calls it: %s',
  (id) => {
    const account = shown(id, { kind: known('imap', 'imported', 'file') });
    const said: SourceFacts = {
      source: { id: 'policy', kind: 'policy', name: 'policy.json', readAt: LATER },
      accounts: [
        {
          ...blankAccount(TOLD, 'Ada'),
          profile: account.profile,
          address: 'ada@example.com',
          serverDeletesAfterDays: known(90, 'policy', 'policy'),
        },
      ],
      dataFiles: [],
      gaps: [],
    };
    const looks = [file([account]), said].map((facts) => ({
      key: facts.source.id,
      computer: null,
      takenAt: LATER,
      facts,
    }));
    for (const sources of [looks, [...looks].reverse()])
      expect(
        assembleRemembered({ ...nothingRemembered(), sources, answers: [address] })?.accounts,
      ).toMatchObject([
        { id: TOLD, kind: { value: 'imap' }, serverDeletesAfterDays: { known: true, value: 90 } },
      ]);
  },
);

it('is left out under every id that it has', () => {
  const sources = [{ key: 'file', computer: null, takenAt: LATER, facts: file([shown('account|pop3|ada')]) }];
  expect(idsOfAccount(shown(TOLD), { sources, answers: [address] })).toEqual([TOLD, 'account|pop3|ada']);
});

it('takes the POP3 account of several with this address, then the one of the computer looked at first', () => {
  const imap = { kind: known('imap' as const, 'imported' as const, 'file') };
  const ids = (accounts: Account[]) => [...toldIds(accounts, [address])];
  expect(ids([shown('a', imap), shown('b')])).toEqual([['b', TOLD]]);
  expect(ids([shown('a', { computer: 2 }), shown('b', { computer: 1 })])).toEqual([['b', TOLD]]);
  expect(ids([shown('a', { profile: null }), shown('b')])).toEqual([['b', TOLD]]);
  expect(ids([shown('b'), shown('a')])).toEqual([['a', TOLD]]);
});

it('leaves accounts of other addresses as they are', () => {
  expect(
    toldIds([shown('a', { address: 'bo@example.com' }), shown('b', { address: null })], [address]),
  ).toEqual(new Map());
  expect(toldIds([shown('a')], [vanishes])).toEqual(new Map());
});
