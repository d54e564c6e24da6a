import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PRODUCT_VERSION } from '../../src/core/product';

const root = path.join(__dirname, '../..');

test('the manifest of the repository is of the same release as the page', () => {
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  expect(/<Version>([^<]*)</.exec(manifest)?.[1]).toBe(`${PRODUCT_VERSION}.0`);
});
