import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { copiesOf } from '../../src/core/copies/copies-of';
import { covers } from '../../src/core/copies/ages';
import type { Copy, MailKind } from '../../src/core/copies/copy';
import type { Account } from '../../src/core/facts/account';
import type { MailFileFacts } from '../../src/core/facts/mail-file';
import type { Move, Snapshot } from '../../src/core/facts/snapshot';
import { assembleRemembered } from '../../src/core/report/assemble';
import { inspect } from '../../src/core/report/inspect';
import { settleLook, takeIn, unclearLooks, type KeptSource } from '../../src/core/report/kept-source';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import type { Report } from '../../src/core/report/report';
import { readDropped } from '../../src/sources/read-dropped';
import type { DroppedFile } from '../../src/sources/mailfile/mail-part';
import type { MailProgram } from './mail-program';

/** What the product makes of profiles: the files are read by its readers, and judged by its core. */
export interface Look {
  snapshot: Snapshot;
  copies: readonly Copy[];
  report: Report;
  /** The accounts of each program, in the order of its settings. */
  accounts: readonly (readonly Account[])[];
  today: string;
}

/** Some messages of one kind, and for how many days they have been there. */
export interface Mail {
  items: number;
  ageDays?: number;
  kind?: MailKind;
  /** They were thrown away in the program. */
  thrownAway?: boolean;
}

/** A number that the model bounds; both ends are equal where it says it exactly. */
export interface Range {
  atLeast: number;
  atMost: number;
}

/**
 * Drops the settings and lists of each program, each on a computer of its own, as the pane takes them.
 *
 * @param moves accounts that the person wants to read by IMAP from now on
 */
export async function lookAt(programs: readonly MailProgram[], moves: readonly Move[] = []): Promise<Look> {
  const sources = await programs.reduce<Promise<KeptSource[]>>(async (before, program, at) => {
    const kept = await before;
    const now = new Date(Date.now() + at).toISOString();
    const { facts, problems } = await readDropped(settingsOf(program), { now });
    if (problems.length > 0) throw new Error(`The settings could not be read: ${JSON.stringify(problems)}`);
    const taken = takeIn(kept, facts, now);
    const [unclear] = unclearLooks(taken);
    return unclear ? settleLook(taken, unclear.key, null) : taken;
  }, Promise.resolve([]));
  const assembled = assembleRemembered({ ...nothingRemembered(), sources });
  if (assembled === null) throw new Error('Nothing was read.');
  const snapshot: Snapshot = { ...assembled, ...(moves.length > 0 && { moves: [...moves] }) };
  const today = snapshot.takenAt.slice(0, 10);
  const copies = copiesOf(snapshot, today);
  const ids = [...new Set(sources.map(({ facts }) => facts.source.id))];
  const accounts = ids.map((id) => snapshot.accounts.filter(({ kind }) => kind.known && kind.source === id));
  return { snapshot, copies, report: inspect(snapshot, today, copies), accounts, today };
}

/** The account of a program; the first one of the first program where no other is named. */
export function accountOf({ accounts }: Look, program = 0, at = 0): Account {
  const account = accounts[program]?.[at];
  if (!account) throw new Error('The settings show no such account.');
  return account;
}

/**
 * How many of the messages the model sees in a place. What is certain bounds it from below, what is possible from above.
 */
export function predicted(
  copies: readonly Copy[],
  account: string,
  where: 'server' | 'here',
  mail: readonly Mail[],
): Range {
  const types = where === 'server' ? ['server'] : ['dataFile', 'deviceCache'];
  const range = { atLeast: 0, atMost: 0 };
  for (const { items, ageDays = 0, kind = 'inbox', thrownAway = false } of mail) {
    const holding = copies.filter(
      (copy) =>
        copy.account === account &&
        copy.kind === kind &&
        types.includes(copy.place.type) &&
        covers(copy.ages, ageDays) &&
        !(thrownAway && copy.ends === 'whenDeletedHere'),
    );
    if (holding.some(({ certainty }) => certainty === 'certain')) range.atLeast += items;
    if (holding.length > 0) range.atMost += items;
  }
  return range;
}

/** Counts a file or folder of mail with the product's reader. */
export async function countOf(file: string): Promise<MailFileFacts> {
  const { facts } = await readDropped([asDropped(file, path.basename(file))], {
    now: new Date().toISOString(),
  });
  const contents = facts[0]?.dataFiles[0]?.contents;
  if (contents?.known !== true) throw new Error(`${file} was not taken for mail.`);
  return contents.value;
}

/** A folder with all that is in it, as it is dropped. */
export async function countFolder(folder: string): Promise<MailFileFacts> {
  const { facts } = await readDropped(filesBelow(folder), { now: new Date().toISOString() });
  const contents = facts.flatMap(({ dataFiles }) => dataFiles)[0]?.contents;
  if (contents?.known !== true) throw new Error(`${folder} was not taken for mail.`);
  return contents.value;
}

/** All files of a folder with the paths that a drop gives them. */
export function filesBelow(folder: string): DroppedFile[] {
  const name = path.basename(folder);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return asDropped(file, path.posix.join(name, path.relative(folder, file)));
    });
}

/** A file of this computer as it is dropped under that path. */
export function asDropped(file: string, as: string): DroppedFile {
  return { path: as, file: new File([new Uint8Array(readFileSync(file))], path.basename(file)) };
}

/** The files that the pane asks for: the settings and, beside them, the lists of what is left on servers. */
function settingsOf(program: MailProgram): DroppedFile[] {
  const lists = existsSync(program.file('Mail'))
    ? readdirSync(program.file('Mail'), { recursive: true, withFileTypes: true }).filter(
        ({ name }) => name === 'popstate.dat',
      )
    : [];
  return [
    asDropped(program.file('prefs.js'), 'prefs.js'),
    ...lists.map(({ parentPath, name }) => asDropped(path.join(parentPath, name), name)),
  ];
}
