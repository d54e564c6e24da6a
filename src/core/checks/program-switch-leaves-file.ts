import type { DataFile } from '../facts/account';
import type { Check, CheckInput, CheckResult } from './check';
import { accountsStoredIn } from './shared/data-file-role';
import { backupExistsLine, line, word } from './shared/evidence-lines';
import { aboutFile } from './shared/subjects';
import { each } from './shared/each';

/**
 * Who goes on from classic to new Outlook leaves data files behind: new Outlook does not show what lies in them as part
 * of an account. Only the person knows of the switch; who was not asked has no result.
 */
export const programSwitchLeavesFile: Check = {
  id: 'program-switch-leaves-file',
  version: 1,
  fix: 'before-new-outlook',
  links: ['compareOutlooks'],
  evaluate: (input) =>
    each(
      input.snapshot.dataFiles.filter(
        (file) => isPst(file) && accountsStoredIn(file, input.snapshot).length > 0,
      ),
      (file) => judge(file, input),
    ),
};

function judge(file: DataFile, { snapshot }: CheckInput): CheckResult[] {
  const { programSwitch } = snapshot.device;
  if (!programSwitch?.known) return [];
  const about = {
    ...aboutFile(file),
    evidence: [
      line('programSwitch', programSwitch, (value) => word(`programSwitch.${value}`)),
      backupExistsLine(file.backup),
    ],
  };
  const { exists } = file.backup;
  switch (programSwitch.value) {
    case 'stays':
      return [{ ...about, verdict: 'pass' }];
    case 'planned':
      return [{ ...about, verdict: 'fail', severity: exists.known && exists.value ? 'minor' : 'moderate' }];
    case 'done': {
      const severity = exists.known && exists.value ? 'moderate' : 'serious';
      // What is to be done before the switch comes too late.
      return [{ ...about, fix: 'back-up-mail', verdict: 'fail', severity }];
    }
  }
}

function isPst({ kind }: DataFile): boolean {
  return kind.known && kind.value === 'pst';
}
