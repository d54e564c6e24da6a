import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import fc from 'fast-check';
import { compilePseudo, pseudoMessage } from '../../../scripts/build/pseudo';
import { runs } from '../../tools/long';

/** A text as an ICU message writes it: braces quoted, apostrophes doubled. */
const quoted = (text: string) => text.replace(/'/g, "''").replace(/[{}]+/g, (braces) => `'${braces}'`);

const letters = fc.stringMatching(/^[A-Za-z .,;:()éß中'’{}-]{1,30}$/u).map(quoted);
const name = fc.constantFrom('account', 'file', 'days', 'limit', 'n');
const tagged = letters.map((text) => `<0>${text}</0>`);

/** ICU messages with placeholders, plural forms, choices and tags, nested in each other. */
const { message } = fc.letrec<{ message: string; part: string }>((tie) => ({
  message: fc.array(tie('part'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    letters,
    tagged,
    name.map((arg) => `{${arg}}`),
    fc.tuple(name, tie('message'), tie('message')).map(([arg, one, other]) => {
      return `{${arg}, plural, =0 {-} one {# ${one}} other {#${other}}}`;
    }),
    fc.tuple(name, tie('message'), tie('message')).map(([arg, yes, other]) => {
      return `{${arg}, select, yes {${yes}} other {${other}}}`;
    }),
  ),
}));

/** A compiled message with every piece of text replaced by its tags. */
function skeleton(tokens: unknown): unknown {
  if (typeof tokens === 'string') return tokens === '#' ? '#' : (tokens.match(/<[^>]*>/g) ?? []);
  if (!Array.isArray(tokens)) return tokens;
  return tokens.map((token: unknown) => {
    if (!Array.isArray(token)) return skeleton(token);
    const [arg, kind, branches] = token as [string, string?, Record<string, unknown>?];
    const inner = Object.entries(branches ?? {}).map(([key, branch]) => [key, skeleton(branch)]);
    return [arg, kind, inner];
  });
}

/** All text of a compiled message. */
function textOf(tokens: unknown): string {
  if (typeof tokens === 'string') return tokens.replace(/<[^>]*>/g, '');
  if (!Array.isArray(tokens)) return '';
  return tokens
    .map((token: unknown) => {
      if (!Array.isArray(token)) return textOf(token);
      const branches = (token as unknown[])[2];
      return typeof branches === 'object' && branches !== null
        ? Object.values(branches).map(textOf).join('')
        : '';
    })
    .join('');
}

test('the pseudo-language keeps every placeholder, plural form, choice and tag', () => {
  fc.assert(
    fc.property(message, (source) => {
      expect(skeleton(compilePseudo(source).slice(1, -1))).toEqual(skeleton(compileMessageOrThrow(source)));
    }),
    { numRuns: runs(500) },
  );
});

test('the pseudo-language is at least 40 % longer than English, counted in letters', () => {
  fc.assert(
    fc.property(message, (source) => {
      const english = textOf(compileMessageOrThrow(source));
      const count = english.match(/\p{L}/gu)?.length ?? 0;
      const pseudo = textOf(compilePseudo(source).slice(1, -1));
      expect(pseudo.length).toBeGreaterThanOrEqual(english.length + Math.ceil(count * 0.4));
    }),
    { numRuns: runs(500) },
  );
});

test('a compiled pseudo message is put together with its values and shown between brackets', () => {
  fc.assert(
    fc.property(message, fc.nat(1000), (source, n) => {
      const values = { account: 'ada', file: 'a.pst', days: n, limit: n, n };
      const i18n = setupI18n({ locale: 'ar-XB', messages: { 'ar-XB': { it: compilePseudo(source) } } });
      expect(i18n._('it', values)).toMatch(/^\[[^]*\]$/);
    }),
  );
});

test('accents the letters of plain words and leaves quoted braces alone', () => {
  expect(pseudoMessage("It''s in '{'here'}'")).toBe("[Ít's íñ {héré}~~~~]");
});
