import type { DataFile } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import { LIMITS } from '../limits';
import type { Check, CheckResult, WordValues } from './check';
import { roleOf } from './data-file-role';
import { bytes, fileFormatLine, fileSizeLine, share } from './evidence-lines';
import { aboutFile } from './subjects';

/** An Outlook data file comes near the size at which Outlook stops writing to it. */
export const dataFileNearLimit: Check = {
  id: 'data-file-near-limit',
  version: 1,
  fix: 'shrink-data-file',
  links: ['dataFileLimits', 'compactDataFile'],
  evaluate: ({ snapshot }) => snapshot.dataFiles.filter((file) => isConcerned(file, snapshot)).map(judge),
};

function isConcerned(file: DataFile, snapshot: Snapshot): boolean {
  // Thunderbird keeps a file per mail folder; these limits are Outlook's.
  if (file.kind.known && file.kind.value === 'thunderbirdFolder') return false;
  // Nothing is lost when a mirror is full, so nobody is sent to look for the hidden file.
  return file.sizeBytes.known || roleOf(file, snapshot) === 'store';
}

function judge(file: DataFile): CheckResult {
  const { subject, values } = aboutFile(file);
  const evidence = [fileSizeLine(file), fileFormatLine(file)];
  if (!file.sizeBytes.known) {
    return { subject, values, evidence, verdict: 'cantTell', settledBy: [{ by: 'dataFile' }] };
  }
  const size = file.sizeBytes.value;
  const limit = limitOf(file, size);
  if (limit === null) {
    const sized: WordValues = { ...values, size: bytes(size) };
    return { subject, values: sized, evidence, verdict: 'cantTell', settledBy: [{ by: 'dataFile' }] };
  }
  const full = size / limit;
  const about = {
    subject,
    values: { ...values, size: bytes(size), limit: bytes(limit), share: share(full) },
    evidence,
  };
  if (full >= LIMITS.dataFileCriticalShare.value) return { ...about, verdict: 'fail', severity: 'serious' };
  if (full >= LIMITS.dataFileNearShare.value) return { ...about, verdict: 'fail', severity: 'moderate' };
  return { ...about, verdict: 'pass' };
}

/** Bytes at which Outlook stops writing; null where the format decides and is not known. */
function limitOf(file: DataFile, size: number): number | null {
  const old = LIMITS.ansiDataFileBytes.value;
  const current = LIMITS.unicodeDataFileBytes.value;
  if (file.format.known) return file.format.value === 'ansi' ? old : current;
  // The old format cannot grow beyond 2 GB, so a larger file is of the current one.
  if (size > LIMITS.ansiDataFileHardBytes.value) return current;
  // Far from the smaller limit is far from both.
  return size < old * LIMITS.dataFileNearShare.value ? old : null;
}
