import type { DataFile } from '../facts/account';
import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { roleOf } from './shared/data-file-role';
import { each } from './shared/each';
import { bytes, fileFormatLine, fileSizeLine } from './shared/evidence-lines';
import { isOutlookFile, roomOf } from './shared/file-room';
import { aboutFile } from './shared/subjects';

/** An Outlook data file with mail of its own comes near the size from which Outlook adds nothing to it. */
export const dataFileNearLimit: Check = {
  id: 'data-file-near-limit',
  version: 2,
  fix: 'shrink-data-file',
  links: ['dataFileLimits', 'compactDataFile'],
  evaluate: ({ snapshot }) =>
    each(
      snapshot.dataFiles.filter((file) => isOutlookFile(file) && roleOf(file, snapshot) === 'store'),
      judge,
    ),
};

function judge(file: DataFile): CheckResult[] {
  const { subject, values } = aboutFile(file);
  const evidence = [fileSizeLine(file), fileFormatLine(file)];
  const room = roomOf(file);
  switch (room.state) {
    case 'unknown':
      return [{ subject, values, evidence, verdict: 'cantTell', settledBy: [{ by: 'dataFile' }] }];
    case 'unclear': {
      const sized = { ...values, size: bytes(room.size) };
      return [{ subject, values: sized, evidence, verdict: 'cantTell', settledBy: [{ by: 'dataFile' }] }];
    }
    case 'known': {
      const about = { subject, values: { ...values, ...room.values }, evidence };
      if (room.share >= 1) return [];
      if (room.share >= LIMITS.dataFileSeriousShare.value) {
        return [{ ...about, verdict: 'fail', severity: 'serious' }];
      }
      return room.share >= LIMITS.dataFileNearShare.value
        ? [{ ...about, verdict: 'fail', severity: 'moderate' }]
        : [{ ...about, verdict: 'pass' }];
    }
  }
}
