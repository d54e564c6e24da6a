import { copiesOfOne } from '../../copies/by-account';
import type { Copy, MailKind } from '../../copies/copy';
import { onceForEach } from '../../once-for-each';
import type { ScenarioEvent } from '../../scenarios/event';
import { FATES, outcome, type Fate, type Outcome } from '../../scenarios/outcome';

/** Mail that people mean when they say 'my mail'. Contacts have a check of their own. */
export const MAIL: readonly MailKind[] = ['inbox', 'sent', 'drafts', 'folders'];

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
  return oldFate(copiesOfOne(copies, account), event, kinds);
}

/** As `fateOfOldMail`, had nobody made a backup. */
export function fateWithoutBackup(
  copies: readonly Copy[],
  event: ScenarioEvent,
  account: string,
  kinds: readonly MailKind[],
): Fate {
  return oldFate(copiesOfOne(withoutBackups(copies), account), event, kinds);
}

/** What is left of an account's older mail when one data file goes bad and every disk stays whole. */
export function fateIfFileBreaks(
  copies: readonly Copy[],
  file: string,
  account: string,
  kinds: readonly MailKind[],
): Fate {
  // As if the file were alone on the disk that dies.
  const own = copiesOfOne(copies, account).map((copy): Copy => {
    const isFile = copy.place.type === 'dataFile' && copy.place.id === file;
    return { ...copy, place: { ...copy.place, disk: isFile ? 'computer' : null } };
  });
  return oldFate(own, { type: 'diskCrash' }, kinds);
}

const withoutBackups = onceForEach((copies: readonly Copy[]) =>
  copies.filter(({ place }) => place.type !== 'backup'),
);

/** Several checks ask what one event leaves of the same copies. */
const outcomesOf = onceForEach<readonly Copy[], Map<string, Outcome[]>>(() => new Map());

function oldFate(own: readonly Copy[], event: ScenarioEvent, kinds: readonly MailKind[]): Fate {
  const outcomes = outcomesOf(own);
  const which = JSON.stringify(event);
  const rows = outcomes.get(which) ?? outcome(own, event);
  outcomes.set(which, rows);
  const fates = kinds.map((kind) => rows.find((row) => row.kind === kind)?.segments.at(-1)?.fate ?? 'lost');
  return worstOf(fates);
}

/** The worst of several fates; `lost` when there is none. */
export function worstOf(fates: readonly Fate[]): Fate {
  return FATES.find((fate) => fates.includes(fate)) ?? 'lost';
}
