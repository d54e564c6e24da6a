import fc from 'fast-check';
import Papa from 'papaparse';
import { eachPlainRow } from '../../../src/sources/company/plain-rows';
import { runs } from '../../tools/long';
import { growthExponent } from '../../tools/processor-time';

const rowsOf = (text: string, delimiter: string, wanted: readonly boolean[], isLast: boolean) => {
  const rows: [string[], boolean][] = [];
  const end = eachPlainRow(text, delimiter, wanted, isLast, (cells, isWhole) =>
    rows.push([[...cells], isWhole]),
  );
  return { rows, end };
};

test('only wanted cells are cut out, and a row without its end is left for the next piece', () => {
  const text = '1,a,x\r\n\n2\n3,c,z,more\r\n4,d';
  const rows = [
    [['', 'a', ''], true],
    [['', '', ''], false],
    [['', 'c', ''], false],
  ];
  expect(rowsOf(text, ',', [false, true, false], false)).toEqual({ rows, end: text.indexOf('4') });
  expect(rowsOf(text, ',', [false, true, false], true)).toEqual({
    rows: [...rows, [['', 'd', ''], false]],
    end: text.length,
  });
});

test('rows are those that the CSV library finds, in whatever pieces they come', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(',', ';', '\t'),
      fc.array(fc.constantFrom('a', 'bc', ' ', ',', ';', '\t', '\r\n', '\n'), { maxLength: 60 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      fc.nat(100),
      (delimiter, parts, wanted, cut) => {
        const text = parts.join('');
        const parser = new Papa.Parser({ delimiter, newline: '\n' });
        const { data } = parser.parse(text.replaceAll('\r\n', '\n'), 0, false) as { data: string[][] };
        const expected = data
          .filter((row) => row.length !== 1 || row[0] !== '')
          .map((row) => [
            wanted.map((isWanted, column) => (isWanted ? (row[column] ?? '') : '')),
            row.length === wanted.length,
          ]);
        const first = rowsOf(text.slice(0, cut), delimiter, wanted, false);
        const rest = rowsOf(text.slice(first.end), delimiter, wanted, true);
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
      return () => eachPlainRow(text, ',', [true], true, () => undefined);
    },
    { from: 20_000, doublings: 3 },
  );
  expect(growth).toBeLessThan(1.5);
});
