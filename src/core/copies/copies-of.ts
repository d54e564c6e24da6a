import type { Account, Backup, DataFile } from '../facts/account';
import { evidenceRank, type Evidence, type Fact } from '../facts/evidence';
import type { Snapshot } from '../facts/snapshot';
import { daysBetween } from '../days';
import { LIMITS } from '../limits';
import { EVERYTHING, atLeast, intersect, youngerThan } from './ages';
import { MAIL_KINDS, type Ages, type Copy, type Disk, type MailKind } from './copy';

/** Mail kinds that an IMAP server holds. Contacts and calendar are no mail to it. */
const MAIL_ONLY: readonly MailKind[] = MAIL_KINDS.filter((kind) => kind !== 'contactsAndCalendar');

type Draft = Omit<Copy, 'account' | 'kind'>;

/**
 * Where every kind of mail of every account lives. All scenarios, checks and pictures read this one list.
 * `today` is an ISO date: the age of a backup counts from it.
 */
export function copiesOf(snapshot: Snapshot, today: string): Copy[] {
  return snapshot.accounts.flatMap((account) => copiesOfAccount(account, snapshot, today));
}

function copiesOfAccount(account: Account, snapshot: Snapshot, today: string): Copy[] {
  const on = (kinds: readonly MailKind[], draft: Draft): Copy[] =>
    kinds.map((kind) => ({ account: account.id, kind, ...draft }));

  if (!account.kind.known) return undecided(account, on);
  const kind = account.kind.value;
  switch (kind) {
    case 'pop3':
      return [...pop3Server(account, on), ...pop3Store(account, snapshot, today, on)];
    case 'imap':
    case 'gmail':
      return [
        ...serverAndMirror(account, snapshot, MAIL_ONLY, account.kind.evidence, on),
        ...imapContacts(account, snapshot, on),
        ...backupCopies(account.backup, account.id, MAIL_KINDS, null, today, on),
      ];
    case 'exchange':
    case 'outlookCom':
    case 'activeSync':
      return [
        ...serverAndMirror(account, snapshot, MAIL_KINDS, account.kind.evidence, on),
        ...on(MAIL_KINDS, recoverableStage(account.id, kind === 'outlookCom')),
        ...backupCopies(account.backup, account.id, MAIL_KINDS, null, today, on),
      ];
    case 'other':
      return undecided(account, on);
  }
}

type OnKinds = (kinds: readonly MailKind[], draft: Draft) => Copy[];

/** An account of a kind that we do not know: its mail may be anywhere, and nothing of it counts as safe. */
function undecided(account: Account, on: OnKinds): Copy[] {
  const base = { ages: EVERYTHING, ends: 'never', certainty: 'possible', evidence: 'inferred' } as const;
  return [
    ...on(MAIL_KINDS, { ...base, place: { type: 'server', id: account.id, disk: null }, mirror: false }),
    ...on(MAIL_KINDS, {
      ...base,
      place: { type: 'dataFile', id: account.id, disk: 'unknownDisk' },
      mirror: false,
    }),
  ];
}

/** The server's half of a POP3 account: the inbox only, and only as long as this computer asks for it. */
function pop3Server(account: Account, on: OnKinds): Copy[] {
  const place = { type: 'server', id: account.id, disk: null } as const;
  const drained = account.otherClients.known && account.otherClients.value === 'removeMail';
  if (drained) {
    const evidence = account.otherClients.known ? account.otherClients.evidence : 'inferred';
    return on(['inbox'], {
      place,
      ages: null,
      ends: 'onDownload',
      mirror: false,
      certainty: 'certain',
      evidence,
    });
  }
  if (!account.serverCopy.known) {
    return on(['inbox'], {
      place,
      ages: limitByPurge(EVERYTHING, account),
      ends: 'never',
      mirror: false,
      certainty: 'possible',
      evidence: 'inferred',
    });
  }
  const { value: setting, evidence } = account.serverCopy;
  const base = { place, mirror: false, certainty: 'certain', evidence } as const;
  switch (setting.keep) {
    case 'none':
      return on(['inbox'], { ...base, ages: null, ends: 'onDownload' });
    case 'days':
      return on(['inbox'], {
        ...base,
        ages: limitByPurge(youngerThan(setting.days), account),
        ends: 'afterDays',
        endsAfterDays: setting.days,
      });
    case 'forever':
      return on(['inbox'], {
        ...base,
        ages: limitByPurge(EVERYTHING, account),
        ends: setting.removeWhenDeletedHere ? 'whenDeletedHere' : 'never',
      });
  }
}

/** Where a POP3 account puts what it downloads, and the backup of that store. */
function pop3Store(account: Account, snapshot: Snapshot, today: string, on: OnKinds): Copy[] {
  const { delivery } = account;
  if (!delivery.known) {
    return [
      ...on(MAIL_KINDS, {
        place: { type: 'dataFile', id: account.id, disk: 'computer' },
        ages: EVERYTHING,
        ends: 'never',
        mirror: false,
        certainty: 'possible',
        evidence: 'inferred',
      }),
      ...backupCopies(account.backup, account.id, MAIL_KINDS, 'computer', today, on),
    ];
  }
  if (delivery.value.to !== 'dataFile') {
    const host = exchangeHost(account, snapshot);
    const mailbox = host ?? { ...account, id: `${account.id}|delivery` };
    return [
      ...serverAndMirror(mailbox, snapshot, MAIL_KINDS, delivery.evidence, on),
      ...on(MAIL_KINDS, recoverableStage(mailbox.id, false)),
      ...backupCopies(account.backup, account.id, MAIL_KINDS, null, today, on),
    ];
  }
  const fileId = delivery.value.dataFileId;
  const file = snapshot.dataFiles.find((candidate) => candidate.id === fileId);
  const disk = diskOf(file);
  return [
    ...on(MAIL_KINDS, {
      place: { type: 'dataFile', id: fileId, disk },
      ages: EVERYTHING,
      ends: 'never',
      mirror: false,
      certainty: 'certain',
      evidence: delivery.evidence,
    }),
    ...(file ? backupCopies(file.backup, file.id, MAIL_KINDS, disk, today, on) : []),
  ];
}

/** The Exchange account of the same profile, when there is exactly one that could own the store. */
function exchangeHost(account: Account, snapshot: Snapshot): Account | undefined {
  const hosts = snapshot.accounts.filter(
    (other) =>
      other.profile === account.profile &&
      other.kind.known &&
      (other.kind.value === 'exchange' ||
        other.kind.value === 'outlookCom' ||
        other.kind.value === 'activeSync'),
  );
  return hosts.length === 1 ? hosts[0] : undefined;
}

function serverAndMirror(
  account: Account,
  snapshot: Snapshot,
  kinds: readonly MailKind[],
  evidence: Evidence,
  on: OnKinds,
): Copy[] {
  const ages = limitByPurge(EVERYTHING, account);
  const cacheId = account.delivery.known ? account.delivery.value.dataFileId : null;
  const file = snapshot.dataFiles.find((candidate) => candidate.id === cacheId);
  return [
    ...on(kinds, {
      place: { type: 'server', id: account.id, disk: null },
      ages,
      ends: 'never',
      mirror: false,
      certainty: 'certain',
      evidence,
    }),
    ...on(kinds, {
      place: { type: 'deviceCache', id: cacheId ?? account.id, disk: file ? diskOf(file) : 'computer' },
      ages,
      ends: 'never',
      mirror: true,
      // How far back a program keeps mail offline is set in it and stands in no export.
      certainty: 'possible',
      evidence: account.delivery.known ? account.delivery.evidence : 'inferred',
    }),
  ];
}

/** Empty until something is deleted at the server; then it holds that for some days. */
function recoverableStage(id: string, consumer: boolean): Draft {
  const days = consumer ? LIMITS.outlookComRecoverableDays : LIMITS.exchangeRecoverableDays;
  return {
    place: { type: 'recoverable', id, disk: null },
    ages: null,
    ends: 'afterDays',
    endsAfterDays: days.value,
    mirror: false,
    certainty: 'certain',
    evidence: 'inferred',
  };
}

/** Classic Outlook keeps contacts and calendar of an IMAP account in folders marked 'This computer only'. */
function imapContacts(account: Account, snapshot: Snapshot, on: OnKinds): Copy[] {
  const fact = account.contactsOnlyHere;
  const fileId = account.delivery.known ? account.delivery.value.dataFileId : null;
  const file = snapshot.dataFiles.find((candidate) => candidate.id === fileId);
  const base = { ages: EVERYTHING, ends: 'never', mirror: false } as const;
  if (fact.known && !fact.value) {
    return on(['contactsAndCalendar'], {
      ...base,
      place: { type: 'server', id: account.id, disk: null },
      certainty: 'certain',
      evidence: fact.evidence,
    });
  }
  return on(['contactsAndCalendar'], {
    ...base,
    place: { type: 'dataFile', id: fileId ?? account.id, disk: file ? diskOf(file) : 'computer' },
    certainty: fact.known ? 'certain' : 'possible',
    evidence: fact.known ? fact.evidence : 'inferred',
  });
}

/**
 * A backup covers mail that is at least as old as the backup is. One that nobody has asked about is possible;
 * one that is known not to exist is no copy.
 */
function backupCopies(
  backup: Backup,
  storeId: string,
  kinds: readonly MailKind[],
  storeDisk: Disk | null,
  today: string,
  on: OnKinds,
): Copy[] {
  const { exists, lastOn } = backup;
  if (exists.known && !exists.value) return [];
  const age = lastOn.known ? daysBetween(lastOn.value, today) : Number.NaN;
  const dated = exists.known && Number.isFinite(age);
  return on(kinds, {
    place: { type: 'backup', id: storeId, disk: backupDisk(backup.place, storeDisk) },
    ages: dated ? atLeast(age) : EVERYTHING,
    ends: 'never',
    mirror: false,
    certainty: dated ? 'certain' : 'possible',
    evidence: exists.known
      ? weaker(exists.evidence, lastOn.known ? lastOn.evidence : 'inferred')
      : 'inferred',
  });
}

function backupDisk(place: Backup['place'], storeDisk: Disk | null): Disk {
  if (!place.known) return 'unknownDisk';
  switch (place.value) {
    case 'sameDisk':
      return storeDisk ?? 'computer';
    case 'otherDisk':
      return 'otherDisk';
    case 'cloud':
      return 'cloud';
  }
}

/** A synced folder counts as this computer's disk: what happens to the file here happens to it there. */
function diskOf(file: DataFile | undefined): Disk {
  if (!file?.location.known) return 'unknownDisk';
  switch (file.location.value) {
    case 'localDisk':
    case 'syncedFolder':
      return 'computer';
    case 'networkShare':
      return 'network';
    case 'otherDrive':
      return 'unknownDisk';
  }
}

/** Where the server deletes mail of its own accord, it holds no older mail to begin with. */
function limitByPurge(ages: Ages | null, account: Account): Ages | null {
  const rule: Fact<number | null> = account.serverDeletesAfterDays;
  return rule.known && rule.value !== null ? intersect(ages, youngerThan(rule.value)) : ages;
}

function weaker(a: Evidence, b: Evidence): Evidence {
  return evidenceRank(a) >= evidenceRank(b) ? a : b;
}
