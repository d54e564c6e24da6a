import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import fluentValuesLoader, { FLUENT_VALUES } from '../../../scripts/build/fluent-values-loader';

/** Where the package's modules lie. The loader tells them by their address and reads none. */
const FOLDER = path.join('node_modules', '@fluentui', 'tokens', 'lib');

/** What the module that the build writes exports. */
const exported = (file: string, imported: object = {}): unknown =>
  runInNewContext(
    fluentValuesLoader
      .call({ resourcePath: path.join(FOLDER, file) })
      .replace(/^import .*$/m, '')
      .replace(/export const \w+ = ([^;]+);$/m, '($1)'),
    imported,
  );

const same = (values: unknown, fluents: object) =>
  expect(JSON.parse(JSON.stringify(values))).toEqual(JSON.parse(JSON.stringify(fluents)));

it('gives both themes as Fluent works them out', () => {
  same(exported('themes/web/lightTheme.js'), webLightTheme);
  same(exported('themes/web/darkTheme.js', { webLightTheme }), webDarkTheme);
});

it('gives every name of a value as Fluent does', () => {
  const given = exported('tokens.js') as Record<string, string>;
  same(Object.fromEntries(Object.keys(tokens).map((name) => [name, given[name]])), tokens);
});

it('is for the modules that hold these values, and refuses any other', () => {
  expect(
    ['tokens.js', 'themes/web/darkTheme.js', 'themes/teams/darkTheme.js'].map((file) =>
      FLUENT_VALUES.test(path.join(FOLDER, file)),
    ),
  ).toEqual([true, true, false]);
  expect(() => fluentValuesLoader.call({ resourcePath: path.join(FOLDER, 'index.js') })).toThrow(
    'index.js holds no values',
  );
});
