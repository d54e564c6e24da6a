import { csvLine, safeCell } from '../../../src/core/company/safe-cell';

test.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1', ' =1', '\uFF1D1'])('no formula starts with %j', (text) => {
  expect(safeCell(text)).toBe(`"'${text}"`);
});

test('other texts and numbers stay as they are, and what is not known is empty', () => {
  expect(csvLine(['a "b"', 12, null, 'x=1'])).toBe('"a ""b""",12,,"x=1"\r\n');
});
