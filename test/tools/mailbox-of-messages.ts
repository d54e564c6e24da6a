import { unknown } from '../../src/core/facts/evidence';
import { AGE_LIMITS_DAYS, type MailFolder, type MailboxState } from '../../src/core/facts/mailbox';
import { DAY_MS } from '../../src/core/facts/units';
import type { MessageInFolder } from './mail-file-of-messages';
import { asked, folder, mailbox } from './make-mailbox';

/**
 * What a server would tell of a mailbox with these messages, which arrive at the times that `mailFileOfMessages` gives
 * them. A folder is called as its id is.
 *
 * @param ageLimits days
 * @param laterMs every message arrives so much later
 */
export function mailboxOfMessages(
  messages: readonly MessageInFolder[],
  more: Partial<MailboxState> = {},
  { ageLimits = AGE_LIMITS_DAYS, laterMs = 0 }: { ageLimits?: readonly number[]; laterMs?: number } = {},
): MailboxState {
  const takenAt = more.takenAt ?? '2026-11-28T09:00:00.000Z';
  const arrivals = new Map<string, number[]>();
  messages.forEach(({ folder: id, day }, index) => {
    const at = Date.parse(`${day ?? '2026-01-01'}T00:00:00Z`) + (index % 80_000) * 1000 + laterMs;
    arrivals.set(id, [...(arrivals.get(id) ?? []), at]);
  });
  const folders = [...arrivals].map(([id, times]): MailFolder => {
    const older = ageLimits.map((days) => {
      const cut = Date.parse(takenAt) - days * DAY_MS;
      return { items: asked(times.filter((time) => time < cut).length), bytes: unknown('notAsked') };
    });
    const oldest = asked(new Date(Math.min(...times)).toISOString());
    return { ...folder(id, times.length, 0), bytes: unknown('notAsked'), oldest, older };
  });
  return mailbox({
    takenAt,
    ageLimits: [...ageLimits],
    folders,
    folderCount: asked(folders.length),
    ...more,
  });
}
