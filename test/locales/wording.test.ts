import { jargonIn } from '../tools/jargon';
import { IDS, MESSAGES, CATALOGS, below, placeholders, readings } from './catalogs';

const sentences = (message: string) => message.split(/(?<=[.?:])\s+/);
const words = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word));

test('no message shouts', () => {
  expect(IDS.filter((id) => MESSAGES[id]?.includes('!'))).toEqual([]);
});

test('no message has stray blanks, and none is empty', () => {
  expect(
    IDS.filter((id) => !/^\S(?:[^]*\S)?$/.test(MESSAGES[id] ?? '') || / {2}/.test(MESSAGES[id] ?? '')),
  ).toEqual([]);
});

test('no id is in two catalogues, where one would hide the other', () => {
  const all = Object.values(CATALOGS).flatMap((catalog) => Object.keys(catalog));
  expect(all.length).toBe(new Set(all).size);
});

test('no sentence of any message is longer than 20 words', () => {
  // What is asked of an IT is in its words. Of a choice one branch is read, and not all of them.
  const long = IDS.filter((id) => !id.endsWith('.request')).flatMap((id) =>
    readings(MESSAGES[id] ?? '')
      .flatMap(sentences)
      .filter((sentence) => words(sentence).length > 20),
  );
  expect(long).toEqual([]);
});

test('no word of the trade but the terms that are explained', () => {
  // Administrators read of their own matters; what is asked of an IT is in its words.
  const read = IDS.filter((id) => !/^(?:admin|staffNotice|policy)\.|\.request$/.test(id));
  // What is filled in is no word of ours, and one mail program has such a word for its name.
  const shown = (id: string) => (MESSAGES[id] ?? '').replace(/\{\s*\w+|\beM Client\b/g, '');
  const found = read.flatMap((id) => jargonIn(shown(id)).map((word) => `${id}: ${word}`));
  expect(found).toEqual([]);
});

test('POP3 and IMAP stand in findings only beside what they mean', () => {
  const why = below('check').filter((id) => /(?:POP3|IMAP)/.test(MESSAGES[`check.${id}`] ?? ''));
  expect(why.length).toBeGreaterThan(0);
  for (const id of why) expect(MESSAGES[`check.${id}`]).toMatch(/A POP3 account|An IMAP account/);
});

/** Names of values that a family of messages is given. */
const GIVEN: [RegExp, string[]][] = [
  [
    /^check\./,
    [
      'account',
      'file',
      'days',
      'size',
      'limit',
      'used',
      'share',
      'fill',
      'date',
      'server',
      'port',
      'folder',
      'count',
      'sure',
      'rule',
      'does',
      'safe',
      'provider',
      'other',
      'when',
      'mail',
      'left',
      'way',
      'travel',
      'kinds',
    ],
  ],
  [/^fix\./, ['about', 'chosen', 'days']],
  [/^question\./, ['about']],
  [/^gap\./, ['subject']],
  [/^path\./, ['path']],
  [/^(?:link|limit|note|unknownReason|severity|level|mailKind|place|client)\./, []],
];

test.each(GIVEN)('messages %s use only values that they are given', (family, given) => {
  const strange = IDS.filter((id) => family.test(id)).flatMap((id) =>
    [...placeholders(MESSAGES[id] ?? '')]
      .filter((name) => !given.includes(name))
      .map((name) => `${id}: ${name}`),
  );
  expect(strange).toEqual([]);
});

test('a finding never claims that no copy exists, for no source can know that', () => {
  const claims = below('check').filter((id) =>
    /no (?:other )?copy (?:exists|anywhere)|only copy/i.test(MESSAGES[`check.${id}`] ?? ''),
  );
  expect(claims).toEqual([]);
});
