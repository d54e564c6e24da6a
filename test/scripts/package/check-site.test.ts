import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { checkSite } from '../../../scripts/package/check-site';
import { cacheOf, commonHeaders } from '../../../scripts/package/headers';
import { filesBelow } from '../../../scripts/package/write-package';
import { ADDRESS, makePackage } from './built-page';

const folder = makePackage();
const INDEX = readFileSync(path.join(folder, 'site/index.html'), 'utf8');

const TYPES: Record<string, string> = {
  '.js': 'application/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

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
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
    return Promise.resolve(change(file, headers) ?? new Response(readFileSync(place), { headers }));
  };

const kindsOf = async (change?: Change): Promise<string[]> => {
  const { faults } = await checkSite(new URL(ADDRESS), folder, server(change), '2026-11-28');
  return [...new Set(faults.map(({ kind }) => kind))];
};
/** The shipped policy with one directive put otherwise. */
const policy = (find: RegExp, put: string): Change =>
  set(
    'Content-Security-Policy',
    (commonHeaders([], 'worldwide')['Content-Security-Policy'] ?? '').replace(find, put),
  );
const put =
  (files: RegExp, body: string): Change =>
  (file, headers) =>
    files.test(file) ? new Response(body, { headers }) : undefined;
const set =
  (name: string, value: string | null, files = /./): Change =>
  (file, headers) => {
    if (!files.test(file)) return undefined;
    if (value === null) headers.delete(name);
    else headers.set(name, value);
    return undefined;
  };

test('a server that sends what the settings say has no fault, and all addresses were asked', async () => {
  const { read, faults } = await checkSite(new URL(ADDRESS), folder, server(), '2026-11-28');
  expect(faults).toEqual([]);
  const named = readFileSync(path.join(folder, 'manifest.xml'), 'utf8').matchAll(/"(https:[^"]*)"/g);
  for (const [, address] of named) expect(read).toContain(address);
  // Every file, whoever loads it, but the compressed ones that a server sends by itself.
  const files = filesBelow(path.join(folder, 'site')).filter((file) => !/\.(?:gz|br)$/.test(file));
  expect(read).toEqual(expect.arrayContaining(files.map((file) => `${ADDRESS}${file}`)));
});

test.each(['{"version":1,"retention":[', '', INDEX])(
  'policy.json that cannot be read is told',
  async (text) => {
    expect(await kindsOf(put(/^policy\.json$/, text))).not.toEqual([]);
  },
);

test('the start page in place of everything else is told by the name of each file', async () => {
  const { faults } = await checkSite(new URL(ADDRESS), folder, server(put(/./, INDEX)), '2026-11-28');
  const [told] = faults.filter(({ kind }) => kind === 'pageInstead');
  for (const file of ['signed-in.html', 'privacy.html', 'admin.0a1b2c3d.js', 'policy.schema.json'])
    expect(`${told?.file} ${told?.reason}`).toContain(file);
});

describe('without a package', () => {
  const alone = (change?: Change) =>
    checkSite(new URL(ADDRESS), path.join(folder, 'nowhere'), server(change), '2026-11-28');
  const kindsAlone = async (change?: Change) =>
    (await alone(change)).faults.map(({ kind }) => kind).filter((kind) => kind !== 'notRead');

  test('the list that is published with the site names what is asked for', async () => {
    const { read, notes } = await alone();
    for (const file of ['admin.0a1b2c3d.js', 'signed-in.0a1b2c3d.js', 'policy.schema.json'])
      expect(read).toContain(`${ADDRESS}${file}`);
    expect(notes?.join()).toContain('the list that the server itself sends');
    expect(await kindsAlone(put(/^admin\..*js$/, '"old"'))).toEqual(['otherBytes']);
  });

  test('no list is a fault, and so is a page in its place', async () => {
    expect(await kindsAlone(put(/^SHA256SUMS\.txt$/, INDEX))).toContain('noList');
    expect(
      await kindsAlone((file) => (file === 'SHA256SUMS.txt' ? new Response('', { status: 404 }) : undefined)),
    ).toEqual(['notThere', 'noList']);
  });

  test('a server of the own house may frame the page, a whole scheme or any host may not', async () => {
    expect(await kindsAlone(policy(/$/, ' https://mail.example.test'))).toEqual([]);
    expect(await kindsAlone(policy(/$/, ' https://*.example.test'))).toEqual(['otherSecurityPolicy']);
    expect(await kindsAlone(policy(/$/, ' https:'))).toEqual(['otherSecurityPolicy']);
  });
});

test('the page of an own Exchange Server that the package was made for may frame it', async () => {
  const own = makePackage({ frames: ['https://mail.example.test'] });
  const { faults } = await checkSite(
    new URL(ADDRESS),
    own,
    server(policy(/$/, ' https://mail.example.test')),
    '2026-11-28',
  );
  expect(faults).toEqual([]);
});

test.each<[kind: string, change: Change]>([
  ['frameOptions', set('X-Frame-Options', 'SAMEORIGIN')],
  ['noFrameAncestors', set('Content-Security-Policy', "frame-ancestors 'self'")],
  ['noFrameAncestors', set('Content-Security-Policy', null)],
  ['otherSecurityPolicy', policy(/frame-ancestors/, 'frame-ancestors *')],
  ['otherSecurityPolicy', policy(/frame-ancestors/, 'frame-ancestors https://other.example.test')],
  ['otherSecurityPolicy', policy(/connect-src [^;]*/, 'connect-src *')],
  ['otherSecurityPolicy', policy(/connect-src [^;]*/, "connect-src 'self'")],
  ['otherSecurityPolicy', policy(/script-src/, "script-src 'unsafe-inline'")],
  ['otherSecurityPolicy', policy(/object-src [^;]*; /, '')],
  ['otherSecurityPolicy', policy(/^/, "style-src 'none'; ")],
  ['wrongType', set('Content-Type', 'text/plain', /\.js$/)],
  ['wrongType', set('Content-Type', null, /\.js$/)],
  ['wrongType', set('Content-Type', 'application/octet-stream', /privacy\.html$/)],
  ['empty', put(/\.js$/, '')],
  ['empty', put(/admin.*\.js$/, ' \n')],
  ['pageInstead', put(/\.js$/, INDEX)],
  ['pageInstead', put(/admin\.html|signed-in\.html|privacy\.html/, INDEX)],
  ['pageInstead', put(/\.schema\.json$/, '<!DOCTYPE html><title>Sign in</title>')],
  ['otherBytes', put(/^admin\.0a1b2c3d\.js$/, '"admin')],
  ['otherBytes', put(/^admin\.html$/, '<!doctype html><title>Sign in</title>')],
  ['otherBytes', put(/^$|^index\.html$/, '<!doctype html><title>https://graph.microsoft.com</title>')],
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
