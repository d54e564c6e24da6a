import { mayBeAtMicrosoft } from '../../core/facts/account-kinds';
import type { Snapshot } from '../../core/facts/snapshot';
import { mailboxesOf, type Mailbox } from '../../core/mailboxes/mailbox';

const MICROSOFT: readonly string[] = ['outlookCom', 'm365'];

/** The mailboxes, where none of them can be at Microsoft: no other server can be asked. Empty: one of them may be. */
export function servedElsewhere(snapshot: Pick<Snapshot, 'accounts'>): readonly Mailbox[] {
  const mailboxes = mailboxesOf(snapshot);
  return mailboxes.every(isElsewhere) ? mailboxes : [];
}

function isElsewhere({ provider, readers }: Mailbox): boolean {
  return provider === null ? !readers.some(mayBeAtMicrosoft) : !MICROSOFT.includes(provider.id);
}
