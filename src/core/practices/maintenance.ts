import { accountsStoredIn } from '../checks/shared/data-file-role';
import type { Snapshot } from '../facts/snapshot';

/** What belongs to looking after a computer. Each is asked of whom it concerns. */
export const MAINTENANCE_QUESTIONS = ['maintainedOn', 'diskFree', 'autoArchive'] as const;
export type MaintenanceQuestion = (typeof MAINTENANCE_QUESTIONS)[number];

/** What is still to be asked before anybody can say whether the computer is looked after. */
export function maintenanceToAsk(snapshot: Snapshot): MaintenanceQuestion[] {
  return MAINTENANCE_QUESTIONS.filter(
    (question) => snapshot.device[question]?.known !== true && concerns(question, snapshot),
  );
}

function concerns(question: MaintenanceQuestion, snapshot: Snapshot): boolean {
  switch (question) {
    case 'maintainedOn':
      return true;
    case 'diskFree':
      return snapshot.dataFiles.some((file) => accountsStoredIn(file, snapshot).length > 0);
    case 'autoArchive':
      return hasOutlookFile(snapshot);
  }
}

/** Whether classic Outlook keeps mail in a file here. */
export function hasOutlookFile({ dataFiles }: Snapshot): boolean {
  return dataFiles.some(({ kind }) => kind.known && kind.value === 'pst');
}
