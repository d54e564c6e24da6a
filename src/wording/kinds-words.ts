import { MAIL_KINDS, type MailKind } from '../core/copies/copy';
import { say } from '../locales/words';
import { formatList, sayWord } from './format';

/** Kinds of mail in a sentence: by name, and of nearly all by what is missing, so that the sentence stays short. */
export function kindsInWords(kinds: readonly MailKind[]): string {
  const missing = MAIL_KINDS.filter((kind) => !kinds.includes(kind));
  if (missing.length === 0) return say('kinds.all');
  const names = (some: readonly MailKind[]) => formatList(some.map((kind) => sayWord(`mailKind.${kind}`)));
  return missing.length < 3 ? say('kinds.allBut', { kinds: names(missing) }) : names(kinds);
}
