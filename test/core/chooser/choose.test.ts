import { choose, type Choice, type ChooserInput } from '../../../src/core/chooser/choose';
import { chooserFacts } from '../../../src/core/chooser/chooser-facts';
import {
  CHOOSER_OPTIONS,
  CHOOSER_QUESTIONS,
  WAYS,
  WEIGHTS,
  type ChooserAnswers,
  type ChooserQuestionId,
} from '../../../src/core/chooser/chooser-question';
import { imap, imported, pop3, told } from '../../tools/make-snapshot';

/** Every combination of answers, 'not answered' included. */
const ALL = CHOOSER_QUESTIONS.reduce<ChooserAnswers[]>(
  (all, question) =>
    all.flatMap((answers) => [
      answers,
      ...CHOOSER_OPTIONS[question].map((option) => ({ ...answers, [question]: option })),
    ]),
  [{}],
);
const COMPLETE = ALL.filter((answers) => Object.keys(answers).length === CHOOSER_QUESTIONS.length);

function chosen(answers: ChooserAnswers, more: Partial<ChooserInput> = {}): Choice {
  return choose({ answers, offersImap: null, now: 'pop3', ...more });
}

const USUAL: ChooserAnswers = {
  devices: 'one',
  others: 'nobody',
  mustNotStay: 'mayStay',
  connection: 'good',
  attachments: 'usual',
  room: 'enough',
  retention: 'keeps',
};

const wayOf = new Map(ALL.map((answers) => [JSON.stringify(answers), chosen(answers).way]));

/** The same answers in the order of the questions, so that they can be looked up. */
function lookUp(answers: ChooserAnswers): string {
  const ordered = CHOOSER_QUESTIONS.filter((question) => answers[question] !== undefined);
  return JSON.stringify(Object.fromEntries(ordered.map((question) => [question, answers[question]])));
}

describe('the chooser', () => {
  it('asks at most seven questions, and has tried every combination of answers', () => {
    expect(CHOOSER_QUESTIONS.length).toBeLessThanOrEqual(7);
    expect(ALL).toHaveLength(3 ** CHOOSER_QUESTIONS.length);
    expect(wayOf.size).toBe(ALL.length);
  });

  it.each<[string, ChooserAnswers, string]>([
    ['nobody has said anything', {}, 'imap'],
    ['one computer and nothing special', USUAL, 'imap'],
    ['several devices', { ...USUAL, devices: 'several' }, 'imap'],
    ['one computer on a poor connection', { ...USUAL, connection: 'poor' }, 'pop3'],
    ['one computer and very large attachments', { ...USUAL, attachments: 'veryLarge' }, 'pop3'],
    ['mail that must not stay on a server', { ...USUAL, mustNotStay: 'mustNotStay' }, 'pop3'],
    [
      'the same, read on several devices',
      { ...USUAL, mustNotStay: 'mustNotStay', devices: 'several' },
      'pop3',
    ],
    [
      'little room and a server that deletes old mail',
      { ...USUAL, room: 'tight', retention: 'deletesOld' },
      'pop3',
    ],
    [
      'a poor connection, and others who need the mail',
      { ...USUAL, connection: 'poor', others: 'others' },
      'imap',
    ],
    [
      'everything against the server, but several devices',
      {
        ...USUAL,
        devices: 'several',
        connection: 'poor',
        attachments: 'veryLarge',
        room: 'tight',
        retention: 'deletesOld',
      },
      'imap',
    ],
  ])('%s', (_name, answers, way) => {
    expect(chosen(answers).way).toBe(way);
  });

  it('never moves towards a way because of an answer that speaks for the other', () => {
    const wrong: string[] = [];
    for (const answers of ALL) {
      const before = wayOf.get(lookUp(answers));
      for (const question of CHOOSER_QUESTIONS.filter((open) => answers[open] === undefined)) {
        for (const option of CHOOSER_OPTIONS[question]) {
          const after = wayOf.get(lookUp({ ...answers, [question]: option }));
          const speaksFor = option === 'mustNotStay' ? 'pop3' : (WEIGHTS[option]?.for ?? null);
          if (after !== before && after !== speaksFor) wrong.push(`${lookUp(answers)} + ${option}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('knows when the provider offers no IMAP, and says so first', () => {
    for (const answers of ALL) {
      const found = chosen(answers, { offersImap: false });
      expect([found.way, found.reasons[0], found.forTheOther, found.wouldSettle]).toEqual([
        'pop3',
        'noImap',
        [],
        [],
      ]);
    }
    expect(chosen({ devices: 'several' }, { offersImap: false })).toMatchObject({
      against: ['several'],
      certainty: 'likely',
    });
  });
});

describe('its reasons', () => {
  it('name every answer that weighs, on its own side', () => {
    for (const answers of ALL) {
      const { way, reasons, against } = chosen(answers);
      for (const option of Object.values(answers)) {
        const side = option === 'mustNotStay' ? 'pop3' : WEIGHTS[option]?.for;
        if (side) expect((side === way ? reasons : against).map(String).includes(option)).toBe(true);
      }
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.filter((id) => against.includes(id))).toEqual([]);
    }
  });

  it('do not hide what speaks against', () => {
    const found = chosen({ ...USUAL, mustNotStay: 'mustNotStay', devices: 'several', others: 'others' });
    expect(found).toMatchObject({
      way: 'pop3',
      reasons: ['mustNotStay'],
      against: ['several', 'others'],
      certainty: 'likely',
    });
  });
});

describe('how sure it is', () => {
  it('is open exactly while some answers to the open questions could turn it round', () => {
    const wrong: string[] = [];
    for (const answers of ALL) {
      const { way, certainty } = chosen(answers);
      const agree = COMPLETE.filter((complete) =>
        CHOOSER_QUESTIONS.every((id) => answers[id] === undefined || answers[id] === complete[id]),
      );
      const turns = agree.some((complete) => wayOf.get(lookUp(complete)) !== way);
      if (turns !== (certainty === 'open')) wrong.push(lookUp(answers));
    }
    expect(wrong).toEqual([]);
  });

  it('names the questions that would settle it, and none that was answered', () => {
    expect(chosen({}).wouldSettle).toEqual([...CHOOSER_QUESTIONS]);
    const open: ChooserAnswers = { ...USUAL, connection: 'poor' };
    delete open.devices;
    expect(chosen(open)).toMatchObject({ way: 'pop3', certainty: 'open', wouldSettle: ['devices'] });
    expect(chosen(USUAL)).toMatchObject({ certainty: 'settled', wouldSettle: [] });
  });
});

describe('what would have to be true for the other', () => {
  it('turns it round, and nothing smaller does', () => {
    for (const answers of COMPLETE) {
      const { way, forTheOther } = chosen(answers);
      expect(forTheOther.length).toBeGreaterThan(0);
      const smallest = forTheOther[0]?.length ?? 0;
      for (const change of forTheOther) {
        expect(change).toHaveLength(smallest);
        const changed = Object.fromEntries(change.map(({ question, to }) => [question, to]));
        expect(wayOf.get(lookUp({ ...answers, ...changed }))).not.toBe(way);
      }
      if (smallest > 1) {
        const single = CHOOSER_QUESTIONS.some((question: ChooserQuestionId) =>
          CHOOSER_OPTIONS[question].some(
            (option) => wayOf.get(lookUp({ ...answers, [question]: option })) !== way,
          ),
        );
        expect(single).toBe(false);
      }
    }
  });

  it('is a plain condition in the plain cases', () => {
    expect(chosen({ ...USUAL, connection: 'poor' }).forTheOther).toEqual([
      [{ question: 'devices', to: 'several' }],
      [{ question: 'others', to: 'others' }],
      [{ question: 'connection', to: 'good' }],
    ]);
  });
});

describe('where it leads', () => {
  it.each([
    [USUAL, 'pop3', 'moveToImap'],
    [USUAL, null, 'moveToImap'],
    [USUAL, 'imap', 'stayWithImap'],
    [{ ...USUAL, connection: 'poor' }, 'pop3', 'pop3BestPractice'],
    [{ ...USUAL, mustNotStay: 'mustNotStay' }, 'pop3', 'pop3NothingStays'],
  ] as const)('from %j and %s to %s', (answers, now, next) => {
    expect(choose({ answers, offersImap: null, now }).next).toBe(next);
  });
});

describe('what the facts answer already', () => {
  it('is taken over with its evidence', () => {
    const account = pop3({
      otherClients: told('leaveMail'),
      used: told(90),
      quotaLimit: imported(100),
      serverDeletesAfterDays: told(null),
    });
    expect(chooserFacts(account)).toEqual({
      answers: { devices: 'several', room: 'tight', retention: 'keeps' },
      given: [
        { question: 'devices', evidence: 'told' },
        { question: 'room', evidence: 'told' },
        { question: 'retention', evidence: 'told' },
      ],
      offersImap: null,
      now: 'pop3',
      neither: false,
    });
  });

  it('is nothing where nothing is known', () => {
    expect(chooserFacts(pop3())).toMatchObject({ answers: {}, given: [] });
  });

  it('knows of a provider without IMAP, and believes an account that is read by IMAP', () => {
    expect(chooserFacts(pop3({ address: 'ada@nifty.com' })).offersImap).toBe(false);
    expect(chooserFacts(imap({ address: 'ada@nifty.com' }))).toMatchObject({ offersImap: true, now: 'imap' });
  });

  it('speaks for one of two ways, and for no third', () => {
    expect(new Set(Object.values(WEIGHTS).map((weight) => weight.for))).toEqual(new Set(WAYS));
  });
});
