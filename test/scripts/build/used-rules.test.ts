import { usedOf } from '../../../scripts/build/used-rules';

const PAGE = '<p class="a b"><svg class="icon"></svg></p>';
const used = (sheet: string) => usedOf(sheet, PAGE);

it('keeps a rule of a class that stands in the page, and what it does under the pointer', () => {
  expect(used('.a{color:red;}.b:hover{color:blue;}')).toBe('.a{color:red;}.b:hover{color:blue;}');
});

it('leaves out a rule of a class that does not, also where it names one that does', () => {
  expect(used('.gone{color:red;}.a:hover .filled{display:inline;}')).toBe('');
});

it('keeps a rule of several places where one of them is there', () => {
  expect(used('.gone:hover,.a:active{color:red;}')).toBe('.gone:hover,.a:active{color:red;}');
});

it('leaves no condition around nothing', () => {
  expect(used('@media print{.gone{color:red;}}@media print{.a{color:red;}.gone{color:blue;}}')).toBe(
    '@media print{.a{color:red;}}',
  );
});

it('leaves out what only the script switches on', () => {
  expect(used('.a[data-fui-focus-visible]{color:red;}')).toBe('');
});
