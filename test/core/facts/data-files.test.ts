import { dataFileOf } from '../../../src/core/facts/data-files';
import { pst } from '../../tools/make-snapshot';

test('a data file is found by its id, and nothing by none', () => {
  const files = [pst(), { ...pst(), id: 'other' }];
  expect(dataFileOf(files, 'other')).toBe(files[1]);
  expect(dataFileOf(files, 'gone')).toBeUndefined();
  expect(dataFileOf(files, null)).toBeUndefined();
});
