import { createReadStream, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { webpack } from 'webpack';

const root = path.resolve(__dirname, '../..');

/** Builds a page whose script is a file of this folder. */
export async function buildPage(script: string, folder: string): Promise<void> {
  const compiler = webpack({
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
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else compiler.close(() => resolve());
    });
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

/** Serves the folder to this machine alone. */
export async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '') || 'index.html';
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    const stream = createReadStream(path.join(folder, name));
    stream.on('error', () => response.writeHead(404).end());
    stream.once('open', () => response.writeHead(200, { 'content-type': type }));
    stream.pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}
