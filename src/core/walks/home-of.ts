import type { Account, DataFile } from '../facts/account';
import { accountSpokenOf } from '../facts/accounts';
import type { Fact } from '../facts/evidence';
import type { Client, Snapshot, Source } from '../facts/snapshot';
import type { Subject } from '../facts/subject';
import type { Holding, Place } from '../fixes/fix';
import { providerOf } from '../providers/provider-of';
import { HOMES, type Here, type Home } from './home';

type Known = Pick<Snapshot, 'accounts' | 'dataFiles' | 'sources' | 'client'>;

/**
 * Where a walk about this subject is done: never simply where the page is open. An account that a file of settings shows
 * is walked in the program whose settings they are, a data file in the program that keeps such files, the open mailbox in
 * the Outlook around it, and what the person only told of in the program that they named, else on the provider's page.
 *
 * @param chosen the program that the person said they use; null: they said nothing
 */
export function homeOf(
  subject: Subject,
  place: Place,
  snapshot: Known,
  chosen: Client | null,
  here: Here,
): Home {
  if (place === 'computer' || subject.type === 'computer') {
    return place === 'computer'
      ? computerOf(snapshot, here)
      : (programOfComputer(snapshot) ?? usual(chosen, here));
  }
  if (subject.type === 'dataFile') {
    const file = snapshot.dataFiles.find(({ id }) => id === subject.id);
    return (file && programOfFile(file, snapshot)) ?? usual(chosen, here);
  }
  const account = snapshot.accounts.find(({ id }) => id === subject.id);
  if (!account) return 'other';
  if (account.kind.known && account.kind.value === 'webmail') return pageOf(account);
  const program = programOfAccount(account, snapshot);
  if (place === 'server' && !readsWholeMailbox(account, program)) return pageOf(account);
  return (
    program ??
    (chosen !== null && chosen !== 'web'
      ? chosen
      : place === 'program' && (isPop3(account) || isInProgram(account) || isAnywhere(account))
        ? 'other'
        : pageOf(account))
  );
}

/** How the subject's mail lies on the computer; null: it does not, or nobody knows. */
export function holdingOf(subject: Subject, snapshot: Known): Holding | null {
  switch (subject.type) {
    case 'computer':
      return null;
    case 'dataFile': {
      const file = snapshot.dataFiles.find(({ id }) => id === subject.id);
      return file ? holdingOfFile(file) : null;
    }
    case 'account': {
      const account = snapshot.accounts.find(({ id }) => id === subject.id);
      if (!account?.kind.known) return null;
      if (account.kind.value === 'pop3') {
        return account.delivery.known && account.delivery.value.to === 'exchangeMailbox' ? 'mirror' : 'store';
      }
      return account.kind.value === 'other' ? null : 'mirror';
    }
  }
}

/** Homes that the person may pick instead, for a subject: those that can hold it, and another one after those with a name. */
export function homesFor(subject: Subject, place: Place, snapshot: Known): readonly Home[] {
  if (place === 'computer') return ['windows', 'macos', 'other'];
  if (subject.type === 'dataFile') {
    const file = snapshot.dataFiles.find(({ id }) => id === subject.id);
    const program = file && programOfFile(file, snapshot);
    return program && program !== 'other'
      ? [program]
      : ['classicWindows', 'thunderbird', 'mac', 'appleMail', 'other'];
  }
  const account = accountSpokenOf(snapshot.accounts, subject);
  const program = account && programOfAccount(account, snapshot);
  const page = account ? pageOf(account) : null;
  // Settings that were read are those of one program, and a walk about them is done there.
  if (account && program && account.profile !== null) {
    return place === 'server' && page !== null && page !== program ? [program, page] : [program];
  }
  const others: readonly Home[] = ['web', 'outlookCom', 'gmailWeb', 'webmail', 'windows', 'macos', 'other'];
  const programs = HOMES.filter((home) => !others.includes(home));
  const fits = programs.filter((home) => !(home === 'ios' && account && isPop3(account)));
  return [...fits, ...(page === null ? [] : [page]), 'other'];
}

/** The program whose settings show this account, or in which its mailbox is open; null: it was only told of. */
export function programOfAccount(account: Account, snapshot: Known): Home | null {
  const { dataFiles } = snapshot;
  const id = account.delivery.known ? account.delivery.value.dataFileId : null;
  const file = dataFiles.find((one) => one.id === id);
  const byFile = account.profile === null || !file ? null : programOfFile(file, snapshot);
  if (byFile !== null && byFile !== 'other') return byFile;
  const facts: readonly Fact<unknown>[] = [
    account.incoming,
    account.delivery,
    account.kind,
    account.serverCopy,
  ];
  for (const fact of facts) {
    const source = fact.known ? snapshot.sources.find((one) => one.id === fact.source) : undefined;
    const program = source && programOfSource(source, account);
    if (program) return program;
  }
  // Names of profiles are those of classic Outlook where nothing says otherwise.
  return account.profile !== null ? 'other' : null;
}

function programOfSource({ kind, program }: Source, account: Account): Home | null {
  switch (kind) {
    case 'profileExport':
    case 'deploymentFile':
    case 'sample':
      if (program === undefined) return null;
      return program === 'android' ? 'thunderbirdAndroid' : program;
    case 'outlook':
      if (program === undefined) return null;
      return program === 'web' ? pageOf(account) : program;
    case 'dataFile':
    case 'mailServer':
    case 'policy':
    case 'answers':
      return null;
  }
}

function programOfFile(file: DataFile, { sources }: Known): Home {
  if (!file.kind.known) return 'other';
  switch (file.kind.value) {
    case 'pst':
    case 'ost':
      return 'classicWindows';
    case 'thunderbirdFolder':
      return 'thunderbird';
    case 'olm':
      return 'mac';
    case 'mbox':
    case 'maildir': {
      const { source } = file.kind;
      return sources.find(({ id }) => id === source)?.program === 'thunderbird' ? 'thunderbird' : 'other';
    }
  }
}

function holdingOfFile({ kind }: DataFile): Holding | null {
  if (!kind.known) return null;
  return kind.value === 'ost' ? 'mirror' : 'store';
}

/** Providers whose page has steps of its own. */
const PAGES: Readonly<Record<string, Home>> = {
  gmail: 'gmailWeb',
  googleWorkspace: 'gmailWeb',
  outlookCom: 'outlookCom',
  m365: 'web',
  exchangeServer: 'web',
};

/** The page on which a mailbox is looked after. */
function pageOf(account: Account): Home {
  const provider = providerOf(account);
  const byKind = account.kind.known && account.kind.value === 'exchange' ? 'web' : 'webmail';
  return provider === null ? byKind : (PAGES[provider.id] ?? byKind);
}

/** Whether the program shows the mailbox itself, with its rules and its room, and not only its mail. */
function readsWholeMailbox({ kind }: Account, program: Home | null): boolean {
  if (program === null || !kind.known) return false;
  switch (kind.value) {
    case 'exchange':
    case 'outlookCom':
      return (
        program === 'classicWindows' || program === 'newWindows' || program === 'mac' || program === 'web'
      );
    case 'imap':
      // It alone shows the room that an IMAP server tells of.
      return program === 'thunderbird';
    case 'pop3':
    case 'gmail':
    case 'activeSync':
    case 'webmail':
    case 'other':
      return false;
  }
}

function isPop3({ kind }: Account): boolean {
  return kind.known && kind.value === 'pop3';
}

/** Nobody knows how it is read, so a page in a browser is no better a guess than a program that the person may name. */
function isAnywhere({ kind, readIn }: Account): boolean {
  return !kind.known && !(readIn?.known === true && readIn.value === 'browser');
}

/** Told: it is read in a program or an app, whose name nobody has said yet. */
function isInProgram({ readIn }: Account): boolean {
  return readIn?.known === true && readIn.value !== 'browser';
}

/** The program of the one file of settings that was read; null: there was none. */
function programOfComputer({ sources }: Known): Home | null {
  const read = sources.find(({ kind, program }) => program !== undefined && kind !== 'outlook');
  return read?.program === 'android' ? 'thunderbirdAndroid' : (read?.program ?? null);
}

/** The computer that keeps the mail: told by the paths of its files, by the program, or by where the page is open. */
function computerOf(snapshot: Known, { system }: Here): Home {
  const paths = snapshot.dataFiles.flatMap(({ path }) => (path === null ? [] : [path]));
  if (paths.some((path) => /^(?:[a-z]:|\\\\)/i.test(path))) return 'windows';
  if (paths.some((path) => path.startsWith('/Users/'))) return 'macos';
  if (paths.some((path) => path.startsWith('/'))) return 'other';
  const programs = snapshot.sources.map(({ program }) => program);
  if (programs.includes('classicWindows') || programs.includes('newWindows')) return 'windows';
  if (programs.includes('mac')) return 'macos';
  if (system === 'windows') return 'windows';
  return system === 'mac' ? 'macos' : 'other';
}

function usual(chosen: Client | null, { host, system }: Here): Home {
  if (chosen !== null) return chosen;
  return host ?? (system === 'windows' ? 'classicWindows' : 'other');
}
