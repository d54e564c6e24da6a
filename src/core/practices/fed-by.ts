import type { CheckId } from '../checks/check';
import type { Practice } from './practice';

/** The practice that each check feeds; those left out speak of something else. */
export const FED_BY: Record<Exclude<Practice, 'security'>, readonly CheckId[]> = {
  serverCopy: [
    'pop3-no-server-copy',
    'provider-decides-copies',
    'mailbox-drained-by-other-reader',
    'program-deletes-old-mail',
    'pop3-server-copy-expires',
    'pop3-several-devices',
    'inbox-drained',
    'collector-in-between',
  ],
  backup: [
    'pop3-local-only-folders',
    'imap-local-only-contacts',
    'sent-mail-only-here',
    'backup-missing',
    'backup-stale',
    'backup-same-disk',
    'backup-never-restored',
    'only-copy-not-backed-up',
    'program-switch-leaves-file',
  ],
  storage: [
    'pop3-server-copy-unbounded',
    'quota-reached',
    'quota-near',
    'quota-unknown',
    'quota-trend',
    'recoverable-items-near-limit',
  ],
  organisation: [
    'folder-too-full',
    'deleted-and-junk-bloat',
    'large-items',
    'deleted-items-used-as-archive',
    'rule-destroys-mail',
    'inbox-unsorted',
  ],
  encryption: ['disk-not-encrypted', 'recovery-key-unknown'],
  maintenance: [
    'maintenance-overdue',
    'data-file-full',
    'data-file-near-limit',
    'mirror-near-limit',
    'cache-over-file-limit',
    'disk-space-short',
    'autoarchive-may-delete',
  ],
  plannedDeletion: ['retention-exposure', 'records-duty', 'inactivity-closing'],
  team: ['team-needs-sharing'],
};

/** What feeds the practice of a safe sign-in. */
export const SIGN_IN: readonly CheckId[] = [
  'two-step-unconfirmed',
  'password-weak',
  'program-out-of-support',
  'signin-ended',
  'signin-may-end',
  'pop3-plain-connection',
  'imap-plain-connection',
];
