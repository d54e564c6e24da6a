import fc from 'fast-check';
import Papa from 'papaparse';
import { eachPlainRow } from '../../../src/sources/company/plain-rows';
import { RowCells } from '../../../src/sources/company/row-cells';
import { runs } from '../../tools/long';
import { growthExponent } from '../../tools/processor-time';

const rowsOf = (text: string, delimiter: string, columns: number, isLast: boolean) => {
  const rows: [string[], boolean][] = [];
  const end = eachPlainRow(text, delimiter, new RowCells(columns), isLast, (row) =>
    rows.push([Array.from({ length: columns }, (_, column) => row.cell(column)), row.isWhole]),
  );
  return { rows, end };
};

test('a row without its end is left for the next piece', () => {
  const text = '1,a,x\r\n\n2\n3,c,z,more\r\n4,d';
  const rows = [
    [['1', 'a', 'x'], true],
    [['2', '', ''], false],
    [['3', 'c', 'z'], false],
  ];
  expect(rowsOf(text, ',', 3, false)).toEqual({ rows, end: text.indexOf('4') });
  expect(rowsOf(text, ',', 3, true)).toEqual({
    rows: [...rows, [['4', 'd', ''], false]],
    end: text.length,
  });
});

test('rows are those that the CSV library finds, in whatever pieces they come', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(',', ';', '\t'),
      fc.array(fc.constantFrom('a', 'bc', ' ', ',', ';', '\t', '\r\n', '\n'), { maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(100),
      (delimiter, parts, columns, cut) => {
        const text = parts.join('');
        const parser = new Papa.Parser({ delimiter, newline: '\n' });
        const { data } = parser.parse(text.replaceAll('\r\n', '\n'), 0, false) as { data: string[][] };
        const expected = data
          .filter((row) => row.length !== 1 || row[0] !== '')
          .map((row) => [
            Array.from({ length: columns }, (_, column) => row[column] ?? ''),
            row.length === columns,
          ]);
        const first = rowsOf(text.slice(0, cut), delimiter, columns, false);
        const rest = rowsOf(text.slice(first.end), delimiter, columns, true);
        expect([...first.rows, ...rest.rows]).toEqual(expected);
      },
    ),
    { numRuns: runs(2_000, 200) },
  );
});

test('a text without a mark between cells is looked through once, not once a row', async () => {
  const growth = await growthExponent(
    (rows) => {
      const text = 'a\n'.repeat(rows);
      return () => eachPlainRow(text, ',', new RowCells(1), true, () => undefined);
    },
    { from: 20_000, doublings: 3 },
  );
  expect(growth).toBeLessThan(1.5);
});
