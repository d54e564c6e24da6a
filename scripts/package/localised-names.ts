import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../src/locales/languages';

/** What Outlook itself shows of the add-in, in one further language. */
export interface NamesIn {
  /** Language and country, as Outlook names it: de-DE. */
  locale: string;
  displayName: string;
  description: string;
  buttonLabel: string;
  buttonAbout: string;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The names in every language that the product ships besides the one of the manifest. */
export function shippedNames(root: string): NamesIn[] {
  const [, ...further] = LANGUAGES.map(({ tag }) => path.join(root, 'src/locales', tag, 'manifest.json'));
  return further.flatMap((file) =>
    existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as NamesIn] : [],
  );
}

/** The manifest with these names as overrides; `ring` stands behind each name, as behind the first. */
export function withNames(manifest: string, names: readonly NamesIn[], ring: string | null): string {
  if (names.length === 0) return manifest;
  const override = (prefix: string, of: (name: NamesIn) => string) =>
    names
      .map((name) => `<${prefix}Override Locale="${escaped(name.locale)}" Value="${escaped(of(name))}" />`)
      .join('');
  const elements: [find: RegExp, prefix: string, tag: string, of: (name: NamesIn) => string][] = [
    [
      /<DisplayName DefaultValue="[^"]*" \/>/,
      '',
      'DisplayName',
      ({ displayName }) => (ring === null ? displayName : `${displayName} (${ring})`),
    ],
    [/<Description\s+DefaultValue="[^"]*"\s*\/>/, '', 'Description', ({ description }) => description],
    [/<bt:String id="button\.label" [^>]*\/>/g, 'bt:', 'bt:String', ({ buttonLabel }) => buttonLabel],
    [/<bt:String\s+id="button\.about"\s+[^>]*\/>/g, 'bt:', 'bt:String', ({ buttonAbout }) => buttonAbout],
  ];
  return elements.reduce(
    (text, [find, prefix, tag, of]) =>
      text.replace(find, (element) => `${element.replace(/\s*\/>$/, '')}>${override(prefix, of)}</${tag}>`),
    manifest,
  );
}
