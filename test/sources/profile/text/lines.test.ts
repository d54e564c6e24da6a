import { linesOf } from '../../../../src/sources/profile/text/lines';

const linesIn = (text: string, separator: '=' | ',' | ':') => [
  ...linesOf(Buffer.from(text), 'utf-8', separator),
];

test('lines end with CR, LF or both, and empty ones are none', () => {
  expect(linesIn('a=1\r\nb=2\rc=3\n\nd=4', '=')).toEqual(['a=1', 'b=2', 'c=3', 'd=4']);
});

test.each([
  ['in the name', 'POP3 Password=hidden', '='],
  ['in small letters, within a name', 'smtp_passwordHash: hidden', ':'],
  ['behind a value whose line lost its end', 'Server=mail.example.com"POP3 Password"="hidden', '='],
] as const)('a line with a password %s never becomes text', (_, line, separator) => {
  expect(linesIn(`a${separator}1\n${line}\nb${separator}2`, separator)).toEqual([
    `a${separator}1`,
    `b${separator}2`,
  ]);
});

test('a line that only speaks of one is text', () => {
  expect(linesIn('about=Never tell anybody a password.', '=')).toEqual([
    'about=Never tell anybody a password.',
  ]);
});
