import fc from 'fast-check';
import { backupWith, bestCopy, type ReadCopy } from '../../../src/core/backups/backup-proof';
import { isCopyOf } from '../../../src/core/backups/copy-identity';
import { freshnessOf } from '../../../src/core/backups/freshness';
import { BACKUP_PLACES, type Backup, type BackupPlace } from '../../../src/core/facts/account';
import { known } from '../../../src/core/facts/evidence';
import type { MailFileFacts } from '../../../src/core/facts/mail-file';
import { isAnotherInDrop } from '../../../src/session/backup/dropped-together';
import { isSameEntry, noteInUse } from '../../../src/session/backup/same-entry';
import { blankBackup } from '../../tools/blank-backup';
import { Disk, fileWithoutHandle } from '../../tools/disk';
import { runs } from '../../tools/long';
import { mailFileOfMessages } from '../../tools/mail-file-of-messages';
import { told } from '../../tools/make-snapshot';

const TODAY = '2026-11-28';
const NAMES = ['mail/ada.pst', 'mail/backup.pst', 'stick/ada.pst', 'stick/backup 2.pst'] as const;

/** What a person does with the one file that there is, and where they drop it. */
type Act =
  | { do: 'write'; to: string }
  | { do: 'move' | 'link'; to: string }
  | { do: 'copy'; to: string }
  | { do: 'dropInUse' | 'dropAsCopy'; path: string; handle: boolean }
  | { do: 'dropPacked'; path: string }
  | { do: 'dropTogether'; path: string };

/** The person who has one file in use, and what the page makes of what they drop. */
class Person {
  private readonly disk = new Disk();
  private live: MailFileFacts | null = null;
  private readonly copies: ReadCopy[] = [];
  /** What the file in use lies at. */
  private path: string = NAMES[0];
  private messages = 3;

  constructor(
    private readonly storeKey: string | null,
    private readonly place: BackupPlace,
  ) {
    this.disk.write(this.path, this.messages);
  }

  async does(act: Act): Promise<void> {
    switch (act.do) {
      case 'write':
        this.messages += 1;
        this.disk.write(this.path, this.messages);
        break;
      case 'move':
        if (this.disk.at(act.to)) break;
        this.disk.move(this.path, act.to);
        this.path = act.to;
        break;
      case 'link':
        if (!this.disk.at(act.to)) this.disk.link(this.path, act.to);
        break;
      case 'copy':
        if (!this.disk.at(act.to)) this.disk.copy(this.path, act.to);
        break;
      case 'dropInUse': {
        const file = this.drop(act);
        if (!file) break;
        noteInUse([file]);
        this.live = this.read(file);
        break;
      }
      case 'dropAsCopy': {
        const file = this.drop(act);
        if (!file || !this.live) break;
        const contents = this.read(file);
        this.take(contents, await isSameEntry(file, this.live));
        break;
      }
      case 'dropTogether': {
        const mine = this.drop({ path: this.path, handle: false });
        const other = this.drop({ path: act.path, handle: false });
        if (!mine || !other || !this.live) break;
        const isAnother = await isAnotherInDrop(other, [mine, other], this.live);
        this.take(this.read(other), isAnother === true ? false : null);
        break;
      }
      case 'dropPacked': {
        const file = this.drop({ path: act.path, handle: false });
        if (file && this.live) this.take({ ...this.read(file), modifiedAt: null }, null);
        break;
      }
    }
  }

  /** The rung, whatever the person says of the place, and with an old message that was dropped as one out of the copy. */
  get rung() {
    const backup: Backup = {
      ...blankBackup(),
      place: told(this.place),
      opened: known({ messageOn: '2009-03-15', on: '2026-11-27', copy: 'copy' }, 'measured', 'message'),
    };
    const proof = bestCopy(this.live, this.copies, backup);
    return freshnessOf(backupWith(backup, proof), proof?.comparison.verdict ?? null, TODAY).rung;
  }

  private take(contents: MailFileFacts, sameFile: boolean | null): void {
    this.copies.push({ contents, source: 'copy', isCopy: isCopyOf(this.live, contents, sameFile, 'copy') });
  }

  private drop({ path, handle }: { path: string; handle: boolean }): File | null {
    const inode = this.disk.at(path);
    if (!inode) return null;
    return handle
      ? this.disk.drop(path)
      : fileWithoutHandle(path.slice(path.indexOf('/') + 1), inode.size, inode.modified);
  }

  private read({ name, size, lastModified }: File): MailFileFacts {
    const messages = Array.from({ length: size }, (_, at) => ({
      folder: 'Inbox',
      day: at === 0 ? '2009-03-15' : '2026-11-20',
      bytes: 900,
    }));
    return mailFileOfMessages(messages, {
      name,
      sizeBytes: size,
      modifiedAt: new Date(lastModified).toISOString(),
      storeKey: this.storeKey,
    });
  }
}

const path = fc.constantFrom(...NAMES);
const drops = fc.record({
  do: fc.constantFrom('dropInUse' as const, 'dropAsCopy' as const),
  path,
  handle: fc.boolean(),
});
const oneFileOnly: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: drops },
  fc.record({ do: fc.constantFrom('write' as const, 'move' as const, 'link' as const), to: path }),
  fc.record({ do: fc.constant('dropTogether' as const), path }),
);

async function rungsOf(acts: readonly Act[], storeKey: string | null, place: BackupPlace = 'otherDisk') {
  const person = new Person(storeKey, place);
  const rungs: string[] = [];
  for (const act of acts) {
    await person.does(act);
    rungs.push(person.rung);
  }
  return rungs;
}

test('who has one file never proves a backup, whatever they do with it and wherever they drop it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(oneFileOnly, { minLength: 2, maxLength: 14 }),
      fc.constantFrom(null, 'aa'),
      fc.constantFrom(...BACKUP_PLACES),
      async (acts, storeKey, place) => {
        expect(await rungsOf(acts, storeKey, place)).not.toContain('proved');
      },
    ),
    { numRuns: runs(3000) },
  );
});

const [LIVE, RENAMED, STICK] = NAMES;
const inUse = (at: string, handle = true): Act => ({ do: 'dropInUse', path: at, handle });
const asCopy = (at: string, handle = true): Act => ({ do: 'dropAsCopy', path: at, handle });
const write: Act = { do: 'write', to: LIVE };

test.each<[string, Act[]]>([
  ['renamed between', [inUse(LIVE), { do: 'move', to: RENAMED }, asCopy(RENAMED)]],
  ['renamed between, and used since', [inUse(LIVE), { do: 'move', to: RENAMED }, write, asCopy(RENAMED)]],
  ['moved to the stick', [inUse(LIVE), { do: 'move', to: STICK }, asCopy(STICK)]],
  ['reached by a share of its own drive', [inUse(LIVE), { do: 'link', to: STICK }, asCopy(STICK)]],
  ['dropped first as the copy', [inUse(LIVE), asCopy(LIVE), write, inUse(LIVE), { do: 'move', to: RENAMED }]],
  [
    'on a computer that gives no handles',
    [inUse(LIVE, false), write, { do: 'move', to: RENAMED }, asCopy(RENAMED, false)],
  ],
])('one file, %s', async (_, acts) => {
  for (const key of [null, 'aa']) expect(await rungsOf(acts, key)).not.toContain('proved');
});

test('a copy that lies beside the file in use proves itself once the two differ', async () => {
  const copied: Act[] = [inUse(LIVE), { do: 'copy', to: STICK }, asCopy(STICK)];
  for (const key of [null, 'aa']) {
    // Nothing but its path tells it from the file in use, and one file may have two paths.
    expect((await rungsOf(copied, key)).at(-1)).toBe('fresh');
    expect((await rungsOf([...copied, write, inUse(LIVE), asCopy(STICK)], key)).at(-1)).toBe('proved');
    // The copy was seen beside a file that is not the one that was read last.
    expect((await rungsOf([...copied, write, asCopy(STICK)], key)).at(-1)).toBe('fresh');
  }
});

test('a packed copy is another file, on any browser', async () => {
  expect((await rungsOf([inUse(LIVE, false), { do: 'dropPacked', path: LIVE }], 'aa')).at(-1)).toBe('proved');
});

test('a copy that is dropped together with the file in use proves itself on any browser, once the two differ', async () => {
  const live = inUse(LIVE, false);
  const together: Act = { do: 'dropTogether', path: RENAMED };
  const copied: Act[] = [live, { do: 'copy', to: RENAMED }, together];
  // In one state they may be one file by a link.
  expect((await rungsOf(copied, 'aa')).at(-1)).toBe('fresh');
  expect((await rungsOf([...copied, write, live, together], 'aa')).at(-1)).toBe('proved');
  expect((await rungsOf([live, { do: 'link', to: RENAMED }, write, live, together], 'aa')).at(-1)).toBe(
    'fresh',
  );
});
