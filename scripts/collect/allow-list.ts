import { READ_VALUES } from '../../src/sources/profile/reg/collector';

/** Kinds of keys, as the page's own reader has them. */
const KINDS = Object.keys(READ_VALUES) as (keyof typeof READ_VALUES)[];

/** The names of a kind. A secret cannot be among them: the reader could not show it either, and nobody may collect it. */
function namesOf(kind: keyof typeof READ_VALUES): readonly string[] {
  const names: readonly string[] = READ_VALUES[kind];
  const secret = names.find((name) => /password/i.test(name));
  if (secret !== undefined) throw new Error(`"${secret}" may not be collected.`);
  return names;
}

const pascal = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1);

const LANGUAGES = {
  /** Single quotes: PowerShell reads nothing else into them. */
  '.ps1': {
    comment: '#',
    lines: () =>
      KINDS.flatMap((kind) => [
        `$${pascal(kind)}Values = @(`,
        ...namesOf(kind).map((name) => `    '${name}'`),
        ')',
      ]),
  },
  '.cmd': {
    comment: 'rem',
    lines: () =>
      KINDS.map(
        (kind) =>
          `set ${kind.toUpperCase()}_VALUES=${namesOf(kind)
            .map((name) => `"${name}"`)
            .join(' ')}`,
      ),
  },
};

/** The script with the reader's own list between its marks. */
export function withAllowList(script: string, ending: keyof typeof LANGUAGES): string {
  const { comment, lines } = LANGUAGES[ending];
  const newline = script.includes('\r\n') ? '\r\n' : '\n';
  const marks = new RegExp(
    `(^${comment} <values that are read[^\\n]*>\\r?\\n)[^]*?(^${comment} </values>)`,
    'm',
  );
  if (!marks.test(script)) throw new Error('The script has no marks for the list of values.');
  const list = lines()
    .map((line) => line + newline)
    .join('');
  return script.replace(marks, (_, begin: string, end: string) => begin + list + end);
}
