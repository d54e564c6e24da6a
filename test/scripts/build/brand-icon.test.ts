import { brandIcon } from '../../../scripts/build/brand-icon';

it('is the drawing of the icon file without its frame and its name', () => {
  const { viewBox, shapes } = brandIcon();
  expect(viewBox).toBe('0 0 16 16');
  expect(shapes).toMatch(/^<mask id="around-mark">.*<\/mask>.*\/>$/);
  expect(shapes).not.toContain('<title>');
});
