import { firstStyle } from '../../../scripts/build/first-style';

const FLUENT = '.button{border-radius:var(--borderRadiusMedium);color:var(--colorOfTheTest)}';
const light = {
  borderRadiusMedium: '4px',
  colorOfTheTest: '#fff',
  colorNeutralForeground1: '#222',
  spare: 1,
};
const dark = { ...light, colorNeutralForeground1: '#ddd', spare: 2 };

const style = firstStyle(FLUENT, { light, dark });

it('begins with the values of the theme that are asked for, and what is other in the dark', () => {
  expect(style.split('\n')[0]).toBe(
    ':root{--borderRadiusMedium:4px;--colorOfTheTest:#fff;--colorNeutralForeground1:#222}' +
      '@media (prefers-color-scheme: dark){:root{--colorNeutralForeground1:#ddd}}',
  );
});

it('has line ends and edges that a browser leaves alone, so that its hash fits', () => {
  expect(style).toBe(style.trim());
  expect(style).not.toContain('\r');
});
