import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import { contentSecurityPolicy } from '../../../scripts/build/security-policy';

/**
 * Builds a page of nothing but one part of the product, with the script element and the security policy of the real
 * page, so that the part can be asked directly: the Outlook source while Microsoft's library is the real one, or what is
 * remembered in the storage of a real browser.
 *
 * @returns the folder of the built page
 */
export async function buildProbe(entry: 'probe' | 'chaos-page' = 'probe'): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mailbox-checkup-probe-'));
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        entry: require.resolve(`./${entry}.ts`),
        target: ['web', 'es2022'],
        output: { path: folder, filename: 'probe.js' },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              loader: 'swc-loader',
              options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
            },
          ],
        },
        performance: false,
      },
      (error, stats) => {
        if (error !== null) reject(error);
        else if (stats?.hasErrors() ?? true) reject(new Error(stats?.toString('errors-only')));
        else resolve();
      },
    );
  });
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy('worldwide', [])}"><title>Probe</title>
<link rel="icon" href="data:,">
<script async id="office-js" src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script defer src="probe.js"></script></head><body><h1>Probe</h1></body></html>`,
  );
  return folder;
}
