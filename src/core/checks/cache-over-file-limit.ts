import type { DataFile } from '../facts/account';
import { totalBytes } from '../facts/mailbox-sums';
import type { Snapshot } from '../facts/snapshot';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { bytes, fileSizeLine, line } from './shared/evidence-lines';
import { askedMailboxes, READ_AGAIN, type AskedMailbox } from './shared/mailboxes';

/** The mailbox is larger than the file in which classic Outlook keeps it on this computer may become. */
export const cacheOverFileLimit: Check = {
  id: 'cache-over-file-limit',
  version: 1,
  fix: 'limit-cache',
  links: ['dataFileLimits'],
  // Other programs keep no such file.
  evaluate: ({ snapshot }) =>
    snapshot.client.known && snapshot.client.value !== 'classicWindows'
      ? []
      : askedMailboxes(snapshot).map((asked) => judge(asked, snapshot)),
};

function judge(asked: AskedMailbox, snapshot: Snapshot): CheckResult {
  const { mailbox, about } = asked;
  const used = totalBytes(mailbox);
  const usedLine = line('quotaUsed', used.value, bytes);
  const limit = LIMITS.cacheFileWarnBytes.value;
  if (used.value.known && used.value.value < limit) {
    return { ...about, evidence: [usedLine], verdict: 'pass' };
  }
  if (used.atLeast < limit) {
    return { ...about, evidence: [usedLine], verdict: 'cantTell', settledBy: [...READ_AGAIN] };
  }
  const file = cacheOf(asked, snapshot);
  const about2 = { ...about, values: { ...about.values, used: bytes(used.atLeast), limit: bytes(limit) } };
  if (!file?.sizeBytes.known) {
    // How far back Outlook keeps mail on the computer shows in the size of its file only.
    const unseen = { label: 'fileSize', unknown: 'dataFileNotSeen' } as const;
    const evidence = [file ? fileSizeLine(file) : unseen, usedLine];
    return { ...about2, evidence, verdict: 'cantTell', settledBy: [{ by: 'dataFile' }] };
  }
  const evidence = [fileSizeLine(file), usedLine];
  return file.sizeBytes.value >= limit
    ? { ...about2, evidence, verdict: 'fail', severity: 'serious' }
    : { ...about2, evidence, verdict: 'pass' };
}

function cacheOf({ account }: AskedMailbox, snapshot: Snapshot): DataFile | undefined {
  const { delivery } = account;
  const id = delivery.known && delivery.value.to !== 'dataFile' ? delivery.value.dataFileId : null;
  return snapshot.dataFiles.find((file) => file.id === id);
}
