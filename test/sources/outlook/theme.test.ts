import { readTheme } from '../../../src/sources/outlook/theme';

const background = (bodyBackgroundColor: unknown) => readTheme({ bodyBackgroundColor });

describe("Outlook's colours", () => {
  it.each([
    ['#ffffff', false],
    ['#f3f2f1', false],
    ['#808080', false],
    ['#6b6b6b', true],
    ['#292929', true],
    ['#000000', true],
  ])('background %s is dark: %s', (color, dark) => {
    expect(background(color)).toMatchObject({ bodyBackground: color, dark });
  });

  it.each([
    ['1F1F1F', '#1f1f1f'],
    ['#abc', '#aabbcc'],
    [' #112233FF ', '#112233'],
  ])('are read from %s too', (given, color) => {
    expect(background(given)?.bodyBackground).toBe(color);
  });

  it.each([undefined, null, '', 'white', '#12345', '#NaN', 7, {}])('are not made up from %p', (given) => {
    expect(background(given)).toBeNull();
  });

  it('are absent when there is no theme', () => {
    expect(readTheme(undefined)).toBeNull();
    expect(readTheme('dark')).toBeNull();
  });
});
