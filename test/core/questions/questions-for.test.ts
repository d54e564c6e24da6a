import { assembleSnapshot } from '../../../src/core/report/assemble';
import { blankAccount, blankDataFile } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import type { Answer } from '../../../src/core/questions/question';
import { questionIn } from '../../../src/core/questions/question-forms';
import { imap, imported, pop3, snapshotOf, told } from '../../tools/make-snapshot';
import { questionsFor } from '../../tools/questions-for';

const NOW = '2026-03-01T09:00:00.000Z';
const TODAY = '2026-03-01';

function profile(keep: 'none' | 'forever', answers: Answer[] = []): Snapshot {
  const from = 'one';
  return assembleSnapshot({
    sources: [
      {
        source: { id: from, kind: 'profileExport', name: 'outlook.reg', readAt: NOW },
        accounts: [
          {
            ...blankAccount('ada', 'Ada'),
            profile: 'Outlook',
            address: 'ada@example.com',
            kind: known('pop3', 'imported', from),
            incoming: known({ host: 'pop.example.com', port: 995, encryption: 'tls' }, 'imported', from),
            serverCopy: known(
              keep === 'none' ? { keep } : { keep, removeWhenDeletedHere: false },
              'imported',
              from,
            ),
            delivery: known({ to: 'dataFile', dataFileId: 'file' }, 'imported', from),
          },
        ],
        dataFiles: [
          {
            ...blankDataFile('file', 'ada.pst'),
            profile: 'Outlook',
            path: 'C:\\ada.pst',
            kind: known('pst', 'imported', from),
            location: known('localDisk', 'imported', from),
          },
        ],
        gaps: [],
      },
    ],
    answers,
    takenAt: NOW,
  });
}

const asked = (snapshot: Snapshot, answers: Answer[] = []) =>
  questionsFor(snapshot, answers, TODAY).map((question) => question.id);

function answer(question: Answer['question'], subject: Answer['subject'], value: Answer['value']): Answer {
  return { question, subject, value, answeredAt: NOW };
}
const file = { type: 'dataFile', id: 'file' } as const;

describe('questionsFor', () => {
  it('asks about the backup of a file that holds the only copy', () => {
    expect(asked(profile('none'))).toContain('backupExists');
  });

  it('never asks what the export has answered', () => {
    expect(asked(profile('none'))).not.toContain('mailVanishesFromWebmail');
  });

  it('asks about the quota before copies are left on the server, too, and after what is at stake now', () => {
    expect(asked(profile('forever'))).toContain('quotaUsed');
    const before = asked(profile('none'));
    expect(before).toContain('quotaUsed');
    expect(before.indexOf('quotaUsed')).toBeGreaterThan(before.indexOf('backupExists'));
  });

  it('asks for the details of a backup only once there is one', () => {
    const exists = answer('backupExists', file, { kind: 'choice', value: 'yes' });
    expect(asked(profile('none'))).not.toContain('backupLastOn');
    expect(asked(profile('none', [exists]), [exists])).toEqual(
      expect.arrayContaining(['backupLastOn', 'backupPlace']),
    );
    const none = answer('backupExists', file, { kind: 'choice', value: 'no' });
    expect(asked(profile('none', [none]), [none])).not.toContain('backupLastOn');
  });

  it('takes "I do not know" for an answer', () => {
    const shrug = answer('backupExists', file, { kind: 'dontKnow' });
    expect(asked(profile('none', [shrug]), [shrug])).not.toContain('backupExists');
  });

  it('asks nothing when there is nothing to ask about', () => {
    expect(asked(assembleSnapshot({ sources: [], answers: [], takenAt: NOW }))).toEqual([]);
  });

  it('asks what an address alone leaves open, and stops when the kind is known', () => {
    const subject = { type: 'account', id: 'account|told|fay@example.com' } as const;
    const address = answer('accountAddress', subject, { kind: 'text', value: 'fay@example.com' });
    const first = assembleSnapshot({ sources: [], answers: [address], takenAt: NOW });
    // Who reads it in a browser alone is asked nothing about programs that fetch mail.
    expect(asked(first, [address])[0]).toBe('howRead');
    expect(asked(first, [address])).not.toContain('mailVanishesFromWebmail');
    const program = answer('howRead', subject, { kind: 'choice', value: 'computer' });
    const then = assembleSnapshot({ sources: [], answers: [address, program], takenAt: NOW });
    expect(asked(then, [address, program])).toEqual(
      expect.arrayContaining(['mailVanishesFromWebmail', 'sameOnEveryDevice']),
    );
    const vanishes = answer('mailVanishesFromWebmail', subject, { kind: 'choice', value: 'yes' });
    const second = assembleSnapshot({ sources: [], answers: [address, vanishes], takenAt: NOW });
    expect(asked(second, [address, vanishes])).not.toContain('sameOnEveryDevice');
  });

  it.each([
    ['fay@example.com', true],
    ['fay@example.onmicrosoft.com', true],
    ['fay@gmail.com', false],
    ['fay@GMX.de', false],
    ['fay@outlook.com', false],
    ['fay@yahoo.de', false],
  ])('offers a work mailbox of %s: %s', (value, offered) => {
    const account = pop3({ address: value });
    const question = questionIn(
      'sameOnEveryDevice',
      { type: 'account', id: account.id },
      snapshotOf({ accounts: [account], dataFiles: [] }),
    );
    expect(question.choices.includes('exchange')).toBe(offered);
    expect(question.choices).toEqual(expect.arrayContaining(['yes', 'no']));
  });

  it('asks less of who says that it is a work mailbox at Microsoft 365 or Exchange', () => {
    const subject = { type: 'account', id: 'account|told|fay@example.com' } as const;
    const address = answer('accountAddress', subject, { kind: 'text', value: 'fay@example.com' });
    const after = (value: string) => {
      const answers = [address, answer('sameOnEveryDevice', subject, { kind: 'choice', value })];
      return asked(assembleSnapshot({ sources: [], answers, takenAt: NOW }), answers);
    };
    const [anywhere, atWork] = [after('yes'), after('exchange')];
    expect(anywhere.filter((id) => !atWork.includes(id))).toEqual(
      expect.arrayContaining(['connectionEncrypted', 'contactsOnlyHere']),
    );
    expect(atWork.filter((id) => !anywhere.includes(id))).toEqual([]);
  });
});

describe('with many accounts', () => {
  const many = (shapes: number): Snapshot => {
    const one = profile('forever');
    const numbers = Array.from({ length: 24 }, (_, index) => index);
    const accounts = numbers.flatMap((index) =>
      one.accounts.map((account) => ({
        ...account,
        id: `person${index}`,
        name: `Person ${index}`,
        address: `person${index}@example.com`,
        // A shape is told by a fact, never by a name.
        quotaLimit: known(1000 + (index % shapes), 'told', 'answers'),
        delivery: known({ to: 'dataFile' as const, dataFileId: `file${index}` }, 'imported', 'one'),
      })),
    );
    const dataFiles = numbers.flatMap((index) =>
      one.dataFiles.map((dataFile) => ({ ...dataFile, id: `file${index}`, name: `person${index}.pst` })),
    );
    return { ...one, accounts, dataFiles };
  };
  /** What is asked about each account and file, by its id. */
  const aboutEach = (snapshot: Snapshot) => {
    const questions = questionsFor(snapshot, [], TODAY);
    return (id: string) =>
      questions.flatMap((question) =>
        question.subject.type !== 'computer' && question.subject.id === id ? [question.id] : [],
      );
  };

  it.each([1, 5, 24])('asks of each what it would ask of it alone, with %i shapes among them', (shapes) => {
    const all = many(shapes);
    const about = aboutEach(all);
    for (const [index, account] of all.accounts.entries()) {
      const alone = { ...all, accounts: [account], dataFiles: all.dataFiles.slice(index, index + 1) };
      const byItself = aboutEach(alone);
      expect(about(account.id)).toEqual(byItself(account.id));
      expect(about(`file${index}`)).toEqual(byItself(`file${index}`));
    }
  });

  it('asks about the computer as if there were one of each', () => {
    const computer = (snapshot: Snapshot) =>
      questionsFor(snapshot, [], TODAY).filter(({ subject }) => subject.type === 'computer');
    expect(computer(many(1))).toEqual(computer(profile('forever')));
  });
});

describe('who else reads a mailbox', () => {
  const asked = (accounts: Snapshot['accounts']) =>
    questionsFor(snapshotOf({ accounts }), [], TODAY).map(({ id }) => id);

  it('is asked once something is known to empty it', () => {
    const emptied = asked([imap({ otherClients: told('removeMail') })]);
    expect(emptied).toEqual(expect.arrayContaining(['phone', 'collector']));
    expect(asked([imap({ otherClients: told('leaveMail') })])).not.toEqual(
      expect.arrayContaining(['collector']),
    );
  });

  it('is asked of two accounts of one address at servers of which nobody knows whose they are', () => {
    const address = 'ada@own.example';
    const at = (host: string) => imported({ host, port: 995, encryption: 'tls' as const });
    const accounts = [
      pop3({ address, incoming: at('mail.hoster.example') }),
      imap({ address, incoming: at('imap.own.example') }),
    ];
    expect(asked(accounts)).toEqual(expect.arrayContaining(['sameMailbox']));
  });
});
