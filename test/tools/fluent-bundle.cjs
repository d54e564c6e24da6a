// Fluent in one file, for component tests. Its package brings 1,500 modules and every icon there is, and jest reads
// all of them anew for each test file; that took longer than the tests themselves.
const { createHash } = require('node:crypto');
const {
  existsSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const CACHE = path.join(ROOT, 'node_modules/.cache/fluent');

/** Another Fluent, or another way of making the file, is another file. */
const key = createHash('sha256')
  .update(readFileSync(path.join(ROOT, 'package-lock.json')))
  .update(readFileSync(__filename))
  .digest('hex')
  .slice(0, 16);

/** As the page's own build takes Fluent, but for what is of the mode: warnings for developers stay in. */
const config = (/** @type {string} */ folder) => ({
  context: ROOT,
  mode: /** @type {const} */ ('none'),
  entry: { fluent: '@fluentui/react-components' },
  target: ['web', 'es2022'],
  output: { path: folder, filename: '[name].js', library: { type: 'commonjs2' } },
  optimization: { sideEffects: true, providedExports: true, usedExports: true, concatenateModules: true },
  externals: [
    (/** @type {{ context?: string, request?: string }} */ { context = '', request = '' }) => {
      // Icons are read one by one; the direction that Fluent gives them has to be in the same place for them.
      if (/react-icons.lib/.test(context) && /contexts\/index\.js$/.test(request))
        return Promise.resolve('@fluentui/react-icons/providers');
      return Promise.resolve(/^(react|react-dom|@griffel)(\/|$)/.test(request) ? request : undefined);
    },
  ],
  externalsType: /** @type {const} */ ('commonjs'),
});

/** Leaves out what nothing in the file uses, most of all the icons; the rest stays as it is written. */
function withoutUnused(/** @type {string} */ file) {
  const { minifySync } = require('@swc/core');
  const { code } = minifySync(readFileSync(file, 'utf8'), {
    module: true,
    mangle: false,
    compress: { defaults: false, toplevel: true, unused: true, side_effects: true, passes: 2 },
    format: { beautify: true, comments: false },
  });
  writeFileSync(file, code);
}

/**
 * Makes `file` unless it is there. Two at once do not disturb each other:
 * it comes whole or not at all.
 */
async function bundleFluent() {
  if (existsSync(bundleFluent.file)) return;
  const { webpack } = require('webpack');
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(path.join(CACHE, 'new-'));
  await new Promise((resolve, reject) => {
    webpack(config(folder), (error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      if (failed) reject(failed);
      else resolve(undefined);
    });
  });
  withoutUnused(path.join(folder, path.basename(bundleFluent.file)));
  try {
    renameSync(folder, path.dirname(bundleFluent.file));
  } catch (error) {
    rmSync(folder, { recursive: true });
    if (!existsSync(bundleFluent.file)) throw error;
  }
}

bundleFluent.file = path.join(CACHE, key, 'fluent.js');
module.exports = bundleFluent;
