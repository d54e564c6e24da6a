import type { Account, OwnRetention, ServerCopy } from '../../../core/facts/account';
import { known, unknown, type Fact } from '../../../core/facts/evidence';
import { recorded, type Origin } from '../origin';
import type { Setting, Settings } from './settings';

/** A value that stands in the file, or that the program takes for certain because nothing does. */
export function settled<T>(value: T, setting: Pick<Setting<unknown>, 'setBy'>, origin: Origin): Fact<T> {
  const fact = recorded(origin, value);
  return setting.setBy === 'program' ? { ...fact, note: 'programDefault' } : fact;
}

/** What Thunderbird asks a POP3 server to do with mail that it has fetched. */
export function serverCopyOf(settings: Settings, server: string, origin: Origin): Fact<ServerCopy> {
  const leave = settings.flagOf(server, 'leave_on_server');
  const byAge = settings.flagOf(server, 'delete_by_age_from_server');
  const whenDeleted = settings.flagOf(server, 'delete_mail_left_on_server');
  const days = settings.numberOf(server, 'num_days_to_leave_on_server', 7);
  if (leave.value === null || byAge.value === null || whenDeleted.value === null || days.value === null) {
    return unknown('notReadable');
  }
  if (!leave.value) return settled({ keep: 'none' }, leave, origin);
  const removeWhenDeletedHere = whenDeleted.value;
  if (!byAge.value) return recorded(origin, { keep: 'forever', removeWhenDeletedHere });
  if (days.value <= 0) return known({ keep: 'none' }, 'inferred', origin.source, 'zeroDays');
  return recorded(origin, { keep: 'days', days: days.value, removeWhenDeletedHere });
}

/** By the numbers of `retainBy` (nsIMsgRetentionSettings). */
const RETAIN_ALL = 1;
const RETAIN_BY_AGE = 2;
const RETAIN_BY_NUMBER = 3;

/**
 * The rule by which Thunderbird deletes old mail of an account, 'including originals on the remote server' as its own
 * words are. Each folder may have another one, which stands in the folder's index and not in this file.
 */
export function ownRetentionOf(settings: Settings, server: string, origin: Origin): Fact<OwnRetention> {
  const by = settings.numberOf(server, 'retainBy', RETAIN_ALL);
  const days = settings.numberOf(server, 'daysToKeepHdrs', 30);
  const newest = settings.numberOf(server, 'numHdrsToKeep', 2000);
  const rule = (value: OwnRetention): Fact<OwnRetention> =>
    known(value, 'imported', origin.source, 'foldersNotSeen');
  switch (by.value) {
    case RETAIN_ALL:
      return rule({ keep: 'all' });
    case RETAIN_BY_AGE:
      return isCount(days.value) ? rule({ keep: 'days', days: days.value }) : unknown('notReadable');
    case RETAIN_BY_NUMBER:
      return isCount(newest.value) ? rule({ keep: 'newest', count: newest.value }) : unknown('notReadable');
    case null:
    default:
      return unknown('notReadable');
  }
}

function isCount(value: number | null): value is number {
  return value !== null && value > 0;
}

/** POP3: only the heads of messages are fetched. */
export function headersOnlyOf(settings: Settings, server: string, origin: Origin): Fact<boolean> {
  const setting = settings.flagOf(server, 'headers_only');
  return setting.value === null ? unknown('notReadable') : settled(setting.value, setting, origin);
}

/**
 * Where sent mail of an identity goes, by the address of the folder: `imap:` is on a server, `mailbox:` in a file here.
 * undefined: it is not written, and the program makes a folder up when the first mail is sent.
 */
export function sentKeptOf(settings: Settings, identity: string, origin: Origin): Account['sentKept'] {
  const folder = settings.raw(`mail.identity.${identity}.fcc_folder`);
  if (folder === undefined) return undefined;
  if (/^imap:/i.test(folder)) return recorded(origin, 'server');
  return /^mailbox:/i.test(folder) ? recorded(origin, 'here') : unknown('notReadable');
}
