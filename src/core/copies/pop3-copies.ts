import type { Account, DataFile } from '../facts/account';
import { unknown, type Evidence } from '../facts/evidence';
import { heldDays } from '../facts/server-copy-growth';
import type { Snapshot } from '../facts/snapshot';
import { EVERYTHING, youngerThan } from './ages';
import { backupCopies } from './backup-copies';
import { MAIL_KINDS, type Copy, type Disk } from './copy';
import { diskOf } from './disk-of';
import {
  limitByPurge,
  mailboxBackup,
  recoverableStage,
  serverAndMirror,
  type OnKinds,
} from './server-copies';

/**
 * The server's half of a POP3 account: the inbox only, and only as long as this computer asks for it. `today` is an
 * ISO date: copies that are left for longer since a short while ago do not reach back further than that.
 */
export function pop3Server(account: Account, today: string, on: OnKinds): Copy[] {
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
  const held = heldDays(account, today);
  const ages = limitByPurge(Number.isFinite(held) ? youngerThan(held) : EVERYTHING, account);
  switch (setting.keep) {
    case 'none':
      return on(['inbox'], { ...base, ages: null, ends: 'onDownload' });
    case 'days':
      return on(['inbox'], {
        ...base,
        ages,
        ends: 'afterDays',
        endsAfterDays: setting.days,
      });
    case 'forever':
      return on(['inbox'], {
        ...base,
        ages,
        ends: setting.removeWhenDeletedHere ? 'whenDeletedHere' : 'never',
      });
  }
}

/** Where a POP3 account puts what it downloads, and the backup of that store. */
export function pop3Store(account: Account, snapshot: Snapshot, today: string, on: OnKinds): Copy[] {
  const { delivery } = account;
  const host = exchangeHost(account, snapshot);
  const backupOf = (file: DataFile | undefined, store: string, disk: Disk): Copy[] =>
    backupCopies(
      file?.backup ?? account.backup,
      { account: account.id, kinds: MAIL_KINDS, store, disk, keptForDays: null },
      today,
    );
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
      // It may as well go into the mailbox beside it.
      ...(host ? hostedMail(host, snapshot, 'inferred', on).map(asPossible) : []),
      ...backupOf(undefined, account.id, 'computer'),
    ];
  }
  if (delivery.value.to !== 'dataFile') {
    // What the POP3 host deletes is no business of a mailbox that we have not seen.
    const unseen = {
      ...account,
      id: `${account.id}|delivery`,
      serverDeletesAfterDays: unknown('notInExport'),
    };
    return [
      ...hostedMail(host ?? unseen, snapshot, delivery.evidence, on),
      ...mailboxBackup(account, unseen, today),
      ...(host?.backup.exists.known ? mailboxBackup({ ...host, id: account.id }, host, today) : []),
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
    ...backupOf(file, file?.id ?? account.id, disk),
  ];
}

/** Mail that lies in an Exchange mailbox, on its server and in the mirror of it here. */
function hostedMail(host: Account, snapshot: Snapshot, evidence: Evidence, on: OnKinds): Copy[] {
  return [...serverAndMirror(host, snapshot, MAIL_KINDS, evidence, on), ...recoverableStage(host, on)];
}

function asPossible(copy: Copy): Copy {
  return { ...copy, certainty: 'possible' };
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
