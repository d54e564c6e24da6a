import type { DataFile } from '../facts/account';
import type { Check, CheckResult } from './check';
import { roleOf } from './shared/data-file-role';
import { each } from './shared/each';
import { fileFormatLine, fileSizeLine } from './shared/evidence-lines';
import { isOutlookFile, roomOf } from './shared/file-room';
import { aboutFile } from './shared/subjects';

/**
 * An Outlook data file has reached the size from which Outlook adds nothing to it: new mail no longer comes in.
 * Whether its size is known is the business of `data-file-near-limit`.
 */
export const dataFileFull: Check = {
  id: 'data-file-full',
  version: 1,
  fix: 'shrink-data-file',
  links: ['dataFileLimits', 'compactDataFile'],
  evaluate: ({ snapshot }) =>
    each(
      snapshot.dataFiles.filter((file) => isOutlookFile(file) && roleOf(file, snapshot) === 'store'),
      judge,
    ),
};

function judge(file: DataFile): CheckResult[] {
  const room = roomOf(file);
  if (room.state !== 'known') return [];
  const { subject, values } = aboutFile(file);
  const about = {
    subject,
    values: { ...values, ...room.values },
    evidence: [fileSizeLine(file), fileFormatLine(file)],
  };
  return room.share >= 1
    ? [{ ...about, verdict: 'fail', severity: 'critical' }]
    : [{ ...about, verdict: 'pass' }];
}
