import { bare, cell, matrix, unused } from '../../scripts/walks';
import { FIXES } from '../../src/core/fixes/registry';
import { HOMES } from '../../src/core/walks/home';

test('the matrix names for every fix and home what a person meets there', () => {
  const text = matrix();
  for (const id of Object.keys(FIXES)) expect(text).toContain(`\n${id} (`);
  expect(text.split('\n').filter((line) => /^ {2}\S/.test(line)).length).toBe(
    (Object.keys(FIXES).length + 1) * HOMES.length,
  );
  expect(unused()).toEqual([]);
});

test('a path stands with its source, a reason with the place to go, and a page is handed over to', () => {
  expect(cell(FIXES['leave-copy-on-server'], 'classicWindows')).toMatch(
    /classicPopSimplified \(third party: .*classicPopOlder \(vendor: /,
  );
  expect(cell(FIXES['leave-copy-on-server'], 'ios')).toMatch(/^reason fetchesNoPop: .*instead iphoneMail/);
  expect(cell(FIXES['read-quota'], 'webmail')).toMatch(/^handed over to: storage of \d+ providers$/);
});

test('few walks are left without any path', () => {
  expect(bare('classicWindows').without).toBeLessThanOrEqual(8);
  expect(bare('thunderbird').without).toBeLessThanOrEqual(8);
});
