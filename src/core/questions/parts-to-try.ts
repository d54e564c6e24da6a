import { ACCOUNT, DATA_FILE, type Account } from '../facts/account';
import { accountOf } from '../facts/accounts';
import { dataFileOf } from '../facts/data-files';
import { exchangeTypesIn } from '../facts/exchange-accounts';
import type { StandIn } from '../facts/fields';
import { mailboxOf } from '../facts/mailbox-accounts';
import type { Snapshot } from '../facts/snapshot';
import { subjectKey, type Subject } from '../facts/subject';
import { mailboxOfAccount } from '../mailboxes/mailbox';
import { grouped, inOrderOf, onceForEach } from '../once-for-each';
import type { QuestionId } from './question';

type Thing = Exclude<Subject, { type: 'computer' }>;

/**
 * A part of a snapshot. Subjects of one shape, in parts that differ in nothing but names, are asked for one of them:
 * what an answer matters to the one, it matters to the others.
 */
interface Part {
  part: Snapshot;
  shape: string;
  /** How much the answers to a question about such a subject matter, as far as they were tried. */
  worths: Map<QuestionId, number>;
}

/**
 * Gives what an answer about a subject can matter to. Trying answers on the whole snapshot would take seconds with
 * many accounts; for the computer, on which all of them lie, one account and one file of each shape stand for all.
 */
export function partsToTry(snapshot: Snapshot): (subject: Subject) => Part {
  const parts = new Map<string, Part>();
  const groups = new Map<string, Group>();
  // By number: as long texts they would have to be read through at every look.
  const numbers = new Map<string, number>();
  const worthsOf = new Map<string, Part['worths']>();
  const partFor = (subject: Subject): Part => {
    const key = subjectKey(subject);
    const known = parts.get(key);
    if (known) return known;
    const found = subject.type === 'computer' ? { part: oneOfEach(), shape: '' } : partOf(subject);
    const worths = worthsOf.get(found.shape) ?? new Map<QuestionId, number>();
    worthsOf.set(found.shape, worths);
    const made = { ...found, worths };
    parts.set(key, made);
    return made;
  };
  const partOf = (subject: Thing): Omit<Part, 'worths'> => {
    const { accounts, dataFiles } = membersAbout(snapshot, subject);
    const members = [...accounts, ...dataFiles].map(({ id }) => id).join('\n');
    const group = groups.get(members) ?? groupOf({ ...snapshot, accounts, dataFiles }, numbers);
    groups.set(members, group);
    return {
      part: group.part,
      shape: `${group.number} ${subject.type} ${group.names.get(subject.id) ?? ''}`,
    };
  };
  const oneOfEach = (): Snapshot => {
    const unlike = (type: Thing['type'], things: readonly { id: string }[]) =>
      new Set(new Map(things.map(({ id }) => [partFor({ type, id }).shape, id])).values());
    const accountIds = unlike('account', snapshot.accounts);
    const fileIds = unlike('dataFile', snapshot.dataFiles);
    const accounts = snapshot.accounts.filter(({ id }) => accountIds.has(id));
    for (const account of accounts) fileIds.add(fileOf(account) ?? '');
    return { ...snapshot, accounts, dataFiles: snapshot.dataFiles.filter(({ id }) => fileIds.has(id)) };
  };
  return partFor;
}

const fileOf = (account: Account): string | null =>
  account.delivery.known ? account.delivery.value.dataFileId : null;

/** The accounts and files that an answer about this subject can matter to, and nothing else. */
function membersAbout(snapshot: Snapshot, subject: Thing): Pick<Snapshot, 'accounts' | 'dataFiles'> {
  const { accounts: all, dataFiles } = snapshot;
  const own = accountOf(all, subject.id);
  const file = own ? fileOf(own) : subject.id;
  // What one reader of a mailbox takes, another misses.
  const mailbox = own ? mailboxOfAccount(own, snapshot) : null;
  const mates = mailbox ? [...mailbox.readers, ...mailbox.perhaps] : [];
  const users = [...mates, ...(file === null ? [] : (accountsByFile(all).get(file) ?? []))];
  const profiles = new Set(users.map((account) => account.profile));
  // Mail of a POP3 account may be delivered into the mailbox of another account of its profile.
  const hosts = exchangeTypesIn(all).filter(({ profile }) => profiles.has(profile));
  const accounts = inOrderOf(all, [...users, ...hosts]);
  const files = [file, ...accounts.map(fileOf)].flatMap((id) => dataFileOf(dataFiles, id) ?? []);
  return { accounts, dataFiles: inOrderOf(dataFiles, files) };
}

const accountsByFile = onceForEach((accounts: readonly Account[]) => grouped(accounts, fileOf));

/** Accounts and files that belong together. */
interface Group {
  part: Snapshot;
  /** The same for those that differ in nothing but names. */
  number: number;
  /** What stands for each name where names do not count. */
  names: ReadonlyMap<string, string>;
}

/**
 * Groups of one number come out the same as text once names are left out, so that one of them is tried for all. Servers
 * and the domains of addresses stay, since providers are told apart by them.
 */
function groupOf(part: Snapshot, numbers: Map<string, number>): Group {
  const { accounts, dataFiles } = part;
  const names = new Map<string, string>();
  const standIn: StandIn = (what, text) => {
    if (what === 'server') return text;
    const known = names.get(text);
    if (known !== undefined) return known;
    const at = text.indexOf('@');
    const name = `${names.size}${at < 0 ? '' : text.slice(at)}`;
    names.set(text, name);
    return name;
  };
  const readFor = accounts.map((account) => mailboxOf(account, part)?.id ?? null);
  const text = JSON.stringify([
    accounts.map((account) => ACCOUNT.withoutNames(account, standIn, standIn('entry', account.id))),
    dataFiles.map((file) => DATA_FILE.withoutNames(file, standIn, standIn('entry', file.id))),
    readFor,
  ]);
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return { part, number, names };
}
