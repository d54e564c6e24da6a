import { setupI18n } from '@lingui/core';
import catalogLoader from '../../../scripts/build/catalog-loader';
import { CATALOGS } from '../../locales/catalogs';

/** What the module that the loader writes exports. */
function load(messages: Record<string, string>, pseudo = false): Record<string, unknown[]> {
  const module = catalogLoader.call({ getOptions: () => ({ pseudo }) }, JSON.stringify(messages));
  const text = /^export default JSON\.parse\(("[^]*")\);$/.exec(module)?.[1] ?? '""';
  return JSON.parse(JSON.parse(text) as string) as Record<string, unknown[]>;
}

/** Says a message of compiled messages, without any message parser at hand. */
function say(messages: Record<string, unknown[]>, id: string, values?: Record<string, unknown>): string {
  const i18n = setupI18n({ locale: 'en', messages: { en: messages as Record<string, never> } });
  i18n.setMessagesCompiler(() => {
    throw new Error('A message was not compiled while the page was built.');
  });
  return i18n._(id, values);
}

test('compiles placeholders, plural forms and choices, so that the page needs no parser', () => {
  const compiled = load({
    plural: '{n, plural, one {# account} other {# accounts}} of {owner}',
    choice: '{kind, select, pop3 {POP3} other {another kind}}',
  });
  expect(say(compiled, 'plural', { n: 1, owner: 'Ada' })).toBe('1 account of Ada');
  expect(say(compiled, 'plural', { n: 1234, owner: 'Ada' })).toBe('1,234 accounts of Ada');
  expect(say(compiled, 'choice', { kind: 'pop3' })).toBe('POP3');
  expect(say(compiled, 'choice', { kind: 'imap' })).toBe('another kind');
});

test('text that would end a script or a line in it comes out as it went in', () => {
  const odd = '</script>\u2028"it\'s" \\';
  expect(say(load({ odd }), 'odd')).toBe(odd);
});

test('the pseudo-language goes the same way', () => {
  expect(
    say(load({ plural: '{n, plural, one {# account} other {# accounts}}' }, true), 'plural', { n: 2 }),
  ).toBe('[2 áççöüñts~~~~]');
});

test('a message that does not parse stops the build and is named', () => {
  expect(() => load({ 'start.title': 'Hello {name' })).toThrow(/start\.title/);
  expect(() => load({ 'start.title': 'Hello {name' }, true)).toThrow(/start\.title/);
});

test.each(Object.entries(CATALOGS))('every message of %s.json comes through both ways', (_, messages) => {
  for (const pseudo of [false, true]) {
    const compiled = load(messages, pseudo);
    expect(Object.keys(compiled)).toEqual(Object.keys(messages));
    for (const id of Object.keys(messages)) expect(say(compiled, id, {})).not.toBe(id);
  }
});
