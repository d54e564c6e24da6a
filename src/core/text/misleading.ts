/**
 * Letters of scripts in which a joiner or non-joiner between two letters is part of the spelling: Persian and other
 * languages in Arabic script, and the scripts of India, Sri Lanka and their neighbours.
 */
const JOINING = [
  ...[
    'Arabic',
    'Syriac',
    'Mandaic',
    'Mongolian',
    'Nko',
    'Phags_Pa',
    'Devanagari',
    'Bengali',
    'Gurmukhi',
    'Gujarati',
  ],
  ...[
    'Oriya',
    'Tamil',
    'Telugu',
    'Kannada',
    'Malayalam',
    'Sinhala',
    'Tibetan',
    'Myanmar',
    'Khmer',
    'Balinese',
  ],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
/** A joiner makes one picture of several: a family, a pilot. Between them may stand a tone of skin or a style. */
const PICTURES = '\\p{Extended_Pictographic}\\u{1F3FB}-\\u{1F3FF}\\uFE0F';

const BEFORE_JOINER = `[\\p{M}${JOINING}${PICTURES}]`;
const AFTER_JOINER = `[${JOINING}${PICTURES}]`;

/**
 * Signs that nobody sees and that make one text look like another: marks that turn the direction around; blanks of no
 * width, soft hyphens, invisible operators; fillers that show as nothing; tags. The joiners U+200C and U+200D are
 * needed between some letters and pictures, and are signs of this kind everywhere else.
 */
const INVISIBLE = new RegExp(
  [
    '[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E]',
    '[\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}]',
    `(?<!${BEFORE_JOINER})[\\u200C\\u200D]`,
    `[\\u200C\\u200D](?!${AFTER_JOINER})`,
  ].join('|'),
  'gu',
);
/** Signs that break a line or control a device. */
const BREAKING = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * A text from outside without signs that could make it look like another one: what cannot be seen is gone, and a
 * blank stands where a line would end.
 */
export function withoutMisleading(text: string): string {
  return text.replaceAll(BREAKING, ' ').replaceAll(INVISIBLE, '');
}
