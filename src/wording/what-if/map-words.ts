import { MAIL_KINDS, type Ages, type Place } from '../../core/copies/copy';
import type { Snapshot } from '../../core/facts/snapshot';
import { say, sayIfKnown } from '../../locales/words';
import { plainText } from '../../core/text/plain-text';
import { addDays } from '../../core/days';
import type { LaneMail } from '../../core/scenarios/lane-mail';
import { formatAge, formatList, formatMonth, sayWord } from '../format';
import { amountWords } from './amount-words';
import { coverage } from '../copies-table';
import type { Bar, Lane, Part, Weak } from '../../core/scenarios/map-model';

/** Ages in words, as a label: 'Older than 365 days'. */
export function agesWords({ from, to }: Ages): string {
  if (from <= 0) return to === null ? say('copies.all') : say('copies.last', { days: formatAge(to) });
  return to === null
    ? say('copies.older', { days: formatAge(from) })
    : say('copies.between', { from: formatAge(from), to: formatAge(to) });
}

/**
 * The kinds of mail of a lane: 'Inbox, Sent mail and Drafts', or 'All mail' for every kind together. `byAge`: what a rule
 * on the age of mail takes, which leaves contacts.
 */
export function laneName({ kinds }: Pick<Lane, 'kinds'>, byAge = false): string {
  const missing = MAIL_KINDS.filter((kind) => !kinds.includes(kind));
  if (missing.length === 0) return say(byAge ? 'map.everythingByAge' : 'map.everything');
  if (missing.join() === 'contactsAndCalendar') return say('map.allMail');
  return formatList(
    kinds.map((kind) =>
      byAge && kind === 'contactsAndCalendar' ? say('map.calendar') : say(`mailKind.${kind}`),
    ),
  );
}

/** How much mail a lane stands for, and from when the oldest of it is. `today` is an ISO date. */
export function laneMailWords({ amount, oldestAge }: LaneMail, today: string): string {
  return oldestAge === null
    ? amountWords(amount)
    : say('map.mail', { amount: amountWords(amount), month: formatMonth(addDays(today, -oldestAge)) });
}

/** A place, with the file, disk or account that tells it from others: 'Data file ada.pst, on this computer'. */
export function placeName(place: Place, account: string, snapshot: Snapshot): string {
  const name = sayWord(`place.${place.type}`);
  switch (place.type) {
    case 'server':
    case 'recoverable':
    case 'archiveMailbox': {
      const other = snapshot.accounts.find(({ id }) => id === place.id);
      return other && other.id !== account
        ? say('map.place.of', { place: name, account: plainText(other.address ?? other.name) })
        : name;
    }
    case 'deviceCache':
    case 'phone':
    case 'collector':
      return name;
    case 'dataFile': {
      const file = snapshot.dataFiles.find(({ id }) => id === place.id);
      const named = file ? say('map.place.named', { place: name, name: plainText(file.name) }) : name;
      // Which disk holds it, if one still does, is not known; that it is in such a folder is.
      return file?.location.known && file.location.value === 'syncedFolder'
        ? say('map.disk.syncedFolder', { place: named })
        : onDisk(named, place);
    }
    case 'backup':
      return onDisk(name, place);
  }
}

function onDisk(name: string, { disk }: Place): string {
  return disk === null ? name : (sayIfKnown(`map.disk.${disk}`, { place: name }) ?? name);
}

/** What a bar shows, in words: what the place covers or, when something happens to it, what becomes of that. */
export function barWords(bar: Bar, happens: boolean): string[] {
  const changed = bar.parts.some(({ state }) => state === 'gone' || state === 'arrives');
  if (!happens || (!changed && bar.parts.length === 0)) return bar.copies.map(coverage);
  return bar.parts.map(partWords);
}

function partWords({ ages, state }: Part): string {
  return say(`map.part.${state}`, { ages: agesWords(ages) });
}

/** Mail with one place only, in words. */
export function weakWords({ event, ages }: Weak): string {
  return say(`map.weak.${event}`, { ages: agesWords(ages) });
}
