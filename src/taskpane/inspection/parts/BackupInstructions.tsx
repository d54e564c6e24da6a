import type { FixId } from '../../../core/fixes/fix';
import { plainText } from '../../../core/text/plain-text';
import { say } from '../../../locales/words';
import { sayWord } from '../../../wording/format';
import { PolicyLink } from '../../parts/PolicyLink';
import { usePolicy } from '../../use-policy';

/** Fixes that make a backup or bring it to another place. */
const BACKUP_FIXES: readonly (FixId | null)[] = [
  'back-up-mail',
  'back-up-elsewhere',
  'rescue-old-mail',
  'keep-records',
  'before-new-outlook',
];

/** Whether what the organisation says of backups belongs beside this fix. */
export function saysWhereToBackUp(fix: FixId | null): boolean {
  return BACKUP_FIXES.includes(fix);
}

/** Where the organisation wants people to back up, in its own words; nothing where it says nothing. */
export function BackupInstructions() {
  const { backup } = usePolicy();
  if (backup === null) return null;
  return (
    <section className="card">
      <h2>{say('policy.backup')}</h2>
      <p>{sayWord(`backupPlace.${backup.place}`)}</p>
      {backup.instructions !== null && <p className="soft">{plainText(backup.instructions)}</p>}
      {backup.link !== null && <PolicyLink to={backup.link} />}
    </section>
  );
}
