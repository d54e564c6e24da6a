import type { EvidenceLine, Subject, WordValue, WordValues } from '../../core/checks/check';
import type { Account, DataFile, Delivery, ServerConnection } from '../../core/facts/account';
import type { Fact } from '../../core/facts/evidence';
import type { MailboxState, NamedFolder } from '../../core/facts/mailbox';
import type { Move, Snapshot } from '../../core/facts/snapshot';
import type { MailboxVisits } from '../../core/facts/visit';
import type { Answer } from '../../core/questions/question';
import type { FindingState, Remembered } from '../../core/report/decisions';
import type { Finding, Report } from '../../core/report/report';
import { Pseudonyms } from './pseudonyms';

/** What a report is made from. */
export interface Exported {
  report: Report;
  snapshot: Snapshot;
  remembered: Remembered;
  /** The inspection of a sample person, which is about nobody's mail. */
  madeUp: boolean;
}

/**
 * The same report without names: addresses, account and file names, servers, paths, profiles, and what the person
 * typed get stand-ins, the same ones throughout. Every text that is not known to be one of our own words is
 * replaced, so a new field is left out until somebody decides otherwise.
 */
export function leaveOutNames({ report, snapshot, remembered, madeUp }: Exported): Exported {
  const names = new Pseudonyms();
  const withoutNames = snapshotWithout(snapshot, names);
  return {
    report: {
      ...report,
      findings: report.findings.map((finding) => findingWithout(finding, names)),
      first: report.first === null ? null : keyWithout(report.first, names),
    },
    snapshot: withoutNames,
    remembered: rememberedWithout(remembered, withoutNames, names),
    madeUp,
  };
}

function snapshotWithout(snapshot: Snapshot, names: Pseudonyms): Snapshot {
  return {
    version: snapshot.version,
    takenAt: snapshot.takenAt,
    // Files before accounts: an account is now and then named like its file.
    dataFiles: snapshot.dataFiles.map((file) => fileWithout(file, names)),
    accounts: snapshot.accounts.map((account) => accountWithout(account, names)),
    sources: snapshot.sources.map(({ id, kind, name, readAt }) => {
      const stand = names.of('source', id);
      names.alias(name, stand);
      return { id: stand, kind, name: stand, readAt };
    }),
    client: factWithout(snapshot.client, names),
    device: { diskEncrypted: factWithout(snapshot.device.diskEncrypted, names) },
    mailboxes: snapshot.mailboxes.map((mailbox) => mailboxWithout(mailbox, names)),
    ...(snapshot.visits && { visits: visitsWithout(snapshot.visits, names) }),
    ...(snapshot.moves && { moves: snapshot.moves.map((move) => moveWithout(move, names)) }),
    gaps: snapshot.gaps.map(({ source, code, subject }) => ({
      source: names.of('source', source),
      code,
      subject: names.of('entry', subject),
    })),
  };
}

function accountWithout(account: Account, names: Pseudonyms): Account {
  const stand = names.of('account', account.id);
  const person = account.address === null ? null : names.of('person', account.address);
  names.alias(account.name, account.name.includes('@') ? names.of('person', account.name) : stand);
  return {
    id: stand,
    profile: account.profile === null ? null : names.of('profile', account.profile),
    name: stand,
    address: person,
    kind: factWithout(account.kind, names),
    incoming: factWithout(account.incoming, names, (to) => connectionWithout(to, names)),
    outgoing: factWithout(account.outgoing, names, (to) => connectionWithout(to, names)),
    serverCopy: factWithout(account.serverCopy, names),
    delivery: factWithout(account.delivery, names, (to) => deliveryWithout(to, names)),
    otherClients: factWithout(account.otherClients, names),
    contactsOnlyHere: factWithout(account.contactsOnlyHere, names),
    used: factWithout(account.used, names),
    quotaLimit: factWithout(account.quotaLimit, names),
    serverDeletesAfterDays: factWithout(account.serverDeletesAfterDays, names),
    backup: backupWithout(account.backup, names),
  };
}

function moveWithout({ account, address }: Move, names: Pseudonyms): Move {
  return { account: names.of('account', account), address: names.of('person', address) };
}

function fileWithout(file: DataFile, names: Pseudonyms): DataFile {
  const stand = names.of('file', file.id);
  names.alias(file.name, stand);
  if (file.path !== null) names.alias(file.path, stand);
  return {
    id: stand,
    profile: file.profile === null ? null : names.of('profile', file.profile),
    name: stand,
    path: file.path === null ? null : stand,
    kind: factWithout(file.kind, names),
    format: factWithout(file.format, names),
    sizeBytes: factWithout(file.sizeBytes, names),
    location: factWithout(file.location, names),
    backup: backupWithout(file.backup, names),
  };
}

function backupWithout(backup: Account['backup'], names: Pseudonyms): Account['backup'] {
  return {
    exists: factWithout(backup.exists, names),
    lastOn: factWithout(backup.lastOn, names, (on) => on.slice(0, 10)),
    place: factWithout(backup.place, names),
    restoredOn: factWithout(backup.restoredOn, names, (on) => on?.slice(0, 10) ?? null),
  };
}

/** @param inner for values in which something is named */
function factWithout<T>(
  fact: Fact<T>,
  names: Pseudonyms,
  inner: (value: T) => T = (value) => value,
): Fact<T> {
  return fact.known ? { ...fact, value: inner(fact.value), source: names.of('source', fact.source) } : fact;
}

function connectionWithout(to: ServerConnection, names: Pseudonyms): ServerConnection {
  const host = names.of('server', to.host);
  // Evidence names host and port in one text.
  names.alias(`${to.host}:${to.port}`, `${host}:${to.port}`);
  return { host, port: to.port, encryption: to.encryption };
}

function deliveryWithout(to: Delivery, names: Pseudonyms): Delivery {
  if (to.dataFileId === null) return to;
  return { ...to, dataFileId: names.of('file', to.dataFileId) };
}

function mailboxWithout(mailbox: MailboxState, names: Pseudonyms): MailboxState {
  const entry = (id: string) => names.of('entry', id);
  // Findings name folders.
  for (const { id, name, together } of mailbox.folders) {
    if (together === undefined) names.alias(name, entry(id));
  }
  const plain = <T>(fact: Fact<T>) => factWithout(fact, names);
  const folder = (id: string | null) => (id === null ? null : entry(id));
  const named = (name: NamedFolder) => factWithout(mailbox.named[name], names, folder);
  return {
    id: entry(mailbox.id),
    address: mailbox.address === null ? null : names.of('person', mailbox.address),
    service: mailbox.service,
    source: names.of('source', mailbox.source),
    takenAt: mailbox.takenAt,
    ageLimits: mailbox.ageLimits,
    folders: mailbox.folders.map((one) => ({
      id: entry(one.id),
      parentId: folder(one.parentId),
      name: one.together === undefined ? entry(one.id) : '',
      hidden: one.hidden,
      search: one.search,
      mail: one.mail,
      childFolders: plain(one.childFolders),
      items: plain(one.items),
      bytes: plain(one.bytes),
      oldest: plain(one.oldest),
      older: one.older.map(({ items, bytes }) => ({ items: plain(items), bytes: plain(bytes) })),
      ...(one.together === undefined ? {} : { together: one.together }),
    })),
    folderCount: plain(mailbox.folderCount),
    named: {
      inbox: named('inbox'),
      sent: named('sent'),
      drafts: named('drafts'),
      deleted: named('deleted'),
      junk: named('junk'),
      archive: named('archive'),
    },
    recoverable: {
      items: plain(mailbox.recoverable.items),
      bytes: plain(mailbox.recoverable.bytes),
      limitBytes: plain(mailbox.recoverable.limitBytes),
    },
    archiveMailbox: plain(mailbox.archiveMailbox),
    largest: factWithout(mailbox.largest, names, (items) =>
      items.map(({ id, folderId, bytes, receivedAt }) => ({
        id: entry(id),
        folderId: entry(folderId),
        bytes,
        receivedAt,
      })),
    ),
    rules: factWithout(mailbox.rules, names, (rules) =>
      rules.map(({ name, enabled, removes, sendsTo, outside }) => ({
        name: names.of('text', name),
        enabled,
        removes,
        sendsTo: sendsTo.map((domain) => names.of('server', domain)),
        outside: plain(outside),
      })),
    ),
    full: plain(mailbox.full),
    serverQuota: plain(mailbox.serverQuota),
    licence: plain(mailbox.licence),
    purpose: plain(mailbox.purpose),
    retention: plain(mailbox.retention),
    cloudStorage: plain(mailbox.cloudStorage),
    problems: mailbox.problems,
  };
}

function visitsWithout(all: readonly MailboxVisits[], names: Pseudonyms): MailboxVisits[] {
  return all.map(({ mailbox, visits }) => ({ mailbox: names.of('entry', mailbox), visits }));
}

function findingWithout(finding: Finding, names: Pseudonyms): Finding {
  return {
    ...finding,
    key: keyWithout(finding.key, names),
    subject: subjectWithout(finding.subject, names),
    values: valuesWithout(finding.values, names),
    evidence: finding.evidence.map((line) => lineWithout(line, names)),
  };
}

/** `<check>:<subject>`, of which the second part is an id. */
function keyWithout(key: string, names: Pseudonyms): string {
  const [, check, id] = /^([a-z0-9-]+):([\s\S]*)$/.exec(key) ?? [];
  if (check === undefined || id === undefined) return names.of('entry', key);
  return id === 'computer' ? key : `${check}:${names.of('entry', id)}`;
}

function subjectWithout(subject: Subject, names: Pseudonyms): Subject {
  return subject.type === 'computer' ? subject : { type: subject.type, id: names.of('entry', subject.id) };
}

function valuesWithout(values: WordValues, names: Pseudonyms): WordValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueWithout(value, names)]),
  );
}

function valueWithout(value: WordValue, names: Pseudonyms): WordValue {
  switch (value.unit) {
    case 'text':
      return { unit: 'text', value: names.of('text', value.value) };
    case 'word':
      return isOurWord(value.value) ? value : { unit: 'text', value: names.of('text', value.value) };
    case 'date':
      return { unit: 'date', value: /^\d{4}-\d\d-\d\d/.exec(value.value)?.[0] ?? '' };
    case 'count':
    case 'days':
    case 'bytes':
    case 'share':
      return value;
  }
}

function lineWithout(line: EvidenceLine, names: Pseudonyms): EvidenceLine {
  if ('unknown' in line) return line;
  return { ...line, value: valueWithout(line.value, names), source: names.of('source', line.source) };
}

function stateWithout(state: FindingState, names: Pseudonyms): FindingState {
  return { ...state, evidence: state.evidence.map((line) => lineWithout(line, names)) };
}

function rememberedWithout(remembered: Remembered, snapshot: Snapshot, names: Pseudonyms): Remembered {
  return {
    version: remembered.version,
    savedAt: remembered.savedAt,
    snapshot: remembered.snapshot === null ? null : snapshot,
    answers: remembered.answers.map((answer) => answerWithout(answer, names)),
    ignored: remembered.ignored.map(({ finding, checkVersion, at }) => ({
      finding: keyWithout(finding, names),
      checkVersion,
      // Typed by the person, who may have named anybody.
      reason: '',
      at,
    })),
    walks: remembered.walks.map((walk) => ({
      ...walk,
      finding: keyWithout(walk.finding, names),
      subject: subjectWithout(walk.subject, names),
      before: stateWithout(walk.before, names),
      about: names.of('text', walk.about),
    })),
    receipts: remembered.receipts.map((receipt) => ({
      ...receipt,
      finding: keyWithout(receipt.finding, names),
      subject: subjectWithout(receipt.subject, names),
      before: stateWithout(receipt.before, names),
      after: stateWithout(receipt.after, names),
      about: names.of('text', receipt.about),
    })),
    visits: visitsWithout(remembered.visits, names),
    client: remembered.client,
  };
}

function answerWithout(answer: Answer, names: Pseudonyms): Answer {
  const { value } = answer;
  const subject = subjectWithout(answer.subject, names);
  const typed = value.kind === 'text' || (value.kind === 'choice' && !isOurWord(value.value));
  return typed
    ? { ...answer, subject, value: { kind: 'text', value: names.of('text', value.value) } }
    : { ...answer, subject };
}

/** Ids of words are ours: letters, digits and dots. An address or a path is never one. */
function isOurWord(id: string): boolean {
  return /^[a-z][a-zA-Z0-9]*(?:\.[a-zA-Z0-9]+)*$/.test(id);
}
