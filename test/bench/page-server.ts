import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { cacheOf } from '../../scripts/package/headers';
import { contentTypeOf } from '../tools/content-type';

/** Serves a folder on this machine, compressed beforehand, each file to be kept as long as in the package. */
export async function serve(folder: string): Promise<Server> {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [
        `/${path.relative(folder, file).replaceAll(path.sep, '/')}`,
        gzipSync(readFileSync(file), { level: 9 }),
      ]),
  );
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0] ?? '/';
    const file = name === '/' ? '/index.html' : name;
    const body = files.get(file);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
    const kept = { etag, 'cache-control': cacheOf(file) };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, kept).end();
      return;
    }
    response
      .writeHead(200, { ...kept, 'content-type': contentTypeOf(file), 'content-encoding': 'gzip' })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The address of a server that `serve` started. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/`;
}
