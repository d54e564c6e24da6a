import { h, writeHtml } from './html';

/** The text as the HTML body of a new message in Outlook, line by line, with its insets. */
export function draftBody(text: string): string {
  const lines = text.trimEnd().split('\n');
  // Outlook folds spaces; the insets of the text stay with spaces that it does not fold.
  const kept = lines.map((line) => line.replace(/^ +/, (inset) => '\u00a0'.repeat(inset.length)));
  return writeHtml(h('div', {}, ...kept.flatMap((line) => [line, h('br')])));
}
