import type { Copy } from '../copies/copy';
import type { Account } from '../facts/account';
import { isPop3 } from '../facts/account-kinds';
import { countedFileOf } from '../facts/file-owner';
import { mailIn } from '../facts/mail-file-sums';
import type { Snapshot } from '../facts/snapshot';
import type { WordValues } from '../facts/subject';
import { mayFetchHeadersOnly } from '../mailboxes/removal';
import { wayOf } from './chooser-facts';
import type { CompareTopic } from './compare-topic';

/** What a topic comes to for one account. Words: `compare.own.<id>`. */
export const OWN_SENTENCES = [
  'devicesDiffer',
  'devicesAlike',
  'oneDevice',
  'devicesUnknown',
  'opensCounted',
  'opensAll',
  'headsOnly',
  'headsPerhaps',
  'mirrorCounted',
  'mirrorUnknown',
  'browserOnly',
  'offlineUnknown',
  'elsewhereCounted',
  'elsewhereAll',
  'elsewhereDays',
  'elsewhereNothing',
  'elsewhereUnknown',
] as const;
export type OwnSentenceId = (typeof OWN_SENTENCES)[number];

export interface OwnSentence {
  id: OwnSentenceId;
  /** `count` of messages, `days`, and the `date` of the oldest message, as far as the sentence has them. */
  values: WordValues;
}

interface OwnInput {
  snapshot: Snapshot;
  copies: readonly Copy[];
}

/** The sentence of a topic for this account; null: the topic is told elsewhere, by what an event would take. */
export function ownSentence(topic: CompareTopic, account: Account, input: OwnInput): OwnSentence | null {
  switch (topic) {
    case 'severalDevices':
      return plain(devices(account));
    case 'withoutConnection':
      return withoutConnection(account, input.snapshot);
    case 'oldMailElsewhere':
      return elsewhere(account, input.copies);
    case 'whereMailLives':
    case 'teamUse':
    case 'serverSpace':
    case 'serverPurge':
    case 'diskCrash':
      return null;
  }
}

const plain = (id: OwnSentenceId, values: WordValues = {}): OwnSentence => ({ id, values });

/** Another computer or a phone reads this mail as well, as the person told. */
export function isReadElsewhere({ otherClients, phone }: Account): boolean {
  const other = otherClients.known && otherClients.value !== 'none';
  return other || (phone?.known === true && phone.value !== 'none');
}

function devices(account: Account): OwnSentenceId {
  const { otherClients, phone } = account;
  const way = wayOf(account);
  if (isReadElsewhere(account)) {
    const takes = otherClients.known && otherClients.value === 'removeMail';
    const fetches = phone?.known === true && (phone.value === 'leaves' || phone.value === 'removes');
    if (way === 'pop3' || takes || fetches) return 'devicesDiffer';
    return way === 'imap' ? 'devicesAlike' : 'devicesUnknown';
  }
  return account.otherClients.known ? 'oneDevice' : 'devicesUnknown';
}

/** What opens here while there is no connection: what was fetched whole, and what a mirror holds. */
function withoutConnection(account: Account, snapshot: Snapshot): OwnSentence {
  const { kind, delivery, headersOnly } = account;
  if (!kind.known || kind.value === 'other') return plain('offlineUnknown');
  if (kind.value === 'webmail') return plain('browserOnly');
  const contents = countedFileOf(account, snapshot)?.contents;
  // A file that was read in part holds more than was counted.
  const held = contents?.known === true && contents.value.complete ? mailIn(contents.value) : null;
  const counted =
    held === null || held.oldest === null
      ? null
      : {
          count: { unit: 'count', value: held.items } as const,
          date: { unit: 'date', value: held.oldest.slice(0, 10) } as const,
        };
  const inFile = isPop3(account) && delivery.known && delivery.value.to === 'dataFile';
  if (!inFile) return isPop3(account) && !delivery.known ? plain('offlineUnknown') : mirror(counted);
  if (headersOnly?.known === true && headersOnly.value) return plain('headsOnly');
  if (mayFetchHeadersOnly(account)) return plain('headsPerhaps');
  return counted ? plain('opensCounted', counted) : plain('opensAll');
}

function mirror(counted: WordValues | null): OwnSentence {
  return counted ? plain('mirrorCounted', counted) : plain('mirrorUnknown');
}

/**
 * How much received mail another device, or webmail, shows: what the program's own list says is left on the server, else
 * what is there for certain.
 */
function elsewhere(account: Account, copies: readonly Copy[]): OwnSentence {
  const { seenOnServer } = account;
  if (seenOnServer?.known === true && seenOnServer.value.oldestOn !== null) {
    const { messages, oldestOn } = seenOnServer.value;
    return plain('elsewhereCounted', {
      count: { unit: 'count', value: messages },
      date: { unit: 'date', value: oldestOn },
    });
  }
  const onServer = copies.filter(
    ({ account: of, kind, place }) => of === account.id && kind === 'inbox' && place.type === 'server',
  );
  const certain = onServer.filter(({ certainty }) => certainty === 'certain');
  if (certain.length > 0 && onServer.every(({ ages }) => ages === null)) return plain('elsewhereNothing');
  const [held] = certain.flatMap(({ ages }) => ages ?? []);
  if (!held) return plain('elsewhereUnknown');
  return held.to === null
    ? plain('elsewhereAll')
    : plain('elsewhereDays', { days: { unit: 'days', value: held.to } });
}
