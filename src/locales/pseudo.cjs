const ACCENTED = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ö',
  U: 'Ü',
  n: 'ñ',
  c: 'ç',
};

/**
 * Turns an English ICU message into the pseudo-language: accents on its letters and 40 % more text, with the
 * placeholders, plural forms and tags left as they are.
 */
exports.pseudoMessage = (message) => {
  let depth = 0;
  let letters = 0;
  let out = '';
  // Inside {…} only the branches of plural and select hold words, and those sit at even depth.
  for (const char of message) {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    const words = depth % 2 === 0 && char !== '}';
    if (words && /[a-z]/i.test(char)) letters += 1;
    out += words ? (ACCENTED[char] ?? char) : char;
  }
  return `[${out}${'~'.repeat(Math.ceil(letters * 0.4))}]`;
};
