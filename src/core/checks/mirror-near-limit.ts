import { LIMITS } from '../limits';
import type { Check, CheckResult } from './check';
import { roleOf } from './shared/data-file-role';
import { fileFormatLine, fileSizeLine } from './shared/evidence-lines';
import { isOutlookFile, roomOf } from './shared/file-room';
import { aboutFile } from './shared/subjects';

/**
 * The file that mirrors a mailbox comes near the size from which Outlook adds nothing to it. Nothing is lost by that,
 * as the mail is on the server, and nobody is sent to look for the hidden file. Moving mail out of it would take it
 * off the server; the way out is to mirror fewer years.
 */
export const mirrorNearLimit: Check = {
  id: 'mirror-near-limit',
  version: 1,
  fix: 'limit-cache',
  links: ['dataFileLimits'],
  evaluate: ({ snapshot }) =>
    snapshot.dataFiles
      .filter((file) => isOutlookFile(file) && roleOf(file, snapshot) === 'mirror')
      .flatMap((file): CheckResult[] => {
        const { subject, values } = aboutFile(file);
        const evidence = [fileSizeLine(file), fileFormatLine(file)];
        const room = roomOf(file);
        if (room.state === 'unknown') return [];
        if (room.state === 'unclear') {
          return [{ subject, values, evidence, verdict: 'cantTell', settledBy: [{ by: 'dataFile' }] }];
        }
        const about = { subject, values: { ...values, ...room.values }, evidence };
        if (room.share < LIMITS.dataFileNearShare.value) return [{ ...about, verdict: 'pass' }];
        return [{ ...about, verdict: 'fail', severity: room.share >= 1 ? 'moderate' : 'minor' }];
      }),
};
