import type { Account, DataFile } from '../facts/account';
import { isFuller } from '../facts/mail-file-sums';
import {
  carrier,
  instant,
  nullable,
  optional,
  text,
  yesNo,
  type Carried,
  type FactMapper,
} from '../facts/fields';
import { SOURCE_FACTS, type SetUpId, type SourceFacts, type SourceKind } from '../facts/snapshot';
import { compareLooks, isAlike, losesReader, mayBeOnePerson, sharesIds } from './compare-looks';

export const KEPT_SOURCE = carrier({
  /** What it is a look at: the next look at the same thing takes its place. */
  key: text('entry'),
  /** The computer that a profile was exported on; null: it says nothing of a computer. */
  computer: nullable(carrier({ id: text('entry') })),
  /** ISO instant at which it was taken in. */
  takenAt: instant,
  facts: SOURCE_FACTS,
  /** Key of the look that it may replace: nobody has said yet whether it is another computer. Left out: it is clear. */
  perhapsAgain: optional(text('entry')),
  /** Somebody has said that it is of another computer than the looks before it. Left out: nobody had to. */
  apart: optional(yesNo),
  /** Somebody has said that a look called alike is of this computer: of the next one nobody is asked. */
  toldAgain: optional(yesNo),
});
/** One look at one thing, as it was given: a mail profile of one computer, a data file, a mailbox, a policy. */
export type KeptSource = Carried<typeof KEPT_SOURCE>;

/**
 * The kept looks with fresh ones among them. A look again replaces; a look at a profile of the same name that may be of
 * another computer is kept beside the earlier one until somebody says what it is.
 *
 * @param takenAt ISO instant
 */
export function takeIn(
  kept: readonly KeptSource[],
  fresh: readonly SourceFacts[],
  takenAt: string,
): KeptSource[] {
  // What comes later counts later, also when the clock ran ahead before.
  const at = datedAfter(
    kept.map((one) => one.takenAt),
    takenAt,
  );
  return fresh
    .flatMap(byProfile)
    .reduce<KeptSource[]>((all, facts) => withLook(all, facts, at, againIn(all, facts, at)), [...kept]);
}

/** The looks of one inspection, whose sources were joined then: what is called alike in them is of one computer. */
export function looksOfInspection(sources: readonly SourceFacts[], takenAt: string): KeptSource[] {
  return sources
    .flatMap(byProfile)
    .reduce<KeptSource[]>(
      (all, facts) => withLook(all, facts, takenAt, (one) => isAlike(one.facts, facts)),
      [],
    );
}

/** Which of the kept looks at a profile of this name a fresh one is a look again at. */
function againIn(
  kept: readonly KeptSource[],
  facts: SourceFacts,
  takenAt: string,
): (earlier: KeptSource) => boolean {
  return (earlier) => {
    if (compareLooks(earlier.facts, facts) === 'again') return true;
    if (!isAlike(earlier.facts, facts)) return false;
    // Two kinds of files on one profile, given together.
    if (earlier.takenAt === takenAt && earlier.facts.source.kind !== facts.source.kind) return true;
    const same = looksAtSame(kept, facts);
    const only = same.every((one) => isOneComputer(one, earlier));
    if (earlier.toldAgain === true && only) return !losesReader(earlier.facts, facts);
    // Of several computers that somebody told apart, the one whose settings it holds: nothing new is taken from it.
    const isTold = same.some(({ apart, toldAgain }) => apart === true || toldAgain === true);
    const holding = same.filter((one) => saysSame(one.facts, facts));
    return isTold && holding.includes(earlier) && holding.every((one) => isOneComputer(one, earlier));
  };
}

/** Whether two looks say the same of the same accounts and files, whatever the files that were given are called. */
function saysSame(one: SourceFacts, other: SourceFacts): boolean {
  const said = (facts: SourceFacts) => {
    const { accounts, dataFiles } = withSourceId(facts, '');
    return JSON.stringify([accounts, dataFiles]);
  };
  return said(one) === said(other);
}

/** `now`, or the instant right after the last of these where they are later than that. All are ISO instants. */
export function datedAfter(earlier: readonly string[], now: string): string {
  const last = earlier.reduce((one, other) => (other > one ? other : one), '');
  return last > now ? new Date(Date.parse(last) + 1).toISOString() : now;
}

/** Whether both are of one computer. Two windows that were given the same file at once have each named it. */
export function isOneComputer(one: KeptSource, other: KeptSource): boolean {
  if (one.computer === null || other.computer === null) return false;
  if (one.computer.id === other.computer.id) return true;
  if ([one, other].some(({ apart, perhapsAgain }) => apart === true || perhapsAgain !== undefined))
    return false;
  const [first, second] = [namedAfter(one.computer.id), namedAfter(other.computer.id)];
  return (
    (first.account === second.account || first.instant === second.instant) && isAlike(one.facts, other.facts)
  );
}

/** A computer is named after the instant of the first look at it, and the first account of that look. */
function namedAfter(computerId: string): { instant: string; account: string } {
  const [, instant = '', ...account] = computerId.split('|');
  return { instant, account: account.join('|') };
}

/**
 * What is kept once the person has said what an unclear look is.
 *
 * @param again key of the look in whose place it comes; null: it is of another computer
 */
export function settleLook(kept: readonly KeptSource[], key: string, again: string | null): KeptSource[] {
  const look = kept.find((one) => one.key === key);
  if (look?.perhapsAgain === undefined) return [...kept];
  const clear = { ...look };
  delete clear.perhapsAgain;
  const rest = kept.filter((one) => one !== look);
  const earlier = rest.find((one) => one.key === again);
  if (earlier === undefined) return [...rest, { ...clear, apart: true }];
  const { takenAt, facts } = clear;
  return [...rest.filter((one) => one !== earlier), { ...earlier, takenAt, facts, toldAgain: true }];
}

/** The looks that an unclear one may replace: one at each computer with a profile of its name. */
export function perhapsOf(kept: readonly KeptSource[], look: KeptSource): KeptSource[] {
  const others = looksAtSame(kept, look.facts).filter((one) => one !== look);
  return others.filter((one, at) => !others.slice(0, at).some((before) => isOneComputer(before, one)));
}

function looksAtSame(kept: readonly KeptSource[], facts: SourceFacts): KeptSource[] {
  const what = whatOf(facts);
  return kept.filter(({ key }) => key.endsWith(`|${what}`));
}

/** Looks of which nobody has said whether they are of another computer. */
export function unclearLooks(kept: readonly KeptSource[]): KeptSource[] {
  return kept.filter(
    ({ perhapsAgain }) => perhapsAgain !== undefined && kept.some(({ key }) => key === perhapsAgain),
  );
}

function withLook(
  kept: readonly KeptSource[],
  facts: SourceFacts,
  takenAt: string,
  isAgain: (earlier: KeptSource) => boolean,
): KeptSource[] {
  const what = whatOf(facts);
  if (!isProfile(facts.source.kind)) {
    const earlier = kept.find(({ key }) => key === what);
    if (earlier && holdsMore(earlier.facts, facts)) return [...kept];
    return [...kept.filter(({ key }) => key !== what), { key: what, computer: null, takenAt, facts }];
  }
  const earlier = looksAtSame(kept, facts);
  const candidates = earlier.filter(isAgain);
  // One that the ids tell comes before one that is only called alike.
  const again = candidates.find((one) => sharesIds(one.facts, facts)) ?? candidates[0];
  if (again?.takenAt === takenAt) {
    // Two files of one profile, given together: they add to each other.
    const key = `${again.computer?.id ?? ''}|${facts.source.id}|${what}`;
    return [...kept, { ...again, key, facts }];
  }
  if (again) {
    const replaced = earlier.filter((one) => isOneComputer(one, again) && one.takenAt < takenAt);
    return [
      ...kept.filter((one) => !replaced.includes(one)),
      { ...again, takenAt, facts: withFreeId(kept, again, facts) },
    ];
  }
  const last = earlier.at(-1);
  const home = last === undefined ? homeOf(kept, facts) : null;
  const computer = home ?? newComputer(kept, facts, takenAt);
  const key = `${computer.id}|${what}`;
  const look: KeptSource = { key, computer, takenAt, facts: withFreeId(kept, null, facts) };
  return [
    ...kept.filter((one) => one.key !== key),
    last === undefined ? look : { ...look, perhapsAgain: last.key },
  ];
}

/** Whether a file was read further before than by a fresh reading that was stopped. */
function holdsMore(earlier: SourceFacts, fresh: SourceFacts): boolean {
  const before = earlier.dataFiles[0]?.contents;
  const now = fresh.dataFiles[0]?.contents;
  return before?.known === true && now?.known === true && isFuller(before.value, now.value);
}

/** Named after its first look, and numbered where two alike were given together. */
function newComputer(kept: readonly KeptSource[], facts: SourceFacts, takenAt: string): { id: string } {
  const name = `computer|${takenAt}|${facts.accounts[0]?.id ?? facts.source.id}`;
  const taken = new Set(kept.map(({ computer }) => computer?.id));
  let id = name;
  for (let n = 2; taken.has(id); n += 1) id = `${name}|${n}`;
  return { id };
}

/** The computer of another profile, unless what is known of the two contradicts. */
function homeOf(kept: readonly KeptSource[], facts: SourceFacts): KeptSource['computer'] {
  return kept.findLast((one) => one.computer !== null && mayBeOnePerson(one.facts, facts))?.computer ?? null;
}

/** Two files of one name from two computers are two sources. */
function withFreeId(kept: readonly KeptSource[], again: KeptSource | null, facts: SourceFacts): SourceFacts {
  const { id } = facts.source;
  const taken = new Set(
    kept
      .filter((one) => one !== again && one.computer?.id !== again?.computer?.id)
      .map(({ facts: { source } }) => source.id),
  );
  if (!taken.has(id)) return facts;
  let free = id;
  for (let n = 2; taken.has(free); n += 1) free = `${id}|${n}`;
  return withSourceId(facts, free);
}

function withSourceId(facts: SourceFacts, id: string): SourceFacts {
  const old = facts.source.id;
  const rename: FactMapper = (fact) => (fact.known && fact.source === old ? { ...fact, source: id } : fact);
  const { gaps, ...renamed } = SOURCE_FACTS.mapFacts(facts, rename);
  return {
    ...renamed,
    source: { ...facts.source, id },
    gaps: gaps.map((gap) => (gap.source === old ? { ...gap, source: id } : gap)),
  };
}

/** One part for each mail profile, since the next export may be of one of them only. */
function byProfile(facts: SourceFacts): SourceFacts[] {
  if (!isProfile(facts.source.kind)) return [facts];
  const profiles = [...new Set([...facts.accounts, ...facts.dataFiles].map(({ profile }) => profile))];
  if (profiles.length < 2) return [facts];
  const of = (profile: string | null) => (one: Account | DataFile | SetUpId) => one.profile === profile;
  return profiles.map((profile, at) => ({
    ...facts,
    accounts: facts.accounts.filter(of(profile)),
    dataFiles: facts.dataFiles.filter(of(profile)),
    ...(facts.setUpIds && { setUpIds: facts.setUpIds.filter(of(profile)) }),
    gaps: at === 0 ? facts.gaps : [],
  }));
}

function whatOf({ source, accounts, dataFiles, mailboxes }: SourceFacts): string {
  switch (source.kind) {
    case 'profileExport':
    case 'deploymentFile':
    case 'sample': {
      const profile = accounts[0]?.profile ?? dataFiles[0]?.profile;
      return profile ? `profile|${profile.toLowerCase()}` : `file|${source.id}`;
    }
    case 'outlook':
      return `outlook|${accounts[0]?.id ?? ''}`;
    case 'dataFile':
      // A message out of a backup says something of its file, and is no look at it.
      return dataFiles[0] && !dataFiles[0].backup.opened
        ? `dataFile|${dataFiles[0].id}`
        : `dataFile|${source.id}`;
    case 'mailServer':
      return `mailServer|${mailboxes?.[0]?.id ?? source.id}`;
    case 'policy':
    case 'answers':
      return source.kind;
  }
}

/** Whether such a source shows a whole mail profile of one computer. */
export function isProfile(kind: SourceKind): boolean {
  switch (kind) {
    case 'profileExport':
    case 'deploymentFile':
    case 'sample':
      return true;
    case 'outlook':
    case 'dataFile':
    case 'mailServer':
    case 'policy':
    case 'answers':
      return false;
  }
}
