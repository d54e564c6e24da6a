import { hostNameOf } from '../../../core/text/host-name';
import { withoutMisleading } from '../../../core/text/misleading';
import { withoutSecrets } from '../../../core/text/without-secrets';

/**
 * A text from a file, made fit to be shown on one line: without signs that mislead, without
 * passwords that stand in addresses, and not longer than `longest`. It stays text;
 * nothing here makes it markup.
 */
export function cleanText(text: string, longest = 300): string {
  const plain = withoutSecrets(withoutMisleading(text).trim());
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
