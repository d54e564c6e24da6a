import {
  CHOOSER_OPTIONS,
  CHOOSER_QUESTIONS,
  HEAD_START_IMAP,
  WEIGHTS,
  type ChooserAnswers,
  type ChooserOption,
  type ChooserQuestionId,
  type Way,
} from './chooser-question';

/**
 * Why a way is right or not. Words: `chooser.reason.<id>`. `suitsMost`: IMAP is right for nearly everyone; `noImap`:
 * the provider does not offer it.
 */
export const REASON_IDS = [
  'noImap',
  'mustNotStay',
  'several',
  'others',
  'poor',
  'veryLarge',
  'suitsMost',
  'tight',
  'deletesOld',
  'one',
] as const;
export type ReasonId = (typeof REASON_IDS)[number];

/**
 * `settled`: no open question could change it, and nothing weighs against it; `likely`: no open question could
 * change it, and something does; `open`: an answer still missing could turn it round.
 */
export const CERTAINTIES = ['settled', 'likely', 'open'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Answers that would have to be different for the other way to be right. */
export type Change = readonly { question: ChooserQuestionId; to: ChooserOption }[];

/** Where the recommendation leads. */
export const NEXT_STEPS = ['moveToImap', 'stayWithImap', 'pop3BestPractice', 'pop3NothingStays'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface Choice {
  way: Way;
  /** The weightiest first. */
  reasons: ReasonId[];
  against: ReasonId[];
  certainty: Certainty;
  /** Open questions whose answer could turn it round, in the order in which they are asked. */
  wouldSettle: ChooserQuestionId[];
  /** The smallest changes that would make the other way right; empty when none does. */
  forTheOther: Change[];
  next: NextStep;
}

export interface ChooserInput {
  answers: ChooserAnswers;
  /** Whether the provider lets a program read the mailbox by IMAP; null: not known. */
  offersImap: boolean | null;
  /** How the account is read now; null: not known. */
  now: Way | null;
}

/**
 * Which way to read a mailbox is right for this person. Pure and exhaustive: every combination of answers has a
 * recommendation, and one more answer that speaks for a way never moves it to the other.
 */
export function choose({ answers, offersImap, now }: ChooserInput): Choice {
  const way = recommended(answers, offersImap);
  const { pro, contra } = reasonsFor(way, answers, offersImap);
  const wouldSettle = openQuestions(answers).filter((question) => canTurn(question, answers, offersImap));
  return {
    way,
    reasons: pro,
    against: contra,
    certainty: wouldSettle.length > 0 ? 'open' : contra.length > 0 ? 'likely' : 'settled',
    wouldSettle,
    forTheOther: offersImap === false ? [] : smallestChanges(way, answers),
    next: nextStep(way, now, answers),
  };
}

function recommended(answers: ChooserAnswers, offersImap: boolean | null): Way {
  if (offersImap === false || answers.mustNotStay === 'mustNotStay') return 'pop3';
  const score = given(answers).reduce((sum, option) => {
    const weight = WEIGHTS[option];
    if (!weight) return sum;
    return weight.for === 'imap' ? sum + weight.weight : sum - weight.weight;
  }, HEAD_START_IMAP);
  return score >= 0 ? 'imap' : 'pop3';
}

function reasonsFor(way: Way, answers: ChooserAnswers, offersImap: boolean | null) {
  const options = given(answers);
  const speaksFor = (id: ReasonId): Way | null => {
    switch (id) {
      case 'noImap':
        return offersImap === false ? 'pop3' : null;
      case 'suitsMost':
        return way === 'imap' ? 'imap' : null;
      case 'mustNotStay':
        return options.includes(id) ? 'pop3' : null;
      case 'one':
        // One computer is what makes POP3 bearable; it is no reason against anything.
        return way === 'pop3' && options.includes(id) ? 'pop3' : null;
      case 'several':
      case 'others':
      case 'poor':
      case 'veryLarge':
      case 'tight':
      case 'deletesOld':
        return options.includes(id) ? (WEIGHTS[id]?.for ?? null) : null;
    }
  };
  // The list of reasons has the weightiest first.
  const named = REASON_IDS.map((id) => ({ id, for: speaksFor(id) }));
  return {
    pro: named.filter((reason) => reason.for === way).map(({ id }) => id),
    contra: named.filter((reason) => reason.for !== way && reason.for !== null).map(({ id }) => id),
  };
}

function openQuestions(answers: ChooserAnswers): ChooserQuestionId[] {
  return CHOOSER_QUESTIONS.filter((question) => answers[question] === undefined);
}

/** Whether, with some answers to the other open questions, the answer to this one decides. */
function canTurn(question: ChooserQuestionId, answers: ChooserAnswers, offersImap: boolean | null): boolean {
  const rest = openQuestions(answers).filter((open) => open !== question);
  return completions(rest, answers).some((complete) => {
    const ways = CHOOSER_OPTIONS[question].map((option) =>
      recommended({ ...complete, [question]: option }, offersImap),
    );
    return new Set(ways).size > 1;
  });
}

function completions(questions: readonly ChooserQuestionId[], answers: ChooserAnswers): ChooserAnswers[] {
  return questions.reduce<ChooserAnswers[]>(
    (all, question) =>
      all.flatMap((one) => CHOOSER_OPTIONS[question].map((option) => ({ ...one, [question]: option }))),
    [answers],
  );
}

/** All changes of as few given or open answers as it takes. */
function smallestChanges(way: Way, answers: ChooserAnswers): Change[] {
  let changes: Change[] = [[]];
  for (let size = 1; size <= CHOOSER_QUESTIONS.length; size += 1) {
    changes = changes.flatMap((change) => oneMore(change, answers));
    const turning = changes.filter((change) => {
      const changed = Object.fromEntries(change.map(({ question, to }) => [question, to]));
      return recommended({ ...answers, ...changed }, null) !== way;
    });
    if (turning.length > 0) return turning;
  }
  return [];
}

/** The change with one more, of a question that comes later, so that no set of changes is made twice. */
function oneMore(change: Change, answers: ChooserAnswers): Change[] {
  const last = change.at(-1);
  const later = CHOOSER_QUESTIONS.slice(last ? CHOOSER_QUESTIONS.indexOf(last.question) + 1 : 0);
  return later.flatMap((question) =>
    CHOOSER_OPTIONS[question]
      .filter((option) => option !== answers[question])
      .map((to) => [...change, { question, to }]),
  );
}

function nextStep(way: Way, now: Way | null, { mustNotStay }: ChooserAnswers): NextStep {
  // Where no mail may stay, a copy left on the server would be the wrong advice.
  if (way === 'pop3') return mustNotStay === 'mustNotStay' ? 'pop3NothingStays' : 'pop3BestPractice';
  return now === 'imap' ? 'stayWithImap' : 'moveToImap';
}

function given(answers: ChooserAnswers): ChooserOption[] {
  return Object.values(answers);
}
