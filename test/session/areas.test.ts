import { AREAS, FIRST_PAGE, areaOf, isTask } from '../../src/session/areas';
import { PAGE_NAMES } from '../../src/session/page';

test('every area begins with a page of its own', () => {
  for (const area of AREAS) expect(areaOf(FIRST_PAGE[area])).toBe(area);
});

test('the start, the samples, how the file is made, and what the menu leads to belong to no area', () => {
  expect(PAGE_NAMES.filter((page) => areaOf(page) === null)).toEqual([
    'start',
    'samples',
    'settingsFile',
    'report',
    'settings',
    'forget',
  ]);
});

test('no area begins with a page that leaves the tabs out', () => {
  expect(AREAS.filter((area) => isTask(FIRST_PAGE[area]))).toEqual([]);
});
