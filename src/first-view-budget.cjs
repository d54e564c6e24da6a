const { gzipSync } = require('node:zlib');

/** Fails the build when the scripts that the page loads before anything is clicked weigh more than the budget. */
module.exports = class FirstViewBudget {
  constructor(limit) {
    this.limit = limit;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FirstViewBudget', (compilation) => {
      compilation.hooks.afterProcessAssets.tap('FirstViewBudget', () => {
        const files = compilation.entrypoints.get('taskpane').getFiles();
        const bytes = files
          .filter((file) => file.endsWith('.js'))
          .reduce(
            (sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length,
            0,
          );
        if (bytes > this.limit) {
          compilation.errors.push(
            new Error(
              `First view: ${bytes} bytes of gzipped JavaScript, ${bytes - this.limit} over the budget of ${this.limit}.`,
            ),
          );
        }
      });
    });
  }
};
