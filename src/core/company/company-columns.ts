import { fullnessOf } from '../checks/shared/quota';
import { foldDomain } from '../policy/domain';
import { DAY_MS } from '../facts/units';
import { LEAST_VISITS, growthBetweenDays, growthFromVisits } from '../forecast/growth';
import { isSoonFull, timeToFull, type TimeToFull } from '../forecast/time-to-full';
import { isPersonAlone, latest, limitOn, sizesOf, type Company } from './company';
import { READER_PROBLEM_IDS, type CompanyReader } from './company-reader';

/** What can be the matter with a mailbox. Words: `admin.problem.<id>`. */
export const MAILBOX_PROBLEMS = [
  'full',
  'nearFull',
  'newlyNear',
  'fullSoon',
  'pop3NoCopy',
  'dataFile',
  'riskyPlace',
  'unencrypted',
  'signInEnds',
  'pop3InUse',
  'imapInUse',
  'notKnown',
] as const;
export type MailboxProblem = (typeof MAILBOX_PROBLEMS)[number];

const BITS = Object.fromEntries(MAILBOX_PROBLEMS.map((problem, at) => [problem, 1 << at])) as Record<
  MailboxProblem,
  number
>;
const bitOf = (problem: MailboxProblem): number => BITS[problem];

const READER_BITS = READER_PROBLEM_IDS.reduce((bits, problem) => bits | bitOf(problem), 0);
const NO_READERS: readonly CompanyReader[] = [];

/** Whether a mailbox has a problem. */
export const hasProblem = (problems: number, problem: MailboxProblem): boolean =>
  (problems & bitOf(problem)) !== 0;

/** The problems that are set. */
export const problemsIn = (problems: number): MailboxProblem[] =>
  MAILBOX_PROBLEMS.filter((problem) => hasProblem(problems, problem));

/** When a mailbox will be full, by the sizes of several files; null: size or limit is not known. */
export function timeOf(company: Company, at: number, sizes = sizesOf(company, at)): TimeToFull | null {
  const used = latest(company, at, 'used');
  const limit = latest(company, at, 'limit');
  if (Number.isNaN(used) || Number.isNaN(limit) || limit <= 0 || limit === Infinity) return null;
  if (sizes.length < 2) return timeToFull({ known: false, reason: 'tooFewVisits' }, used, limit);
  const trend =
    sizes.length < LEAST_VISITS
      ? null
      : growthFromVisits(sizes.map(({ on, bytes }) => ({ at: noonOf(on), bytes })));
  if (trend?.known === true) return timeToFull(trend, used, limit);
  const points = sizes.filter(({ bytes }) => Number.isFinite(bytes) && bytes >= 0);
  return timeToFull(
    growthBetweenDays(points.map(({ on, bytes }) => ({ day: dayNumber(on), bytes }))),
    used,
    limit,
  );
}

const noonOf = (on: string): string => `${on}T12:00:00Z`;

/** Days since 1970. There are a few days, and hundreds of thousands of sizes of each. */
const dayNumbers = new Map<string, number>();
function dayNumber(on: string): number {
  const known = dayNumbers.get(on);
  if (known !== undefined) return known;
  const day = Date.parse(noonOf(on)) / DAY_MS;
  dayNumbers.set(on, day);
  return day;
}

/** Numbers by mailbox that lists are sorted and filtered by. */
export interface CompanyColumns {
  /** Numbers of the mailboxes that have an address, in the order in which they came: what a table or a program names. */
  shown: Uint32Array;
  /** Used space as a share of the limit; NaN: not known. */
  share: Float64Array;
  used: Float64Array;
  /** Months until it is likely to be full; NaN: not known, or it does not grow. */
  months: Float64Array;
  /** Bytes more than in the file before; NaN: there is no earlier one. */
  change: Float64Array;
  /** Bits of `MAILBOX_PROBLEMS`. */
  problems: Uint32Array;
  /** Bits of those of which no file tells whether the mailbox has them. */
  untold: Uint32Array;
  /** Mailboxes that only a guid names. */
  nameless: number;
  /** People in a list of rings who have a mailbox in no file. */
  withoutMailbox: number;
}

/** Works the columns out anew. */
export function columnsOf(company: Company): CompanyColumns {
  const { addresses, readers, looks } = company;
  const length = addresses.length;
  const columns: CompanyColumns = {
    shown: new Uint32Array(length),
    share: new Float64Array(length).fill(NaN),
    used: new Float64Array(length).fill(NaN),
    months: new Float64Array(length).fill(NaN),
    change: new Float64Array(length).fill(NaN),
    problems: new Uint32Array(length),
    untold: new Uint32Array(length),
    nameless: 0,
    withoutMailbox: 0,
  };
  const dated = looks.filter(({ on, amounts }) => on !== null && amounts.used !== undefined).length > 1;
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    if (addresses[at] === '') {
      if (isKnownAtAll(company, at)) columns.nameless += 1;
      continue;
    }
    if (isPersonAlone(company, at)) {
      if (company.rings[at]) columns.withoutMailbox += 1;
      continue;
    }
    columns.shown[count] = at;
    count += 1;
    const used = latest(company, at, 'used');
    const limit = latest(company, at, 'limit');
    columns.used[at] = used;
    const share = limit > 0 && limit !== Infinity ? used / limit : NaN;
    columns.share[at] = share;
    let problems = fullnessBits(share);
    const isEndless = limit === Infinity && !Number.isNaN(used);
    const isMeasured = isEndless || !Number.isNaN(share);
    let untold = isMeasured ? 0 : bitOf('full') | bitOf('nearFull');
    if (!isMeasured) problems |= bitOf('notKnown');
    let isGrowthTold = isEndless;
    let isNewlyTold = isEndless;
    if (dated) {
      const sizes = sizesOf(company, at);
      const [before, now] = sizes.slice(-2);
      if (before && now) {
        columns.change[at] = now.bytes - before.bytes;
        const shareBefore = before.bytes / limitOn(company, at, before.on);
        const isToldBefore = isMeasured && !Number.isNaN(shareBefore);
        isNewlyTold ||= isToldBefore;
        if (isToldBefore && fullnessBits(share) !== 0 && fullnessBits(shareBefore) === 0)
          problems |= bitOf('newlyNear');
      }
      const time = timeOf(company, at, sizes);
      if (time?.kind === 'range') columns.months[at] = time.likely;
      if (time !== null && isSoonFull(time)) problems |= bitOf('fullSoon');
      isGrowthTold ||= time !== null && time.kind !== 'unknown';
    }
    if (!isGrowthTold) untold |= bitOf('fullSoon');
    if (!isNewlyTold) untold |= bitOf('newlyNear');
    const [popUsed, imapUsed] = [latest(company, at, 'popUsed'), latest(company, at, 'imapUsed')];
    if (popUsed === 1) problems |= bitOf('pop3InUse');
    if (imapUsed === 1) problems |= bitOf('imapInUse');
    const ofMailbox = readers.get(at) ?? NO_READERS;
    for (const reader of ofMailbox) {
      if (reader.kind === 'pop3') problems |= bitOf('pop3InUse');
      if (reader.kind === 'imap') problems |= bitOf('imapInUse');
      for (const problem of reader.problems) problems |= bitOf(problem);
      for (const problem of reader.untold) untold |= bitOf(problem);
    }
    if (ofMailbox.length === 0) untold |= READER_BITS;
    // What one computer's programs show says nothing of phones and other computers.
    if (Number.isNaN(popUsed)) untold |= bitOf('pop3InUse');
    if (Number.isNaN(imapUsed)) untold |= bitOf('imapInUse');
    columns.problems[at] = problems;
    // What was found in one place is found, whatever another does not tell.
    columns.untold[at] = untold & ~problems;
  }
  return { ...columns, shown: columns.shown.subarray(0, count) };
}

function fullnessBits(share: number): number {
  if (Number.isNaN(share)) return 0;
  switch (fullnessOf(share)) {
    case 'full':
      return bitOf('full');
    case 'nearlyFull':
    case 'near':
      return bitOf('nearFull');
    case 'roomy':
      return 0;
  }
}

const isKnownAtAll = (company: Company, at: number): boolean =>
  company.looks.some(({ amounts }) => Object.values(amounts).some((column) => !Number.isNaN(column.get(at))));

/** The part of an address behind the @, as mail servers write it. */
export const domainAt = (company: Company, at: number): string =>
  foldDomain(company.addresses[at]?.split('@').at(-1) ?? '');
