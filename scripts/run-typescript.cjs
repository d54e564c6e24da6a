// Lets node run the TypeScript of the build, of benchmarks and of tools: node -r ./scripts/run-typescript.cjs file.ts
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * A module as node's loader hands it out, with the part that node does not document.
 *
 * @param {NodeJS.Module & { _compile?: (code: string, filename: string) => void }} module
 * @param {string} filename
 */
function compile(module, filename) {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: path.extname(filename) === '.tsx' },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  });
  module._compile?.(code, filename);
}

/** What node reads a file with, by the end of its name: the part of its loader that it does not document. */
const loader = /** @type {{ _extensions: Record<string, typeof compile> }} */ (
  /** @type {unknown} */ (require('node:module'))
);
for (const extension of ['.ts', '.tsx']) loader._extensions[extension] = compile;
