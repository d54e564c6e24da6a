import fc from 'fast-check';
import { RowCells } from '../../../src/sources/company/row-cells';
import { runs } from '../../tools/long';

const part = fc.oneof(
  fc.constantFrom('', 'True', 'False', '2026-11-27', '0', '000', '53687091200', '9'.repeat(16)),
  fc.stringMatching(/^[a-z0-9 .]{0,20}$/),
);

test('a cell is the same however it is asked for, in whatever order rows and pieces come', () => {
  const rows = fc.array(fc.tuple(part, part, fc.boolean()), { maxLength: 20 });
  fc.assert(
    fc.property(rows, (all) => {
      const row = new RowCells(2);
      for (const [first, second, isList] of all) {
        if (isList) row.takeList([first, second], true);
        else {
          row.standIn(`${first},${second}`);
          row.place(0, 0, first.length);
          row.place(1, first.length + 1, first.length + 1 + second.length);
        }
        expect([row.cell(0), row.usual(0)]).toEqual([first, first]);
        expect([row.usual(1), row.cell(1)]).toEqual([second, second]);
        const number = /^\d{1,15}$/.test(first) ? Number(first) : NaN;
        expect(row.digits(0)).toBe(number);
      }
    }),
    { numRuns: runs(1_000) },
  );
});

test('a cell that ends before it starts, or that a row does not have, is empty', () => {
  const row = new RowCells(1);
  row.standIn('12');
  row.place(0, 2, 1);
  expect([row.cell(0), row.usual(0), row.digits(0)]).toEqual(['', '', NaN]);
  row.takeList([], false);
  expect([row.cell(0), row.usual(0), row.digits(0)]).toEqual(['', '', NaN]);
});
