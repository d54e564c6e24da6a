import type { CheckId } from '../checks/check';
import type { Account } from '../facts/account';
import type { Finding } from '../report/report';
import type { RecoveryEvent } from './recovery-guide';

/** A second copy elsewhere helps against every loss. */
const COPY_ELSEWHERE: readonly CheckId[] = [
  'backup-missing',
  'only-copy-not-backed-up',
  'backup-stale',
  'backup-same-disk',
  'backup-never-restored',
];

/** What goes with this computer, and what its disk alone holds. */
const ON_THIS_DISK: readonly CheckId[] = [
  ...COPY_ELSEWHERE,
  'pop3-no-server-copy',
  'pop3-local-only-folders',
  'pop3-server-copy-expires',
  'imap-local-only-contacts',
  'provider-decides-copies',
  'data-file-risky-place',
];

/** Checks whose fix takes harm from a loss before it comes. */
const PREVENTED_BY: Readonly<Record<RecoveryEvent, readonly CheckId[]>> = {
  diskCrash: ON_THIS_DISK,
  deviceStolen: ['disk-not-encrypted', 'recovery-key-unknown', ...ON_THIS_DISK],
  syncedDeletion: [
    ...COPY_ELSEWHERE,
    'mailbox-drained-by-other-reader',
    'pop3-several-devices',
    'program-deletes-old-mail',
    'collector-in-between',
    'two-step-unconfirmed',
  ],
  accountClosed: [...COPY_ELSEWHERE, 'inactivity-closing', 'signin-ended', 'two-step-unconfirmed'],
};

/**
 * Of what is open, what to do before this loss comes: fixes for this account, for the file that its mail lies in, and
 * for the computer, in the order given.
 */
export function preventing(
  event: RecoveryEvent,
  account: Account,
  open: readonly Finding[],
): (Finding & { fix: NonNullable<Finding['fix']> })[] {
  return open.flatMap((finding) => {
    const { verdict, fix, check } = finding;
    if (verdict !== 'fail' || fix === null || !PREVENTED_BY[event].includes(check)) return [];
    return concerns(finding, account) ? [{ ...finding, fix }] : [];
  });
}

function concerns({ subject }: Finding, { id, delivery }: Account): boolean {
  switch (subject.type) {
    case 'account':
      return subject.id === id;
    case 'dataFile':
      return delivery.known && delivery.value.dataFileId === subject.id;
    case 'computer':
      return true;
  }
}
