import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Account } from '../../src/core/facts/account';
import { assembleSnapshot } from '../../src/core/report/assemble';
import { blankAccount, blankDataFile } from '../../src/core/facts/blank';
import { known } from '../../src/core/facts/evidence';
import type { Snapshot } from '../../src/core/facts/snapshot';
import { questionsFor } from '../tools/questions-for';
import { inspect } from '../../src/core/report/inspect';

const ACCOUNTS = 200;
const MANY = 2000;
const ROUNDS = 20;
const NOW = '2026-03-01T09:00:00.000Z';

export interface CoreTimes {
  accounts: number;
  findings: number;
  /** Median milliseconds. */
  inspectMs: number;
  /** Median milliseconds of processor time of the thread that works. */
  questionsMs: number;
  /** Accounts of the larger snapshot. */
  many: number;
  /** Milliseconds on the larger snapshot. */
  manyMs: number;
  /** Time for one of many accounts over that for one of few; 1 where the time grows in step with the accounts. */
  growth: number;
}

/** Times the core on one snapshot with 200 accounts, each with a data file of its own. */
export function measureCore(): CoreTimes {
  const snapshot = withAccounts(ACCOUNTS);
  const larger = withAccounts(MANY);
  const today = NOW.slice(0, 10);
  const inspectMs = medianTime(() => inspect(snapshot, today));
  const questionsMs = medianProcessorTime(() => questionsFor(anew(snapshot), [], today));
  const manyMs = medianTime(() => inspect(larger, today), 3);
  return {
    accounts: ACCOUNTS,
    findings: inspect(snapshot, today).findings.length,
    inspectMs,
    questionsMs,
    many: MANY,
    manyMs,
    growth: manyMs / MANY / (inspectMs / ACCOUNTS),
  };
}

function withAccounts(length: number): Snapshot {
  const numbers = Array.from({ length }, (_, index) => index);
  const accounts = numbers.map((index): Account => {
    const name = `person${index}@example.com`;
    return {
      ...blankAccount(name, name),
      profile: 'Outlook',
      address: name,
      kind: known(index % 3 === 0 ? 'imap' : 'pop3', 'imported', 'bench'),
      incoming: known({ host: 'mail.example.com', port: 995, encryption: 'tls' }, 'imported', 'bench'),
      serverCopy: known({ keep: 'days', days: 14, removeWhenDeletedHere: false }, 'imported', 'bench'),
      delivery: known({ to: 'dataFile', dataFileId: `file${index}` }, 'imported', 'bench'),
    };
  });
  const dataFiles = numbers.map((index) => ({
    ...blankDataFile(`file${index}`, `person${index}.pst`),
    profile: 'Outlook',
    path: `C:\\Mail\\person${index}.pst`,
    kind: known('pst' as const, 'imported' as const, 'bench'),
    location: known('localDisk' as const, 'imported' as const, 'bench'),
  }));
  return assembleSnapshot({
    sources: [
      {
        source: { id: 'bench', kind: 'profileExport', name: 'bench.reg', readAt: NOW },
        accounts,
        dataFiles,
        gaps: [],
      },
    ],
    answers: [],
    takenAt: NOW,
  });
}

/** The same facts in lists of their own, so that nothing is taken from what was worked out before. */
function anew(snapshot: Snapshot): Snapshot {
  return { ...snapshot, accounts: [...snapshot.accounts], dataFiles: [...snapshot.dataFiles] };
}

function medianProcessorTime(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const before = threadMs();
    work();
    return threadMs() - before;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/**
 * Milliseconds of processor time that this thread has had. Where the system does not tell it, that of the whole
 * process: the engine's own threads, which improve code meanwhile, can have as much again, and make nobody wait.
 */
function threadMs(): number {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
}

function medianTime(work: () => unknown, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
