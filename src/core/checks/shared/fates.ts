import type { Copy, MailKind } from '../../copies/copy';
import type { ScenarioEvent } from '../../scenarios/event';
import { grouped, onceForEach } from '../../once-for-each';
import { FATES, outcome, type Fate } from '../../scenarios/outcome';

/** Mail that people mean when they say 'my mail'. Contacts have a check of their own. */
export const MAIL: readonly MailKind[] = ['inbox', 'sent', 'drafts', 'folders'];

const copiesByAccount = onceForEach((copies: readonly Copy[]) => grouped(copies, ({ account }) => account));

/** The copies of one account. */
function copiesOfAccount(copies: readonly Copy[], account: string): readonly Copy[] {
  return copiesByAccount(copies).get(account) ?? [];
}

/**
 * What an event leaves of an account's older mail: the worst fate among the kinds. Older mail is the oldest
 * there is, beyond any time limit on the server and before any backup; mail that came after the last backup is
 * the business of `backup-stale`. Mail that is nowhere to begin with counts as lost.
 */
export function fateOfOldMail(
  copies: readonly Copy[],
  event: ScenarioEvent,
  account: string,
  kinds: readonly MailKind[],
): Fate {
  return oldFate(copiesOfAccount(copies, account), event, kinds);
}

/** As `fateOfOldMail`, had nobody made a backup. */
export function fateWithoutBackup(
  copies: readonly Copy[],
  event: ScenarioEvent,
  account: string,
  kinds: readonly MailKind[],
): Fate {
  const own = copiesOfAccount(copies, account).filter((copy) => copy.place.type !== 'backup');
  return oldFate(own, event, kinds);
}

/** What is left of an account's older mail when one data file goes bad and every disk stays whole. */
export function fateIfFileBreaks(
  copies: readonly Copy[],
  file: string,
  account: string,
  kinds: readonly MailKind[],
): Fate {
  // As if the file were alone on the disk that dies.
  const own = copiesOfAccount(copies, account).map((copy): Copy => {
    const isFile = copy.place.type === 'dataFile' && copy.place.id === file;
    return { ...copy, place: { ...copy.place, disk: isFile ? 'computer' : null } };
  });
  return oldFate(own, { type: 'diskCrash' }, kinds);
}

function oldFate(own: readonly Copy[], event: ScenarioEvent, kinds: readonly MailKind[]): Fate {
  const rows = outcome(own, event);
  const fates = kinds.map((kind) => rows.find((row) => row.kind === kind)?.segments.at(-1)?.fate ?? 'lost');
  return worstOf(fates);
}

/** The worst of several fates; `lost` when there is none. */
export function worstOf(fates: readonly Fate[]): Fate {
  return FATES.find((fate) => fates.includes(fate)) ?? 'lost';
}
