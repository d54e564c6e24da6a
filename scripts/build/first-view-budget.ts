import { gzipSync } from 'node:zlib';
import { WebpackError, type Compiler } from 'webpack';

/** Name of the chunk that makes the first view alive; the page's own script asks for it once that is painted. */
export const FIRST_VIEW = 'pane';

export const isScript = (file: string): boolean => file.endsWith('.js');

/** Fails the build when the scripts that the page loads before anything is clicked weigh more than the budget. */
export class FirstViewBudget {
  /** @param limit bytes, gzipped */
  constructor(private readonly limit: number) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('FirstViewBudget', (compilation) => {
      compilation.hooks.afterProcessAssets.tap('FirstViewBudget', () => {
        const groups = ['taskpane', FIRST_VIEW].map((name) => compilation.namedChunkGroups.get(name));
        const bytes = groups
          .flatMap((group) => group?.getFiles() ?? [])
          .filter(isScript)
          .reduce((sum, file) => sum + zippedSize(compilation.getAsset(file)?.source.buffer()), 0);
        if (bytes > this.limit) {
          compilation.errors.push(
            new WebpackError(
              `First view: ${bytes} bytes of gzipped JavaScript, ${bytes - this.limit} over the budget of ${this.limit}.`,
            ),
          );
        }
      });
    });
  }
}

const zippedSize = (bytes: Buffer | undefined) =>
  bytes === undefined ? 0 : gzipSync(bytes, { level: 9 }).length;
