import { kindWord } from '../../facts/account-kinds';
import { dataFileOf } from '../../facts/data-files';
import type {
  Account,
  Backup,
  BackupPlace,
  DataFile,
  Delivery,
  ServerConnection,
  ServerCopy,
} from '../../facts/account';
import { unknown, type Fact } from '../../facts/evidence';
import { isOver } from '../../facts/units';
import { mailIn } from '../../facts/mail-file-sums';
import type { Snapshot } from '../../facts/snapshot';
import type { EvidenceLine, WordValue } from '../../facts/subject';

/** Every label of a line under 'How do we know?'. Words: `evidence.<label>`. */
export const EVIDENCE_LABELS = [
  'accountKind',
  'serverCopy',
  'serverCopyDays',
  'serverDeletes',
  'deletesTrash',
  'deletionStarts',
  'goingItems',
  'delivery',
  'otherClients',
  'incomingEncryption',
  'incomingServer',
  'outgoingEncryption',
  'outgoingServer',
  'contactsOnlyHere',
  'fileSize',
  'fileFormat',
  'fileLocation',
  'fileItems',
  'fileItemsAtLeast',
  'fileOldest',
  'fileNewest',
  'diskEncrypted',
  'backupExists',
  'backupLastOn',
  'backupPlace',
  'backupRestoredOn',
  'quotaUsed',
  'quotaLimit',
  'limitServer',
  'limitPolicy',
  'limitPlan',
  'limitTold',
  'growth',
  'mailboxFull',
  'folderItems',
  'deletedAndJunk',
  'largeItems',
  'recoverableUsed',
  'recoverableLimit',
  'deletedOld',
  'ruleHarm',
  'ruleOutside',
  'rulesHarmful',
  'receivedItems',
  'sentItems',
  'inboxItems',
  'providerSwitch',
  'newMailArrives',
  'otherAddresses',
  'connectionEncrypted',
  'twoStep',
  'ownPassword',
  'sentKept',
  'oldProgram',
  'mailSorted',
  'recoveryKeyKept',
  'maintainedOn',
  'diskFree',
  'recordsDuty',
  'autoArchive',
  'programSwitch',
  'collector',
  'phone',
  'signedInOn',
  'closedAfter',
  'teamUse',
  'turnedAway',
  'sameMailbox',
  'keepsDays',
  'headersOnly',
  'seenOnServer',
  'seenOnServerSince',
  'keepsNewest',
  'readByPop3',
  'readByImap',
] as const;
export type EvidenceLabel = (typeof EVIDENCE_LABELS)[number];

/** Text from a file or from the person; shown as it is, never as markup. */
export const text = (value: string): WordValue => ({ unit: 'text', value });
/** A word of the locale files, by the id of its message. */
export const word = (value: string): WordValue => ({ unit: 'word', value });
export const bytes = (value: number): WordValue => ({ unit: 'bytes', value });
/** For words: 0 where there is room below a limit, 1 where it is reached, 2 where it is passed by so much that it shows. */
export const fillOf = (used: number, limit: number): WordValue =>
  count(isOver(used, limit) ? 2 : used >= limit ? 1 : 0);
/** Sizes of which one is right. */
export const eitherBytes = (value: number[]): WordValue => ({ unit: 'eitherBytes', value });
export const count = (value: number): WordValue => ({ unit: 'count', value });
export const days = (value: number): WordValue => ({ unit: 'days', value });
/** A part of a whole, 1 for all of it. */
export const share = (value: number): WordValue => ({ unit: 'share', value });
/** An ISO date. */
export const date = (value: string): WordValue => ({ unit: 'date', value: value.slice(0, 10) });

/** One line of evidence: the value of the fact and how it is known, or why it is not. */
export function line<T>(label: EvidenceLabel, fact: Fact<T>, show: (value: T) => WordValue): EvidenceLine {
  if (!fact.known) return { label, unknown: fact.reason };
  const known = { label, value: show(fact.value), level: fact.evidence, source: fact.source };
  return fact.note === undefined ? known : { ...known, note: fact.note };
}

/** 'Yes' or 'no', as a word of the locale files. */
export const yesOrNo = (value: boolean): WordValue => word(value ? 'word.yes' : 'word.no');

export function kindLine({ kind }: Pick<Account, 'kind'>): EvidenceLine {
  return line('accountKind', kind, () => word(kind.known ? kindWord(kind) : 'unknown.value'));
}

export function serverCopyLine(fact: Fact<ServerCopy>): EvidenceLine {
  return fact.known && fact.value.keep === 'days'
    ? line('serverCopyDays', fact, (setting) => days(setting.keep === 'days' ? setting.days : 0))
    : line('serverCopy', fact, (setting) => word(`serverCopy.${setting.keep}`));
}

/** What the program's own list says is left on a POP3 server; none where nobody has shown us the list. */
export function seenOnServerLines({ seenOnServer }: Account): EvidenceLine[] {
  if (!seenOnServer) return [];
  const messages = line('seenOnServer', seenOnServer, (seen) => count(seen.messages));
  const oldest = seenOnServer.known ? seenOnServer.value.oldestOn : null;
  return oldest === null
    ? [messages]
    : [messages, line('seenOnServerSince', seenOnServer, () => date(oldest))];
}

/** Whether only the heads of messages are fetched; none where the program has no such setting. */
export function headersOnlyLines({ headersOnly }: Account): EvidenceLine[] {
  return headersOnly ? [line('headersOnly', headersOnly, yesOrNo)] : [];
}

/** Days after which the server deletes mail of its own accord. */
export function serverDeletesLine(account: Account): EvidenceLine {
  return line('serverDeletes', account.serverDeletesAfterDays, (after) =>
    after === null ? word('word.never') : days(after),
  );
}

/** Where downloaded mail is put: the name of the data file, what else it is, or what the person told of it. */
export function deliveryLine(account: Account, snapshot: Snapshot): EvidenceLine {
  const { ownFolders } = account;
  if (!account.delivery.known && ownFolders && (ownFolders.known || account.delivery.reason === 'notAsked')) {
    return line('delivery', ownFolders, (own) =>
      word(own ? 'delivery.ownFolders' : 'delivery.exchangeMailbox'),
    );
  }
  const show = (delivery: Delivery): WordValue => {
    const file = dataFileOf(snapshot.dataFiles, delivery.dataFileId);
    return delivery.to === 'dataFile' && file ? text(file.name) : word(`delivery.${delivery.to}`);
  };
  return line('delivery', account.delivery, show);
}

export function otherClientsLine(account: Account): EvidenceLine {
  return line('otherClients', account.otherClients, (value) => word(`otherClients.${value}`));
}

export function collectorLine({ collector }: Account): EvidenceLine {
  return line('collector', collector ?? unknown('notAsked'), (value) => word(`collector.${value}`));
}

export function phoneLine({ phone }: Account): EvidenceLine {
  return line('phone', phone ?? unknown('notAsked'), (value) => word(`phone.${value}`));
}

export function contactsLine(account: Account): EvidenceLine {
  return line('contactsOnlyHere', account.contactsOnlyHere, yesOrNo);
}

/** Encryption first, as it decides; then the server it is about. */
export function connectionLines(
  direction: 'incoming' | 'outgoing',
  fact: Fact<ServerConnection>,
): EvidenceLine[] {
  const encryption = line(`${direction}Encryption`, fact, (connection) =>
    word(`encryption.${connection.encryption}`),
  );
  if (!fact.known) return [encryption];
  return [
    encryption,
    line(`${direction}Server`, fact, (connection) => text(`${connection.host}:${connection.port}`)),
  ];
}

export function fileSizeLine(file: DataFile): EvidenceLine {
  return line('fileSize', file.sizeBytes, bytes);
}

export function fileFormatLine(file: DataFile): EvidenceLine {
  return line('fileFormat', file.format, (format) => word(`dataFileFormat.${format}`));
}

export function fileLocationLine(file: DataFile): EvidenceLine {
  return line('fileLocation', file.location, (location) => word(`location.${location}`));
}

/** What was counted inside a data file: how many messages, and from when to when; nothing while it was not looked into. */
export function fileContentsLines({ contents }: DataFile): EvidenceLine[] {
  if (!contents?.known) return [];
  const { items, oldest, newest } = mailIn(contents.value);
  const lines = [
    line(contents.value.complete ? 'fileItems' : 'fileItemsAtLeast', contents, () => count(items)),
  ];
  if (oldest !== null) lines.push(line('fileOldest', contents, () => date(oldest)));
  if (newest !== null) lines.push(line('fileNewest', contents, () => date(newest)));
  return lines;
}

export function diskEncryptedLine(snapshot: Snapshot): EvidenceLine {
  return line('diskEncrypted', snapshot.device.diskEncrypted, yesOrNo);
}

export function backupExistsLine(backup: Backup): EvidenceLine {
  return line('backupExists', backup.exists, yesOrNo);
}

/** Whether there is a backup and, where there is one, of when. */
export function backupLines(backup: Backup): EvidenceLine[] {
  const exists = backupExistsLine(backup);
  return backup.exists.known && backup.exists.value ? [exists, backupLastOnLine(backup)] : [exists];
}

export function backupLastOnLine(backup: Backup): EvidenceLine {
  return line('backupLastOn', backup.lastOn, date);
}

export function backupPlaceLine(backup: Backup): EvidenceLine {
  return line('backupPlace', backup.place, (place: BackupPlace) => word(`backupPlace.${place}`));
}

export function backupRestoredLine(backup: Backup): EvidenceLine {
  return line('backupRestoredOn', backup.restoredOn, (on) => (on === null ? word('word.never') : date(on)));
}

export function quotaUsedLine(account: Account): EvidenceLine {
  return line('quotaUsed', account.used, bytes);
}

export function quotaLimitLine(account: Account): EvidenceLine {
  return line('quotaLimit', account.quotaLimit, (limit) =>
    limit === null ? word('word.noLimit') : bytes(limit),
  );
}
