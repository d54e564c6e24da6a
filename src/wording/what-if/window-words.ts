import type { KeepWindow } from '../../core/keep-window/keep-window';
import type { Estimate, Full, KeepWindowGap, LongestSafe, Space } from '../../core/keep-window/server-space';
import { say } from '../../locales/words';
import { formatBytes } from '../format-bytes';
import { formatDate, formatDays, formatList } from '../format';
import { agesWords } from './map-words';

/** The name of a setting: '90 days', 'Not at all', 'With no end'. */
export function windowName(days: number | null): string {
  if (days === null) return say('dial.page.noEnd');
  return days === 0 ? say('dial.page.none') : formatDays(days);
}

/** What of the inbox a dead disk would take with such a window. */
export function lossWords({ lost, cannotTell }: KeepWindow): string {
  if (lost.length > 0) return say('dial.page.lost', { ages: formatList(lost.map(agesWords)) });
  if (cannotTell.length > 0)
    return say('dial.page.cannotTell', { ages: formatList(cannotTell.map(agesWords)) });
  return say('dial.page.nothingLost');
}

/** As `lossWords`, for a table whose heading says what it is about. */
export function shortLossWords({ lost, cannotTell }: KeepWindow): string {
  if (lost.length > 0) return formatList(lost.map(agesWords));
  if (cannotTell.length > 0)
    return say('dial.page.cannotTell', { ages: formatList(cannotTell.map(agesWords)) });
  return say('dial.page.nothing');
}

/** How much space the window takes on the server. */
export function spaceWords(space: Estimate<Space>): string {
  if (!space.known) return missingWords(space.missing);
  if (space.value.grows) return say('dial.page.grows');
  const { atLeast, atMost } = space.value;
  return atMost === atLeast
    ? say('dial.page.space', { size: formatBytes(atLeast) })
    : say('dial.page.spaceAtLeast', { size: formatBytes(atLeast) });
}

/** When the mailbox is full with it. */
export function fullWords(full: Estimate<Full>): string {
  if (!full.known) return missingWords(full.missing);
  switch (full.value.when) {
    case 'now':
      return say('dial.page.full.now');
    case 'never':
      return say('dial.page.full.never');
    case 'by':
      return say('dial.page.full.by', { date: formatDate(full.value.on) });
    case 'notBefore':
      return say('dial.page.full.notBefore', { date: formatDate(full.value.on) });
  }
}

/** What comes down again should the mail program lose its list of what it has. */
export function duplicateWords(bytes: Estimate<Space>): string {
  if (!bytes.known) return missingWords(bytes.missing);
  if (bytes.value.grows) return say('dial.page.again.all');
  return bytes.value.atLeast === 0
    ? say('dial.page.again.none')
    : say('dial.page.again', { size: formatBytes(bytes.value.atLeast) });
}

/** The longest window with room to spare, or why there is none. */
export function longestSafeWords(safe: LongestSafe): string {
  if (!safe.known) return say('dial.page.safe.missing', { missing: missingNames(safe.missing) });
  if (safe.days === null) return say(`dial.page.safe.${safe.reason}`);
  const words = say('dial.page.safe', { days: formatDays(safe.days) });
  return safe.assumesOnlyCopies ? `${words} ${say('dial.page.safe.assumes')}` : words;
}

function missingWords(missing: readonly KeepWindowGap[]): string {
  return say('dial.page.missing', { missing: missingNames(missing) });
}

function missingNames(missing: readonly KeepWindowGap[]): string {
  return formatList(missing.map((gap) => say(`dial.page.gap.${gap}`)));
}
