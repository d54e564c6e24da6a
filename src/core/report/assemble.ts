import { applyAnswers } from '../questions/apply-answers';
import type { Answer } from '../questions/question';
import { ACCOUNT, DATA_FILE, type Account, type DataFile } from '../facts/account';
import { withBackupProofs } from '../backups/with-proofs';
import { stronger, unknown } from '../facts/evidence';
import type { MailFileFacts } from '../facts/mail-file';
import { withMailboxFacts, withoutMailboxFacts } from '../facts/mailbox-accounts';
import type { FactMapper } from '../facts/fields';
import { withGrowth } from '../facts/server-copy-growth';
import {
  DEVICE,
  FILE_COPY,
  SNAPSHOT_VERSION,
  type Snapshot,
  type Source,
  type SourceFacts,
} from '../facts/snapshot';
import type { MailboxVisits } from '../facts/visit';
import type { LeftOut, Remembered } from './decisions';
import { withIdsByComputer } from './computers';
import { settleDropped } from './dropped-files';
import {
  joinAccounts,
  joinDataFiles,
  joinMailboxes,
  sameMailbox,
  uniqueById,
  uniqueFiles,
} from './join-looks';
import { isProfile, type KeptSource } from './kept-source';
import { toldIds, withToldIds } from './told-accounts';
import { atOnce, between, type Slices } from '../slices';

export interface Gathered {
  sources: readonly SourceFacts[];
  answers: readonly Answer[];
  /** What earlier readings of the mailboxes found; left out: as in the snapshot before. */
  visits?: readonly MailboxVisits[];
  /** ISO instant of this inspection. */
  takenAt: string;
}

/** The snapshot that these sources and answers give, with nothing known before. */
export function assembleSnapshot(gathered: Gathered): Snapshot {
  return updateSnapshot(null, gathered);
}

/**
 * Takes fresh sources into an earlier snapshot. A mail profile that is read again replaces what was read of it
 * before; what other sources said of its accounts and files stays. Answers are laid on anew each time, so that
 * a changed or withdrawn answer leaves nothing behind.
 */
export function updateSnapshot(previous: Snapshot | null, gathered: Gathered): Snapshot {
  return atOnce(updateInSlices(previous, gathered));
}

/** As `updateSnapshot`, to be put down in between. */
function* updateInSlices(previous: Snapshot | null, gathered: Gathered): Slices<Snapshot> {
  const { visits = previous?.visits ?? [], takenAt } = gathered;
  const { sources: looked, answers } = withToldIds(gathered);
  const settled = settleDropped(looked, answers, previous?.dataFiles ?? []);
  const { sources } = settled;
  const before = previous ? withoutReplaced(withoutAnswers(withoutMailboxFacts(previous)), sources) : null;
  yield 0.1;
  const accounts = joinAccounts([...sources.flatMap((facts) => facts.accounts), ...(before?.accounts ?? [])]);
  yield 0.3;
  const dataFiles = joinDataFiles([
    ...sources.flatMap((facts) => facts.dataFiles),
    ...(before?.dataFiles ?? []),
  ]);
  yield 0.5;
  const fileCopies = uniqueFiles([...settled.copies, ...(before?.fileCopies ?? [])]);
  const kept = before?.sources.filter((source) => stillUsed(before, source)) ?? [];
  const facts: Snapshot = {
    version: SNAPSHOT_VERSION,
    takenAt,
    sources: uniqueById([...sources.map(sourceWithProgram), ...kept]),
    client: sources
      .map((facts) => facts.client ?? unknown('notAsked'))
      .reduce<Snapshot['client']>(stronger, before?.client ?? unknown('notAsked')),
    device: before?.device ?? { diskEncrypted: unknown('notAsked') },
    accounts,
    dataFiles,
    ...(fileCopies.length > 0 && { fileCopies }),
    mailboxes: joinMailboxes(
      sources.flatMap((facts) => facts.mailboxes ?? []),
      before?.mailboxes ?? [],
    ),
    ...(visits.length > 0 && { visits: [...visits] }),
    gaps: [...sources.flatMap((facts) => facts.gaps), ...(before?.gaps ?? [])],
  };
  const answered = applyAnswers(withMailboxFacts(facts), answers);
  yield 0.7;
  const told = withBackupProofs(answered);
  yield 0.9;
  const earlier = new Map(previous?.accounts.map((account) => [account.id, account]));
  return {
    ...told,
    accounts: told.accounts.map((account) =>
      withGrowth(account, earlier.get(account.id), takenAt.slice(0, 10)),
    ),
  };
}

/** What a snapshot follows from. */
type Assembled = Pick<Remembered, 'sources' | 'answers' | 'visits' | 'growths' | 'leftOut'>;

/**
 * The snapshot that follows from everything that is remembered: the newest looks count first. Null: nothing was looked
 * at or told.
 */
export function assembleRemembered(remembered: Assembled): Snapshot | null {
  return atOnce(assembleInSlices(remembered));
}

/** As `assembleRemembered`, to be put down in between. */
export function* assembleInSlices(remembered: Assembled): Slices<Snapshot | null> {
  const { sources, answers, visits, growths, leftOut } = remembered;
  if (sources.length === 0 && answers.length === 0) return null;
  const looks = newestFirst(sources);
  const gathered = looks.map((look) => withoutLeftOut(look, leftOut));
  const seen = gathered.filter(({ source }) => source.kind !== 'policy');
  // A policy speaks of accounts that something else knows.
  const shown = seen.flatMap(({ accounts }) => accounts);
  const known = new Set([...shown.map(({ id }) => id), ...toldIds(shown, answers).values()]);
  const said = gathered
    .filter(({ source }) => source.kind === 'policy')
    .map((facts) => ({ ...facts, accounts: facts.accounts.filter(({ id }) => known.has(id)) }));
  const dates = [...sources.map(({ takenAt }) => takenAt), ...answers.map(({ answeredAt }) => answeredAt)];
  yield 0.1;
  const takenAt = dates.reduce((last, date) => (date > last ? date : last));
  const all = { sources: [...seen, ...said], answers, visits, takenAt };
  const snapshot = yield* between(0.1, 0.9, updateInSlices(null, all));
  const grown = new Map(growths.map(({ account, on, fromDays }) => [account, { on, fromDays }]));
  return {
    ...snapshot,
    accounts: snapshot.accounts.map((account) => {
      const serverCopyGrew = grown.get(account.id);
      return serverCopyGrew ? { ...account, serverCopyGrew } : account;
    }),
  };
}

/** What was counted in a file when it was read before the last time; null: it was not read twice. */
export function contentsBefore(
  { sources, answers }: Pick<Remembered, 'sources' | 'answers'>,
  { id, contents }: DataFile,
): { contents: MailFileFacts; readAt: string } | null {
  const looks = newestFirst(sources).map(({ facts }) => facts);
  const settled = settleDropped(looks, answers, []).sources.flatMap(({ source, dataFiles }) =>
    dataFiles.flatMap((file) =>
      file.id === id && file.contents?.known === true
        ? [{ contents: file.contents.value, readAt: source.readAt }]
        : [],
    ),
  );
  const now = settled.findIndex((one) => contents?.known === true && one.contents === contents.value);
  return settled[now + 1] ?? null;
}

function newestFirst(sources: readonly KeptSource[]): KeptSource[] {
  return withIdsByComputer(sources).sort((a, b) =>
    a.takenAt === b.takenAt ? 0 : a.takenAt > b.takenAt ? -1 : 1,
  );
}

/** A source that tells which program it is of says so for everything that it shows. */
function sourceWithProgram({ source, client }: SourceFacts): Source {
  return client?.known === true ? { ...source, program: client.value } : source;
}

function withoutLeftOut({ takenAt, facts }: KeptSource, leftOut: readonly LeftOut[]): SourceFacts {
  const out = leftOut.filter(({ at }) => takenAt <= at);
  if (out.length === 0) return facts;
  const accounts = new Set(out.flatMap((one) => one.accounts));
  const mailboxes = new Set(out.flatMap((one) => one.mailboxes));
  return {
    ...facts,
    accounts: facts.accounts.filter(({ id }) => !accounts.has(id)),
    ...(facts.mailboxes && { mailboxes: facts.mailboxes.filter(({ id }) => !mailboxes.has(id)) }),
  };
}

/** Ids under which the kept looks know this account. */
export function idsOfAccount(
  account: Account,
  { sources, answers }: Pick<Remembered, 'sources' | 'answers'>,
): string[] {
  const known = withIdsByComputer(sources).flatMap(({ facts }) => facts.accounts);
  const told = toldIds(known, answers);
  const own = known.filter((one) => told.get(one.id) === account.id || sameMailbox(account, one));
  return [...new Set([account.id, ...own.map(({ id }) => id)])];
}

function forgetting(isGone: (source: string) => boolean): FactMapper {
  return (fact) => (fact.known && isGone(fact.source) ? unknown('notAsked') : fact);
}

function withoutAnswers(snapshot: Snapshot): Snapshot {
  const told = new Set(
    snapshot.sources.filter((source) => source.kind === 'answers').map((source) => source.id),
  );
  const isGone = (source: string) => told.has(source);
  const forget = forgetting(isGone);
  // 'I do not know' is an answer too and must not outlive its withdrawal.
  const reset: FactMapper = (fact) =>
    !fact.known && fact.reason === 'personDoesNotKnow' ? unknown('notAsked') : forget(fact);
  return {
    ...snapshot,
    sources: snapshot.sources.filter((source) => source.kind !== 'answers'),
    client: reset(snapshot.client),
    device: DEVICE.mapFacts(snapshot.device, reset),
    accounts: snapshot.accounts
      .filter((account) => !(account.kind.known && isGone(account.kind.source) && account.profile === null))
      .map((account) => ACCOUNT.mapFacts(account, reset)),
    dataFiles: snapshot.dataFiles.map((file) => DATA_FILE.mapFacts(file, reset)),
  };
}

function withoutReplaced(snapshot: Snapshot, fresh: readonly SourceFacts[]): Snapshot {
  const profiles = new Set(
    fresh
      .filter((facts) => isProfile(facts.source.kind))
      .flatMap((facts) => [...facts.accounts, ...facts.dataFiles])
      .map((entry) => entry.profile)
      .filter((profile) => profile !== null),
  );
  const freshIds = new Set(fresh.map((facts) => facts.source.id));
  const files = new Set(
    snapshot.sources.filter((source) => isProfile(source.kind)).map((source) => source.id),
  );
  const replaced = (profile: string | null) => profile !== null && profiles.has(profile);
  const forgetRead: FactMapper = forgetting((source) => files.has(source) || freshIds.has(source));
  // What the policy said before is said anew or no longer.
  const policies = new Set(fresh.flatMap(({ source }) => (source.kind === 'policy' ? [source.id] : [])));
  const forgetPolicy: FactMapper = forgetting((source) => policies.has(source));
  const accounts = snapshot.accounts.map((account) =>
    ACCOUNT.mapFacts(account, replaced(account.profile) ? forgetRead : forgetPolicy),
  );
  // A file that was opened again is as it is now. One that could not be opened takes back nothing.
  const opened = new Set(
    fresh
      .filter(
        ({ source, dataFiles }) =>
          source.kind === 'dataFile' && dataFiles.some(({ contents }) => contents?.known),
      )
      .map(({ source }) => source.id),
  );
  const forgetOpened: FactMapper = forgetting((source) => opened.has(source));
  const dataFiles = snapshot.dataFiles.map((file) =>
    DATA_FILE.mapFacts(file, replaced(file.profile) ? forgetRead : forgetOpened),
  );
  const again = new Set(
    fresh.flatMap((facts) => [...facts.accounts, ...facts.dataFiles].map(({ id }) => id)),
  );
  return {
    ...snapshot,
    accounts: accounts.filter(
      (account) => !replaced(account.profile) || account.kind.known || again.has(account.id),
    ),
    dataFiles: dataFiles.filter(
      (file) =>
        file.sizeBytes.known ||
        again.has(file.id) ||
        (!replaced(file.profile) && (file.path !== null || file.kind.known)),
    ),
    gaps: snapshot.gaps.filter(
      (gap) => !freshIds.has(gap.source) && (profiles.size === 0 || !files.has(gap.source)),
    ),
  };
}

function stillUsed(snapshot: Snapshot, source: Source): boolean {
  let used =
    snapshot.gaps.some((gap) => gap.source === source.id) ||
    snapshot.mailboxes.some((mailbox) => mailbox.source === source.id);
  const look: FactMapper = (fact) => {
    used ||= fact.known && fact.source === source.id;
    return fact;
  };
  look(snapshot.client);
  snapshot.accounts.forEach((account) => ACCOUNT.mapFacts(account, look));
  snapshot.dataFiles.forEach((file) => DATA_FILE.mapFacts(file, look));
  snapshot.fileCopies?.forEach((copy) => FILE_COPY.mapFacts(copy, look));
  return used;
}
