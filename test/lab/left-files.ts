import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Messages in an mbox file by a way that is not ours: every beginning, and those that are marked as deleted. */
export function countInMbox(file: string): {
  kept: number;
  deleted: number;
  whole: number;
  distinct: number;
} {
  const text = existsSync(file) ? readFileSync(file, 'latin1') : '';
  const parts = text.split(/^From .*\r?\n/m).slice(1);
  const isDeleted = (part: string) => {
    const status = /^X-Mozilla-Status: ([0-9a-f]{4})/im.exec(part)?.[1];
    return status !== undefined && (parseInt(status, 16) & 8) !== 0;
  };
  const kept = parts.filter((part) => !isDeleted(part));
  return {
    kept: kept.length,
    deleted: parts.length - kept.length,
    whole: kept.filter((part) => /^End of message \d+\.\r?$/m.test(part)).length,
    distinct: new Set(kept.map((part) => /^Message-ID: (.*)$/im.exec(part)?.[1])).size,
  };
}

/** Puts the times of fetching back for the first so many messages of Thunderbird's list. */
export function ageList(file: string, items: number, days: number): void {
  let left = items;
  const lines = readFileSync(file, 'utf8').split('\n');
  const aged = lines.map((line) => {
    const entry = /^([a-z] \S+ )(\d+)(\s*)$/.exec(line);
    if (!entry || left === 0) return line;
    left -= 1;
    const [, before = '', seconds = '', end = ''] = entry;
    return `${before}${Number(seconds) - days * 86_400}${end}`;
  });
  writeFileSync(file, aged.join('\n'));
}
