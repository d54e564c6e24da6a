import {
  EVIDENCE_LINE,
  FINDING_KEY,
  SUBJECT,
  WORD_VALUE,
  findingKey,
  isOurWord,
  subjectKey,
  type WordValue,
  subjectKeyIn,
} from '../../../src/core/facts/subject';

const standIn = (kind: string, name: string) => `${kind}(${name})`;
const id = '';

test('a subject has one text, and a finding a key of check and subject', () => {
  expect(subjectKey({ type: 'computer' })).toBe('computer');
  expect(subjectKey({ type: 'account', id: 'a' })).toBe('a');
  expect(subjectKey({ type: 'dataFile', id: 'f' })).toBe('f');
  expect(findingKey('quota-near', { type: 'account', id: 'a:b' })).toBe('quota-near:a:b');
  expect(findingKey('disk-not-encrypted', { type: 'computer' })).toBe('disk-not-encrypted:computer');
});

test('a subject without names is of the same type', () => {
  expect(SUBJECT.withoutNames({ type: 'computer' }, standIn, id)).toEqual({ type: 'computer' });
  expect(SUBJECT.withoutNames({ type: 'dataFile', id: 'ada.pst' }, standIn, id)).toEqual({
    type: 'dataFile',
    id: 'entry(ada.pst)',
  });
});

test('a key without names keeps the check, and one that is no key is replaced as a whole', () => {
  const without = (key: string) => FINDING_KEY.withoutNames(key, standIn, id);
  expect(without('quota-near:ada@example.com')).toBe('quota-near:entry(ada@example.com)');
  expect(without('quota-near:a:b\nc')).toBe('quota-near:entry(a:b\nc)');
  expect(without('disk-not-encrypted:computer')).toBe('disk-not-encrypted:computer');
  expect(without('quota-near:')).toBe('quota-near:entry()');
  expect(without('Ada Abel')).toBe('entry(Ada Abel)');
  expect(without('Quota:ada')).toBe('entry(Quota:ada)');
});

test.each([
  ['connection.travel', true],
  ['yes', true],
  ['delivery.toFile2', true],
  ['Yes', false],
  ['ada@example.com', false],
  ['C:\\Mail', false],
  ['one.', false],
  ['.one', false],
  ['one two', false],
  ['', false],
])('%s is a word of ours: %s', (word, is) => {
  expect(isOurWord(word)).toBe(is);
});

test.each<[WordValue, WordValue]>([
  [
    { unit: 'text', value: 'Ada' },
    { unit: 'text', value: 'text(Ada)' },
  ],
  [
    { unit: 'word', value: 'yes' },
    { unit: 'word', value: 'yes' },
  ],
  [
    { unit: 'word', value: 'ada@example.com' },
    { unit: 'text', value: 'text(ada@example.com)' },
  ],
  [
    { unit: 'date', value: '2026-03-01T09:00:00Z of Ada' },
    { unit: 'date', value: '2026-03-01' },
  ],
  [
    { unit: 'date', value: 'the birthday of Ada' },
    { unit: 'date', value: '' },
  ],
  [
    { unit: 'count', value: 3 },
    { unit: 'count', value: 3 },
  ],
  [
    { unit: 'bytes', value: 4 },
    { unit: 'bytes', value: 4 },
  ],
])('%j without names', (value, without) => {
  expect(WORD_VALUE.withoutNames(value, standIn, id)).toEqual(without);
});

test('a line of evidence keeps its label and level, and one that nobody knows stays as it is', () => {
  const line = {
    label: 'account',
    value: { unit: 'text' as const, value: 'Ada' },
    level: 'told' as const,
    source: 'ada.reg',
  };
  expect(EVIDENCE_LINE.withoutNames(line, standIn, id)).toEqual({
    label: 'account',
    value: { unit: 'text', value: 'text(Ada)' },
    level: 'told',
    source: 'source(ada.reg)',
  });
  const open = { label: 'account', unknown: 'notAsked' as const };
  expect(EVIDENCE_LINE.withoutNames(open, standIn, id)).toEqual(open);
});

test('the key of a finding tells its subject, whose id may have colons', () => {
  const subject = { type: 'account', id: 'account|told|a:b' } as const;
  expect(subjectKeyIn(findingKey('backup-missing', subject))).toBe(subjectKey(subject));
});
