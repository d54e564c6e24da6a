import { CASES } from './cases';
import { isTried } from '../../tools/long';
import { compareAll } from './compare';

describe('The model against three simulated years, message by message', () => {
  const { cells, wrong } = compareAll(CASES, isTried);

  it(`agrees in all ${cells} cells of account, setting, scenario and kind of mail`, () => {
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(300);
  });
});
