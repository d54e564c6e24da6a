import type { Account, DataFile } from '../facts/account';
import { mailIn } from '../facts/mail-file-sums';
import { copiesOfOne } from '../copies/by-account';
import type { Copy } from '../copies/copy';
import type { Snapshot } from '../facts/snapshot';
import type { Check, CheckResult } from './check';
import { accountsStoredIn, roleOf } from './shared/data-file-role';
import { backupExistsLine, count, fileContentsLines, phoneLine, word } from './shared/evidence-lines';
import { aboutAccount, aboutFile } from './shared/subjects';
import { each } from './shared/each';

/**
 * Mail was counted in a file of which there is no backup, or a phone takes mail off the server and is the one place
 * that is known to get it. Whether there is a backup of a file is the business of `backup-missing`.
 */
export const onlyCopyNotBackedUp: Check = {
  id: 'only-copy-not-backed-up',
  version: 2,
  fix: 'back-up-mail',
  links: ['backUpEmail'],
  *evaluate({ snapshot, copies }) {
    yield* each(snapshot.dataFiles, (file) =>
      roleOf(file, snapshot) === 'store' && !isOnServer(file, snapshot, copies) ? ofFile(file) : [],
    );
    yield* each(snapshot.accounts, (account) => ofPhone(account, snapshot));
  },
};

/** The server is known to keep all that was received; of what lies in the file alone `local-only-folders` speaks. */
function isOnServer(file: DataFile, snapshot: Snapshot, copies: readonly Copy[]): boolean {
  const accounts = accountsStoredIn(file, snapshot).map(({ id }) => id);
  return accounts.length > 0 && accounts.every((id) => copiesOfOne(copies, id).some(isAllReceived));
}

function isAllReceived({ kind, place, ages, certainty }: Copy): boolean {
  return (
    kind === 'inbox' &&
    place.type === 'server' &&
    ages?.from === 0 &&
    ages.to === null &&
    certainty === 'certain'
  );
}

function ofFile(file: DataFile): CheckResult[] {
  const { contents, backup } = file;
  if (!contents?.known || !backup.exists.known) return [];
  const { items } = mailIn(contents.value);
  if (items === 0) return [];
  const { subject, values } = aboutFile(file);
  const about = {
    subject,
    values: { ...values, count: count(items), safe: word('onlyCopy.backedUp') },
    evidence: [backupExistsLine(backup), ...fileContentsLines(file)],
  };
  return backup.exists.value
    ? [{ ...about, verdict: 'pass' }]
    : [{ ...about, verdict: 'fail', severity: 'serious' }];
}

function ofPhone(account: Account, snapshot: Snapshot): CheckResult[] {
  if (account.phone?.known !== true) return [];
  const { subject, values } = aboutAccount(account, snapshot);
  const about = {
    subject,
    values: { ...values, safe: word('onlyCopy.notOnPhone') },
    evidence: [phoneLine(account)],
    fix: 'save-phone-mail' as const,
  };
  return account.phone.value === 'removes'
    ? [{ ...about, verdict: 'fail', severity: 'serious' }]
    : [{ ...about, verdict: 'pass' }];
}
