import { MAIL_KINDS, type MailKind } from '../core/copies/copy';
import { say } from '../locales/words';
import { formatList, sayWord } from './format';

/**
 * Kinds of mail in a sentence: by name, and of nearly all by what is missing, so that the sentence stays short. Only what
 * is known to be safe is named as missing, as "all but the inbox" sounds as if that were.
 *
 * @param safe kinds of mail that are
 */
export function kindsInWords(kinds: readonly MailKind[], safe: readonly MailKind[]): string {
  const missing = MAIL_KINDS.filter((kind) => !kinds.includes(kind));
  if (missing.length === 0) return say('kinds.all');
  const names = (some: readonly MailKind[]) => formatList(some.map((kind) => sayWord(`mailKind.${kind}`)));
  const missingMail = missing.filter((kind) => kind !== 'contactsAndCalendar');
  if (missingMail.length === 0) return say('kinds.allMail');
  if (missing.length > 2) return names(kinds);
  if (!missingMail.every((kind) => safe.includes(kind))) return say('kinds.nearlyAll');
  const words = missingMail.length === missing.length ? 'kinds.allBut' : 'kinds.allMailBut';
  return say(words, { kinds: names(missingMail) });
}
