import fc from 'fast-check';
import type { CheckId } from '../../../src/core/checks/check';
import type { Account, Backup, DataFile } from '../../../src/core/facts/account';
import { isOfMove } from '../../../src/core/checks/shared/moves';
import { wayOf } from '../../../src/core/chooser/chooser-facts';
import { known, unknown, type Fact } from '../../../src/core/facts/evidence';
import type { MailFolder, MailRule, MailboxState, NamedFolder } from '../../../src/core/facts/mailbox';
import { mailboxOf, withMailboxFacts, withoutMailboxFacts } from '../../../src/core/facts/mailbox-accounts';
import { folderTree } from '../../../src/core/facts/mailbox-sums';
import type { Device, Snapshot } from '../../../src/core/facts/snapshot';
import { subjectKey, type Subject } from '../../../src/core/facts/subject';
import { FIX_IDS, type FixId } from '../../../src/core/fixes/fix';
import { FIXES } from '../../../src/core/fixes/registry';
import { LIMITS } from '../../../src/core/limits';
import { mailboxOfAccount } from '../../../src/core/mailboxes/mailbox';
import { openThings } from '../../tools/open-things';
import { assembleRemembered, assembleSnapshot } from '../../../src/core/report/assemble';
import { inspect } from '../../../src/core/report/inspect';
import type { Finding } from '../../../src/core/report/report';
import { headway } from '../../../src/core/report/headway';
import { thingOf, thingsToDo } from '../../../src/core/report/things-to-do';
import { SAMPLES, type Sample } from '../../../src/samples/samples';
import { rememberedSample } from '../../../src/session/remembered-sample';
import { readDropped } from '../../../src/sources/read-dropped';
import { OTHER_PEOPLE } from '../../personas/other-people';
import { OUTLOOK_PEOPLE } from '../../personas/outlook-people';
import { DAY, NOW, type Persona } from '../../personas/persona';
import { anySnapshot } from '../../tools/arbitraries';
import { runs } from '../../tools/long';
import { ages, asked, folder, mailbox } from '../../tools/make-mailbox';
import { exchange, keptDays, snapshotOf } from '../../tools/make-snapshot';

const GB = 1024 ** 3;

/** As a fresh export, a counted copy or the mail server shows it: strong enough for whatever was claimed before. */
const seen = <T>(value: T) => known(value, 'measured', 'a fresh look');
const answered = <T>(value: T) => known(value, 'told', 'answers');

type After = (snapshot: Snapshot, subject: Subject) => Snapshot;

function changed<T extends { id: string }>(all: readonly T[], subject: Subject, change: (one: T) => T): T[] {
  return all.map((one) => (subject.type !== 'computer' && one.id === subject.id ? change(one) : one));
}

const ofAccount =
  (change: (account: Account, snapshot: Snapshot) => Account): After =>
  (snapshot, subject) => ({
    ...snapshot,
    accounts: changed(snapshot.accounts, subject, (account) => change(account, snapshot)),
  });

const ofFile =
  (change: (file: DataFile) => DataFile): After =>
  (snapshot, subject) => ({ ...snapshot, dataFiles: changed(snapshot.dataFiles, subject, change) });

const ofComputer =
  (change: Partial<Device>): After =>
  (snapshot) => ({ ...snapshot, device: { ...snapshot.device, ...change } });

/** The server is read again, and what it now tells is laid on the accounts anew. */
const ofMailbox =
  (change: (mailbox: MailboxState) => Partial<MailboxState>): After =>
  (snapshot, subject) => {
    const account = snapshot.accounts.find(({ id }) => subject.type === 'account' && id === subject.id);
    const read = account && mailboxOf(account, snapshot);
    return withMailboxFacts({
      ...withoutMailboxFacts(snapshot),
      mailboxes: snapshot.mailboxes.map((one) => (one === read ? { ...one, ...change(one) } : one)),
    });
  };

/** A copy was made in another place, opened, and held against what it is of; the walk asks for all of that. */
const backedUp: Backup = {
  exists: seen(true),
  lastOn: seen(DAY),
  place: answered('otherDisk'),
  restoredOn: seen(DAY),
};

/** The backup is that of the file that the mail is in, where that is known. */
const BACKED_UP: After = (snapshot, subject) => {
  const account = snapshot.accounts.find(({ id }) => subject.type === 'account' && id === subject.id);
  const to = account?.delivery.known === true ? account.delivery.value : null;
  const file = snapshot.dataFiles.find(({ id }) => to?.to === 'dataFile' && id === to.dataFileId);
  const store: Subject = file ? { type: 'dataFile', id: file.id } : subject;
  return ofFile((one) => ({ ...one, backup: backedUp }))(
    ofAccount((one) => ({ ...one, backup: backedUp }))(snapshot, store),
    store,
  );
};

const DRILLED: After = (snapshot, subject) => {
  const read = <T extends { backup: Backup }>(one: T): T => ({
    ...one,
    backup: { ...one.backup, restoredOn: seen(DAY) },
  });
  return ofFile(read)(ofAccount(read)(snapshot, subject), subject);
};

/** So many of the messages and bytes of a folder are left. */
function withLess(folder: MailFolder, share: number): MailFolder {
  const less = (amount: Fact<number>): Fact<number> =>
    amount.known ? seen(Math.floor(amount.value * share)) : amount;
  return {
    ...folder,
    items: less(folder.items),
    bytes: less(folder.bytes),
    older: folder.older.map(({ items, bytes }) => ({ items: less(items), bytes: less(bytes) })),
  };
}

/** Mail of these folders is put into new ones beside them, so that none is left with more than fits well. */
function spread(mailbox: MailboxState, isFull: (folder: MailFolder) => boolean): Partial<MailboxState> {
  const parts = (folder: MailFolder) =>
    Array.from({ length: 20 }, (_, at) => ({
      ...withLess(folder, 1 / 20),
      id: `${folder.id}-${String(at)}`,
      name: String(at),
      parentId: null,
      childFolders: seen(0),
    }));
  const folders = mailbox.folders.flatMap((folder) =>
    isFull(folder) ? [withLess(folder, 0), ...parts(folder)] : [folder],
  );
  return { folders, folderCount: mailbox.folderCount.known ? seen(folders.length) : mailbox.folderCount };
}

const isNamed = ({ named }: MailboxState, name: NamedFolder, { id }: MailFolder) =>
  named[name].known && named[name].value === id;

const CLEARED = ofMailbox((mailbox) => ({
  largest: seen([]),
  folders: mailbox.folders.map((folder) =>
    isNamed(mailbox, 'deleted', folder) || isNamed(mailbox, 'junk', folder) ? withLess(folder, 0) : folder,
  ),
}));

/** What lies on the server is a hundredth of what it was; where nobody reads the server, the person tells the number. */
const WITH_ROOM: After = (snapshot, subject) => {
  const told = ofAccount((account) => ({
    ...account,
    used: account.used.known ? seen(Math.floor(account.used.value / 100)) : account.used,
    ...(account.turnedAway && { turnedAway: seen(false) }),
  }))(snapshot, subject);
  return ofMailbox((mailbox) => ({
    folders: mailbox.folders.map((folder) => withLess(folder, 0.01)),
    ...(mailbox.full.known && { full: seen(false) }),
  }))(told, subject);
};

/** Id of the account that takes the place of one. */
const afterMove = (id: string) => `${id}|imap`;

/** The account of the new kind alone, as the walk leaves it: where it stood beside the old one, that is gone. */
const MOVED: After = (snapshot, subject) => {
  const move = snapshot.moves?.find(({ account }) => subject.type === 'account' && account === subject.id);
  if (!move) return snapshot;
  const isOf = (way: 'pop3' | 'imap') => (account: Account) =>
    isOfMove(move, account) && wayOf(account) === way;
  const [isOld, hasFresh] = [isOf('pop3'), snapshot.accounts.some(isOf('imap'))];
  return {
    ...snapshot,
    accounts: snapshot.accounts.flatMap((account) => {
      if (!isOld(account)) return [account];
      return hasFresh ? [] : [asImap(account, move.address)];
    }),
  };
};

/** All of its mail is on its server, what is here is a mirror, and what the person told of the mailbox still holds. */
function asImap(account: Account, address: string): Account {
  return {
    ...account,
    id: afterMove(account.id),
    profile: account.profile ?? 'Outlook',
    address: account.address ?? address,
    kind: seen('imap' as const),
    incoming: seen({ host: 'imap.example.com', port: 993, encryption: 'tls' as const }),
    outgoing: seen({ host: 'smtp.example.com', port: 465, encryption: 'tls' as const }),
    delivery: seen({ to: 'cache' as const, dataFileId: null }),
    serverCopy: unknown('notInExport'),
    sentKept: seen('server' as const),
  };
}

const LEAVES_COPIES = ofAccount((account) => ({ ...account, serverCopy: seen(keptDays(30)) }));

/** No reader of the mailbox takes mail off its server any more. */
const ONE_READER: After = (snapshot, subject) => {
  const account = snapshot.accounts.find(({ id }) => subject.type === 'account' && id === subject.id);
  const readers = new Set(account && mailboxOfAccount(account, snapshot).readers.map(({ id }) => id));
  return {
    ...snapshot,
    accounts: snapshot.accounts.map((one) =>
      readers.has(one.id)
        ? {
            ...one,
            ...(one.kind.known && one.kind.value === 'pop3' && { serverCopy: seen(keptDays(400)) }),
            otherClients: one.otherClients.known ? answered('leaveMail' as const) : one.otherClients,
          }
        : one,
    ),
  };
};

/** What a second look shows once each fix is done as its walk says. */
const AFTER: Record<FixId, After> = {
  'leave-copy-on-server': LEAVES_COPIES,
  'end-server-copies': LEAVES_COPIES,
  'back-up-mail': BACKED_UP,
  'back-up-elsewhere': BACKED_UP,
  'restore-drill': DRILLED,
  'rescue-old-mail': BACKED_UP,
  'keep-records': BACKED_UP,
  'before-new-outlook': (snapshot, subject) =>
    ofComputer({ programSwitch: answered('stays') })(BACKED_UP(snapshot, subject), subject),
  'one-reader-removes': ONE_READER,
  'encrypt-connection': ofAccount((account) => ({
    ...account,
    incoming: encrypted(account.incoming),
    outgoing: encrypted(account.outgoing),
    connectionEncrypted: seen(true),
  })),
  'move-contacts': ofAccount((account) => ({ ...account, contactsOnlyHere: answered(false) })),
  'shrink-data-file': ofFile((file) => ({ ...file, sizeBytes: seen(100_000_000) })),
  'move-data-file': ofFile((file) => ({ ...file, location: seen('localDisk') })),
  'encrypt-disk': ofComputer({ diskEncrypted: answered(true) }),
  'free-server-space': WITH_ROOM,
  'make-room-now': WITH_ROOM,
  'read-quota': ofAccount((account) => ({ ...account, used: seen(1e9), quotaLimit: seen(50e9) })),
  'tidy-folders': ofMailbox((mailbox) =>
    spread(
      mailbox,
      ({ search, items }) => !search && items.known && items.value >= LIMITS.slowFolderItems.value,
    ),
  ),
  'sort-mail': (snapshot, subject) =>
    ofMailbox((mailbox) => spread(mailbox, (folder) => isNamed(mailbox, 'inbox', folder)))(
      ofAccount((account) => ({ ...account, mailSorted: answered(true) }))(snapshot, subject),
      subject,
    ),
  'clear-mailbox': CLEARED,
  'keep-elsewhere': ofMailbox((mailbox) => {
    const tree = folderTree(mailbox, 'deleted');
    const ids = new Set(tree.known ? (tree.value ?? []).map(({ id }) => id) : []);
    return spread(mailbox, ({ id }) => ids.has(id));
  }),
  'mend-rules': ofMailbox(() => ({ rules: seen([]) })),
  'limit-cache': (snapshot, subject) => {
    const account = snapshot.accounts.find(({ id }) => subject.type === 'account' && id === subject.id);
    const cache = account?.delivery.known === true ? account.delivery.value.dataFileId : null;
    const file: Subject = cache === null ? subject : { type: 'dataFile', id: cache };
    return ofFile((one) => ({ ...one, sizeBytes: seen(100_000_000) }))(snapshot, file);
  },
  'free-recoverable-items': ofMailbox(({ recoverable }) => ({
    recoverable: { ...recoverable, items: seen(0), bytes: seen(0) },
  })),
  'move-to-imap': MOVED,
  'keep-at-provider': ofAccount((account) => ({ ...account, providerSwitch: seen('keeps') })),
  'add-microsoft-account': ofAccount((account) => ({ ...account, newMailArrives: answered(true) })),
  'two-step': ofAccount((account) => ({ ...account, twoStep: answered(true) })),
  'new-password': ofAccount((account) => ({ ...account, ownPassword: answered(true) })),
  'check-recovery-key': ofComputer({ recoveryKeyKept: answered(true) }),
  'stop-own-deletion': ofAccount((account) => ({ ...account, ownRetention: seen({ keep: 'all' }) })),
  'safe-autoarchive': ofComputer({ autoArchive: answered('off') }),
  'end-collector': ofAccount((account) => ({ ...account, collector: answered('none') })),
  'sign-in-once': ofAccount((account) => ({ ...account, signedInOn: answered(DAY) })),
  'free-disk-space': ofComputer({ diskFree: answered(1e12) }),
  'share-mailbox': ofAccount((account) => ({ ...account, teamUse: answered('shared') })),
  'tidy-up': ofComputer({ maintainedOn: answered(DAY) }),
  'save-phone-mail': ofAccount((account) => ({ ...account, phone: answered('leaves') })),
  'sent-on-server': ofAccount((account) => ({ ...account, sentKept: seen('server') })),
  // Another program is another account: no look shows the old one in order.
  'renew-program': (snapshot) => snapshot,
};

function encrypted(connection: Account['incoming']): Account['incoming'] {
  return connection.known ? seen({ ...connection.value, encryption: 'tls' }) : connection;
}

/** The snapshot after the fix of a finding; null: it has none. */
function afterFix({ fix, subject }: Finding, snapshot: Snapshot): Snapshot | null {
  return fix === null ? null : AFTER[fix](snapshot, subject);
}

/** Whether a look after the fix sees it in order. */
function isPassed(finding: Finding, snapshot: Snapshot): boolean {
  const fixed = afterFix(finding, snapshot);
  const then = fixed && inspect(fixed, DAY).findings.find(({ key }) => key === finding.key);
  return then?.verdict === 'pass';
}

/** What is to do about the subject of a finding, and what is open about it, as a person counts them. */
function about({ subject }: Finding, snapshot: Snapshot): string[] {
  const key = subjectKey(subject);
  const own = inspect(snapshot, DAY).findings.filter((one) =>
    [key, afterMove(key)].includes(subjectKey(one.subject)),
  );
  const toDo = own.filter(({ verdict }) => verdict === 'fail').map((one) => thingOf(one, snapshot));
  return [...new Set(toDo), ...openThings(own).map(([{ check }]) => `open: ${check}`)];
}

/**
 * A problem that hides another of the same mail, which then comes up in its place and never beside it: what is taken off
 * the server by a program, a collector or another device, no rule of the server can take; and a backup is of the file
 * that mail was fetched into until the account has all of it on its server.
 */
const HIDES: Partial<Record<CheckId, readonly CheckId[]>> = {
  'program-deletes-old-mail': ['retention-exposure'],
  'collector-in-between': ['retention-exposure'],
  'pop3-several-devices': ['retention-exposure'],
  'provider-decides-copies': ['retention-exposure'],
  'pop3-move-to-imap': ['backup-missing'],
};

/** Every fix of this snapshot that a second look proves, and after which not less is left than before. */
function notFewer(
  snapshot: Snapshot,
  fixes: readonly FixId[] = FIX_IDS,
): { key: string; before: string[]; after: string[] }[] {
  return inspect(snapshot, DAY)
    .findings.filter(({ verdict, fix }) => verdict === 'fail' && fix !== null && fixes.includes(fix))
    .flatMap((finding) => {
      const fixed = afterFix(finding, snapshot);
      if (!fixed || !isPassed(finding, snapshot)) return [];
      const [before, after] = [about(finding, snapshot), about(finding, fixed)];
      const hidden = HIDES[finding.check] ?? [];
      const inItsPlace = after.some(
        (thing) => !before.includes(thing) && hidden.some((check) => thing.includes(check)),
      );
      const most = before.length - (inItsPlace ? 0 : 1);
      return after.length <= most ? [] : [{ key: finding.key, before, after }];
    });
}

const thingsOf = (snapshot: Snapshot): Finding[] =>
  thingsToDo(
    inspect(snapshot, DAY).findings.filter(({ verdict }) => verdict === 'fail'),
    snapshot,
  );

/** Every fix after which 'none of three done' would turn into 'one of two'. */
function shrinks(snapshot: Snapshot): { key: string; before: string[]; after: string[] }[] {
  const before = thingsOf(snapshot);
  return before.flatMap((finding) => {
    const fixed = afterFix(finding, snapshot);
    const findings = fixed ? inspect(fixed, DAY).findings : [];
    const now = new Map(findings.map(({ key, verdict }) => [key, verdict]));
    if (!fixed || now.get(finding.key) !== 'pass') return [];
    // What was about an account that a move has ended went with it, unless it goes on for the new one.
    const isIn = ({ accounts }: Snapshot, { subject }: Finding) =>
      subject.type !== 'account' || accounts.some(({ id }) => id === subject.id);
    const goesOn = ({ check }: Finding) =>
      findings.some((one) => one.check === check && one.verdict !== 'pass' && !isIn(snapshot, one));
    const isGone = (one: Finding) => !isIn(fixed, one) && !goesOn(one);
    const alongside = before.flatMap((one) =>
      one.key !== finding.key && (now.get(one.key) === 'pass' || isGone(one)) ? [one.key] : [],
    );
    const after = thingsOf(fixed);
    const { all } = headway(after, findings, [{ finding: finding.key, alongside }]);
    const keys = (things: Finding[]) => things.map(({ key }) => key);
    return all < before.length ? [{ key: finding.key, before: keys(before), after: keys(after) }] : [];
  });
}

const PEOPLE: readonly Persona[] = [...OUTLOOK_PEOPLE, ...OTHER_PEOPLE];

async function ofSample(sample: Sample): Promise<Snapshot> {
  const snapshot = assembleRemembered(await rememberedSample(sample, new Date(NOW)));
  if (!snapshot) throw new Error(`${sample.id} has nothing`);
  return snapshot;
}

/** The same person, who wants to read by IMAP what is fetched by POP3. */
function wantingToMove(snapshot: Snapshot): Snapshot {
  const moves = snapshot.accounts.flatMap((account) =>
    wayOf(account) === 'pop3' ? [{ account: account.id, address: account.address ?? account.name }] : [],
  );
  return { ...snapshot, moves };
}

test.each(SAMPLES.map((sample) => [sample.id, sample] as const))(
  'after every proved fix the sample %s has less to do and to find out about what was fixed, of no smaller whole',
  async (_id, sample) => {
    const snapshot = await ofSample(sample);
    for (const one of [snapshot, wantingToMove(snapshot)]) {
      expect(notFewer(one)).toEqual([]);
      expect(shrinks(one)).toEqual([]);
    }
  },
);

test.each(PEOPLE.map((person) => [person.id, person] as const))(
  'after every proved fix %s has less to do and to find out about what was fixed, of no smaller whole',
  async (_id, { files, facts = [], answers }) => {
    const read = await readDropped(files?.() ?? [], { now: NOW });
    const gathered = { sources: [...read.facts, ...facts], takenAt: NOW };
    const bare = assembleSnapshot({ ...gathered, answers: [] });
    const snapshot = assembleSnapshot({ ...gathered, answers: answers?.(bare) ?? [] });
    for (const one of [snapshot, wantingToMove(snapshot)]) {
      expect(notFewer(one)).toEqual([]);
      expect(shrinks(one)).toEqual([]);
    }
  },
);

/**
 * Whether a second look proves it whatever else is known. A backup, a phone and other readers hang together with what
 * the person told, and in a snapshot of every shape that contradicts itself.
 */
const HOLDS_FOR_ANYBODY = FIX_IDS.filter(
  (id) =>
    FIXES[id].copyProves !== true &&
    id !== 'save-phone-mail' &&
    id !== 'one-reader-removes' &&
    id !== 'move-to-imap',
);

test('after it anybody has less to do and to find out about what was fixed', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      expect(notFewer(snapshot, HOLDS_FOR_ANYBODY)).toEqual([]);
    }),
    { numRuns: runs(600) },
  );
});

const items = fc.constantFrom(0, 10, 4_000, 30_000, 120_000, 990_000);

/** What a mail server tells of a mailbox in which anything may be too much. */
const anyMailbox: fc.Arbitrary<MailboxState> = fc
  .record({
    folders: fc.tuple(
      ...['inbox', 'sent', 'drafts', 'deleted', 'junk', 'projects'].map((id) =>
        fc.record({
          id: fc.constant(id),
          items,
          each: fc.constantFrom(1e3, 1e5),
          old: fc.constantFrom(0, 0.6),
        }),
      ),
    ),
    rules: fc.subarray<MailRule>([
      { name: 'a', enabled: true, removes: 'forGood', sendsTo: [], outside: asked(false) },
      { name: 'b', enabled: true, removes: 'no', sendsTo: ['example.net'], outside: asked(true) },
    ]),
    large: fc.constantFrom(0, 400),
    recoverable: fc.constantFrom(0, 29 * GB),
    full: fc.boolean(),
    quota: fc.option(fc.constantFrom(5 * GB, 50 * GB)),
  })
  .map(({ folders, rules, large, recoverable, full, quota }) =>
    mailbox({
      folders: folders.map((one) =>
        folder(one.id, one.items, one.items * one.each, {
          older: ages([Math.floor(one.items * one.old), Math.floor(one.items * one.each * one.old)]),
        }),
      ),
      rules: asked(rules),
      largest: asked(
        Array.from({ length: large }, (_, at) => ({
          id: String(at),
          folderId: 'inbox',
          bytes: 3e7,
          receivedAt: null,
        })),
      ),
      recoverable: { ...mailbox().recoverable, bytes: asked(recoverable) },
      full: asked(full),
      ...(quota !== null && { serverQuota: asked({ warn: quota, send: quota, receive: quota }) }),
    }),
  );

test('after what only the mail server proves anybody has less to do and to find out about the mailbox', () => {
  fc.assert(
    fc.property(anyMailbox, (read) => {
      const snapshot = withMailboxFacts(snapshotOf({ accounts: [exchange()], mailboxes: [read] }));
      expect(notFewer(snapshot)).toEqual([]);
    }),
    { numRuns: runs(300) },
  );
});

test('a mailbox with everything wrong has every fix of the mail server proved by reading it again', () => {
  const full = mailbox({
    folders: [
      folder('inbox', 120_000, 6e9),
      folder('sent', 1_000, 1e9),
      folder('drafts', 2, 1e3),
      folder('deleted', 30_000, 3e9, { older: ages([20_000, 2e9]) }),
      folder('junk', 9_000, 1e9),
    ],
    rules: asked([{ name: 'a', enabled: true, removes: 'forGood', sendsTo: [], outside: asked(false) }]),
    largest: asked([{ id: '1', folderId: 'inbox', bytes: 5e9, receivedAt: null }]),
    recoverable: { ...mailbox().recoverable, bytes: asked(29 * GB) },
    serverQuota: asked({ warn: 11e9, send: 12e9, receive: 12e9 }),
  });
  const snapshot = withMailboxFacts(snapshotOf({ accounts: [exchange()], mailboxes: [full] }));
  const proved = inspect(snapshot, DAY).findings.flatMap((finding) =>
    finding.verdict === 'fail' && isPassed(finding, snapshot) && finding.fix !== null ? [finding.fix] : [],
  );
  const byServer = FIX_IDS.filter((id) => FIXES[id].reinspect === 'mailServer');
  expect(proved).toEqual(expect.arrayContaining([...byServer, 'free-server-space', 'sort-mail']));
});
