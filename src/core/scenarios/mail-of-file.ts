import { addDays, daysBetween } from '../days';
import { MAIL_KINDS, type MailKind } from '../copies/copy';
import { mailBefore, monthAfter } from '../facts/file-ages';
import { RECENT_DAYS, type MailFileFacts, type MailFileFolder } from '../facts/mail-file';
import type { FolderAges, MeasuredMail } from './mail-ages';

const MAIL = MAIL_KINDS.filter((kind) => kind !== 'contactsAndCalendar');

/**
 * The ages of mail that was counted in a data file, for the account whose mail it is. Counted by the day for recent
 * mail and by the month before; what lies between two counts is bounded by them.
 *
 * @param countedOn ISO date on which the file was read
 */
export function measuredMailOfFile(
  contents: MailFileFacts,
  account: string,
  countedOn: string,
): MeasuredMail {
  const lastDay = (contents.modifiedAt ?? countedOn).slice(0, 10);
  const kinds = kindsOf(contents.folders);
  const folders = contents.folders
    .filter(({ content }) => content === 'mail')
    .flatMap((folder) => {
      const base = {
        account,
        kind: kinds.get(folder.id) ?? 'folders',
        folder: folder.id,
        name: folder.name,
      };
      const dated: FolderAges = {
        ...base,
        cuts: cutsOf(folder, countedOn, lastDay),
        oldestOn: folder.oldest?.slice(0, 10) ?? null,
      };
      if (folder.undated === 0) return [dated];
      // Mail without a date may be of any age.
      const undated: FolderAges = {
        ...base,
        cuts: [{ days: 0, items: folder.undated, bytes: null }],
        oldestOn: null,
      };
      return folder.undated === folder.items ? [undated] : [dated, undated];
    });
  return {
    countedOn,
    complete: contents.complete,
    folders,
    // All mail of the file is in its folders, whatever they are called.
    noneOf: contents.complete
      ? MAIL.filter((kind) => folders.every((one) => one.kind !== kind)).map((kind) => ({ account, kind }))
      : [],
  };
}

function cutsOf(folder: MailFileFolder, countedOn: string, lastDay: string): FolderAges['cuts'] {
  const known = addDays(lastDay, -RECENT_DAYS);
  const tomorrow = addDays(countedOn, 1);
  // Every date at which the count may change: each day with mail and the day after it, each month before that.
  const dates = new Set<string>([tomorrow]);
  for (const { day } of folder.days) {
    dates.add(day);
    dates.add(addDays(day, 1));
  }
  dates.add(addDays(known, 1));
  for (const { month } of folder.months) {
    for (const first of [`${month}-01`, monthAfter(month)]) if (first <= known) dates.add(first);
  }
  return [...dates]
    .filter((date) => date <= tomorrow)
    .sort((a, b) => (a < b ? 1 : -1))
    .map((date) => {
      const { items, bytes } = mailBefore(folder, date, lastDay);
      // Before this date means at least so many days old on the day of the count.
      const days = daysBetween(date, countedOn) + 1;
      return { days, items, bytes: folder.unsized === 0 ? bytes : null };
    });
}

/** Folders below Deleted Items count as deleted mail. */
function kindsOf(folders: readonly MailFileFolder[]): Map<string, MailKind> {
  const kinds = new Map<string, MailKind>();
  // Parents come before their children.
  for (const { id, parentId, special } of folders) {
    if (special === 'inbox' || special === 'sent' || special === 'drafts' || special === 'deleted')
      kinds.set(id, special);
    else if (parentId !== null && kinds.get(parentId) === 'deleted') kinds.set(id, 'deleted');
  }
  return kinds;
}
