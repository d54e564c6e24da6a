import fc from 'fast-check';
import { eachQuotedRow } from '../../../src/sources/company/quoted-rows';
import { RowCells } from '../../../src/sources/company/row-cells';
import { eachSimpleRow } from '../../../src/sources/company/simple-rows';
import { runs } from '../../tools/long';

type Row = { cells: string[]; isWhole: boolean } | 'broken';

const COLUMNS = 3;
const shape = { delimiter: ',', columns: COLUMNS };

/** Cells of rows that are whole; of another row nobody knows which is which. */
const note = (rows: Row[]) => (cells: readonly string[], isWhole: boolean) => {
  rows.push({ cells: isWhole ? [...cells] : [], isWhole });
};

function quickly(text: string, isLast: boolean, rows: Row[]): number {
  const take = note(rows);
  return eachSimpleRow(text, ',', new RowCells(COLUMNS), isLast, (row) => {
    take(
      Array.from({ length: COLUMNS }, (_, column) => row.cell(column)),
      row.isWhole,
    );
  });
}

function slowly(text: string): Row[] {
  const rows: Row[] = [];
  eachQuotedRow(text.replace(/\r\n/g, '\n'), shape, true, note(rows), () => rows.push('broken'));
  return rows;
}

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-c ]{0,3}$/).map((text) => `"${text}"`) },
  { weight: 4, arbitrary: fc.stringMatching(/^[a-c]{0,3}$/) },
  { weight: 1, arbitrary: fc.constantFrom('"a,b"', '"a""b"', '"a\r\nb"', 'a"b', '"a"b', '"a', '""', ' "a"') },
);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }) },
  { weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 5 }) },
);
const table = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([lines, end, ends]) => lines.map((cells) => cells.join(',')).join(end) + (ends ? end : ''));

test('simple rows come out as the careful way cuts them, up to the first that is not simple', () => {
  fc.assert(
    fc.property(table, (text) => {
      const rows: Row[] = [];
      const at = quickly(text, true, rows);
      expect([...rows, ...slowly(text.slice(at))]).toEqual(slowly(text));
    }),
    { numRuns: runs(2_000) },
  );
});

test('a row is left for later while its end is not there', () => {
  const text = '"a","b","c"\r\n"d","e","f"';
  const rows: Row[] = [];
  expect(quickly(text, false, rows)).toBe(13);
  expect(rows).toEqual([{ cells: ['a', 'b', 'c'], isWhole: true }]);
  expect(quickly(text, true, rows)).toBe(text.length);
  expect(rows).toHaveLength(3);
});
