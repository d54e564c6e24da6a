import fc from 'fast-check';
import Papa from 'papaparse';
import { eachPlainRow, type TableShape } from '../../../src/sources/company/plain-rows';
import { runs } from '../../tools/long';
import { growthExponent } from '../../tools/processor-time';

const rowsOf = (text: string, shape: TableShape, wanted: readonly boolean[], isLast: boolean) => {
  const rows: string[][] = [];
  const end = eachPlainRow(text, shape, wanted, isLast, (cells) => rows.push([...cells]));
  return { rows, end };
};

test('only wanted cells are cut out, and a row without its end is left for the next piece', () => {
  const text = '1,a,x\r\n\r\n2\r\n3,c,z,more\r\n4,d';
  const shape: TableShape = { delimiter: ',', newline: '\r\n' };
  const rows = [
    ['', 'a'],
    ['', ''],
    ['', 'c'],
  ];
  expect(rowsOf(text, shape, [false, true, false], false)).toEqual({ rows, end: text.indexOf('4') });
  expect(rowsOf(text, shape, [false, true, false], true)).toEqual({
    rows: [...rows, ['', 'd']],
    end: text.length,
  });
});

test('rows are those that the CSV library finds, in whatever pieces they come', () => {
  const shape = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\r\n' as const, '\n' as const, '\r' as const),
  });
  fc.assert(
    fc.property(
      shape,
      fc.array(fc.constantFrom('a', 'bc', ' ', ',', ';', '\t', '\r\n', '\n', '\r'), { maxLength: 60 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      fc.nat(100),
      ({ delimiter, newline }, parts, wanted, cut) => {
        const text = parts.join('');
        const { data } = new Papa.Parser({ delimiter, newline }).parse(text, 0, false) as {
          data: string[][];
        };
        const columns = wanted.lastIndexOf(true) + 1;
        const expected = data
          .filter((row) => row.length !== 1 || row[0] !== '')
          .map((row) =>
            Array.from({ length: columns }, (_, column) =>
              wanted[column] === true ? (row[column] ?? '') : '',
            ),
          );
        const first = rowsOf(text.slice(0, cut), { delimiter, newline }, wanted, false);
        const rest = rowsOf(text.slice(first.end), { delimiter, newline }, wanted, true);
        expect([...first.rows, ...rest.rows]).toEqual(expected);
      },
    ),
    { numRuns: runs(2_000, 200) },
  );
});

test('a text without a mark between cells is looked through once, not once a row', async () => {
  const shape: TableShape = { delimiter: ',', newline: '\n' };
  const growth = await growthExponent(
    (rows) => {
      const text = 'a\n'.repeat(rows);
      return () => eachPlainRow(text, shape, [true], true, () => undefined);
    },
    { from: 20_000, doublings: 3 },
  );
  expect(growth).toBeLessThan(1.5);
});
