import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { compile } from './compile';

const root = path.resolve(__dirname, '../..');

/** Builds a page whose script is a file of this folder. */
export async function buildPage(script: string, folder: string): Promise<void> {
  await compile({
    mode: 'production',
    context: root,
    entry: `./test/bench/${script}`,
    target: ['web', 'es2022'],
    output: { path: folder, filename: '[name].js', clean: true },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
    performance: false,
  });
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>Bench</title><input type="file" multiple><script src="main.js"></script></html>',
  );
}

/** Gives the page files by their paths: the browser runs on this machine, so nothing has to be sent to it. */
export async function choose(page: Page, files: readonly string[], selector = 'input'): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { root: document } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: document.nodeId, selector });
  await devtools.send('DOM.setFileInputFiles', { files: [...files], nodeId });
  await devtools.detach();
}
