import { FED_BY_COPY } from '../../../core/backups/proves';
import type { CheckId } from '../../../core/checks/check';
import type { Subject } from '../../../core/facts/subject';
import { say } from '../../../locales/words';
import { backupToken } from '../../../session/backup/backup-view';
import { Way } from '../../parts/Way';
import { useInspected } from '../use-inspected';

/** Leads to the page that holds a copy against the mail in use, where what was found speaks of a backup. */
export function ToBackup({ check, subject }: { check: CheckId; subject: Subject }) {
  const inspected = useInspected();
  const token = inspected && backupToken(subject, inspected.snapshot);
  if (token === null || FED_BY_COPY[check] !== true) return null;
  return (
    <ul className="ways">
      <li>
        <Way
          label={
            <span className="stack-tight">
              <span>{say('backup.way')}</span>
              <span className="faint">{say('backup.way.help')}</span>
            </span>
          }
          to={{ name: 'backup', token }}
        />
      </li>
    </ul>
  );
}
