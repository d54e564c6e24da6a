import { hostNameOf } from '../../../core/text/host-name';
import { withoutSecrets } from '../../../core/text/without-secrets';

/**
 * A text from a file, made fit to be shown on one line: without control characters, without marks that turn the
 * direction of what follows, without passwords that stand in addresses, and not longer than `longest`. It stays text;
 * nothing here makes it markup.
 */
export function cleanText(text: string, longest = 300): string {
  const shown = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/g, '')
    .trim();
  const plain = withoutSecrets(shown);
  return plain.length > longest ? `${plain.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : plain;
}

/** As `cleanText`, undefined when nothing is left. */
export function cleanOrNothing(text: string | undefined): string | undefined {
  const plain = text === undefined ? '' : cleanText(text);
  return plain === '' ? undefined : plain;
}

/** The name of the host in a text from a file that should name a server; undefined when there is none. */
export function cleanHost(text: string | undefined): string | undefined {
  return text === undefined ? undefined : hostNameOf(cleanText(text));
}
