import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ACCOUNT_KINDS } from '../../src/core/facts/account';
import { assembleSnapshot } from '../../src/core/report/assemble';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { parseSnapshot } from '../../src/core/facts/snapshot-schema';
import { inspect } from '../../src/core/report/inspect';
import { readDropped } from '../../src/sources/read-dropped';
import { OTHER_PEOPLE } from './other-people';
import { OUTLOOK_PEOPLE } from './outlook-people';
import { DAY, NOW, type Persona } from './persona';
import { plainReport } from './plain-report';
import { notRaised, type Judged } from './raised-versions';

const PEOPLE = [...OUTLOOK_PEOPLE, ...OTHER_PEOPLE];
const GOLDEN = path.join(__dirname, 'golden');
/** Set by `npm run golden`, which writes the golden reports anew and shows what has changed in them. */
const updating = process.env['UPDATE_GOLDEN'] === '1';

async function snapshotFor({ files, facts = [], answers }: Persona): Promise<Snapshot> {
  const read = await readDropped(files?.() ?? [], { now: NOW });
  expect(read.problems).toEqual([]);
  const gathered = { sources: [...read.facts, ...facts], takenAt: NOW };
  const bare = assembleSnapshot({ ...gathered, answers: [] });
  return assembleSnapshot({ ...gathered, answers: answers?.(bare) ?? [] });
}

function compare(file: string, now: string): void {
  const place = path.join(GOLDEN, file);
  if (updating && file.endsWith('.json') && existsSync(place)) {
    const before = JSON.parse(readFileSync(place, 'utf8')) as Judged;
    expect(notRaised(before, JSON.parse(now) as Judged)).toEqual([]);
  }
  if (updating) writeFileSync(place, now);
  expect(existsSync(place) ? readFileSync(place, 'utf8') : null).toBe(now);
}

describe.each(PEOPLE.map((persona) => [persona.id, persona] as const))('%s', (id, persona) => {
  it('gets the golden report, byte for byte', async () => {
    const report = inspect(await snapshotFor(persona), DAY);
    compare(`${id}.txt`, plainReport(persona, report));
    compare(`${id}.json`, `${JSON.stringify(report, null, 2)}\n`);
  });

  it('has a snapshot that survives being stored and read back', async () => {
    const snapshot = await snapshotFor(persona);
    expect(parseSnapshot(JSON.parse(JSON.stringify(snapshot)))).toEqual({ ok: true, snapshot });
  });
});

describe('all of them together', () => {
  it('cover every kind of account', async () => {
    const snapshots = await Promise.all(PEOPLE.map(snapshotFor));
    const kinds = snapshots.flatMap(({ accounts }) =>
      accounts.map(({ kind }) => (kind.known ? kind.value : '')),
    );
    expect(ACCOUNT_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('are all the golden reports there are', () => {
    const files = PEOPLE.flatMap(({ id }) => [`${id}.json`, `${id}.txt`]);
    expect(readdirSync(GOLDEN).sort()).toEqual(files.sort());
  });
});
