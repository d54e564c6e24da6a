import type { DataFile } from '../facts/account';
import type { Check, CheckInput, CheckResult, Severity } from './check';
import { backupExistsLine, fileLocationLine } from './shared/evidence-lines';
import { accountsStoredIn, roleOf } from './shared/data-file-role';
import { MAIL, fateIfFileBreaks, worstOf } from './shared/fates';
import { aboutFile } from './shared/subjects';
import { each } from './shared/each';

/**
 * A data file lies on a network share or in a folder that is copied to the cloud while it is open. Both are
 * known to break such files, so the severity is what would be left if this file did.
 */
export const dataFileRiskyPlace: Check = {
  id: 'data-file-risky-place',
  version: 2,
  fix: 'move-data-file',
  links: ['pstOverNetwork', 'pstInOneDrive'],
  evaluate: (input) =>
    each(
      input.snapshot.dataFiles
        // A mirror that breaks is filled again from the server.
        .filter((file) => roleOf(file, input.snapshot) === 'store'),
      (file) => judge(file, input),
    ),
};

function judge(file: DataFile, input: CheckInput): CheckResult {
  const about = { ...aboutFile(file), evidence: [fileLocationLine(file)] };
  if (!file.location.known) {
    return { ...about, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'filePlace' }] };
  }
  switch (file.location.value) {
    case 'localDisk':
      return { ...about, verdict: 'pass' };
    case 'otherDrive':
      // A second disk is in order and a share is not; no export tells them apart.
      return { ...about, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'filePlace' }] };
    case 'networkShare':
    case 'syncedFolder':
      return {
        ...about,
        evidence: [...about.evidence, backupExistsLine(file.backup)],
        verdict: 'fail',
        severity: severityOf(file, input),
      };
  }
}

function severityOf(file: DataFile, { snapshot, copies }: CheckInput): Severity {
  const accounts = accountsStoredIn(file, snapshot);
  if (accounts.length === 0) {
    const { exists } = file.backup;
    return exists.known && !exists.value ? 'serious' : 'moderate';
  }
  const left = worstOf(accounts.map((account) => fateIfFileBreaks(copies, file.id, account.id, MAIL)));
  return left === 'lost' ? 'serious' : 'moderate';
}
