import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { checkSite } from '../../../scripts/package/check-site';
import { cacheOf, commonHeaders } from '../../../scripts/package/headers';
import { ADDRESS, makePackage } from './built-page';

const folder = makePackage();

type Change = (file: string, headers: Headers) => Response | undefined;

/** A server that sends the package as its settings say, but for what is changed. */
const server =
  (change: Change = () => undefined): typeof fetch =>
  (asked) => {
    const file =
      (asked instanceof Request ? asked.url : asked.toString()).slice(ADDRESS.length) || 'index.html';
    const place = path.join(folder, 'site', file);
    if (!existsSync(place)) return Promise.resolve(new Response('', { status: 404 }));
    const headers = new Headers({
      ...commonHeaders([], 'worldwide'),
      'Cache-Control': cacheOf(file),
      'Content-Encoding': 'gzip',
    });
    return Promise.resolve(change(file, headers) ?? new Response(readFileSync(place), { headers }));
  };

const kindsOf = async (change?: Change): Promise<string[]> => {
  const { faults } = await checkSite(new URL(ADDRESS), folder, server(change));
  return [...new Set(faults.map(({ kind }) => kind))];
};
const set =
  (name: string, value: string | null, files = /./): Change =>
  (file, headers) => {
    if (!files.test(file)) return undefined;
    if (value === null) headers.delete(name);
    else headers.set(name, value);
    return undefined;
  };

test('a server that sends what the settings say has no fault, and all addresses were asked', async () => {
  const { read, faults } = await checkSite(new URL(ADDRESS), folder, server());
  expect(faults).toEqual([]);
  const named = readFileSync(path.join(folder, 'manifest.xml'), 'utf8').matchAll(/"(https:[^"]*)"/g);
  for (const [, address] of named) expect(read).toContain(address);
});

test.each<[kind: string, change: Change]>([
  ['frameOptions', set('X-Frame-Options', 'SAMEORIGIN')],
  ['noFrameAncestors', set('Content-Security-Policy', "frame-ancestors 'self'")],
  ['wrongXContentTypeOptions', set('X-Content-Type-Options', null)],
  ['wrongReferrerPolicy', set('Referrer-Policy', 'unsafe-url')],
  ['wrongCrossOriginResourcePolicy', set('Cross-Origin-Resource-Policy', 'same-origin')],
  ['noLongCache', set('Cache-Control', 'no-cache', /\.js$/)],
  ['iconNotKept', set('Cache-Control', 'no-store', /\.png$/)],
  ['noRevalidation', set('Cache-Control', 'max-age=31536000', /policy\.json$/)],
  ['notCompressed', set('Content-Encoding', null, /\.js$/)],
  ['notThere', (file) => (file === 'signed-in.html' ? new Response('', { status: 403 }) : undefined)],
  [
    'wrongIconSize',
    (file, headers) => (file.endsWith('icon-80.png') ? new Response('GIF89a', { headers }) : undefined),
  ],
])('tells %s', async (kind, change) => {
  expect(await kindsOf(change)).toEqual([kind]);
});

test('X-Frame-Options is told by its name and value', async () => {
  const { faults } = await checkSite(new URL(ADDRESS), folder, server(set('X-Frame-Options', 'DENY')));
  expect(faults[0]?.reason).toContain('X-Frame-Options: DENY');
});

test('a server that cannot be reached is no good one', async () => {
  const gone = () => Promise.reject(new TypeError('fetch failed'));
  const { faults } = await checkSite(new URL(ADDRESS), folder, gone);
  expect(faults.map(({ kind }) => kind)).toEqual(['notReached']);
});

test('manifests that were not read, or that lead elsewhere, are told', async () => {
  const kinds = async (address: string, place: string) =>
    (await checkSite(new URL(address), place, server())).faults.map(({ kind }) => kind);
  expect(await kinds(ADDRESS, path.join(folder, 'nowhere'))).toEqual(['notRead', 'notRead']);
  expect(await kinds('https://other.example.test/', folder)).toContain('otherAddress');
});
