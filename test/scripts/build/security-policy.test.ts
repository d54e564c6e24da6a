import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CLOUDS } from '../../../src/core/policy/clouds';
import { contentSecurityPolicy } from '../../../scripts/build/security-policy';

const ROOT = path.resolve(__dirname, '../../..');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Directives by name, their values in order. */
const read = (policy: string) =>
  Object.fromEntries(
    policy.split(';').map((directive): [string, string[]] => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values];
    }),
  );

const STYLES = ['p{margin:0}', '.button{color:red}'];

// Whoever needs more writes it here too, and says in the commit for what: this list is a promise.
const PROMISED: Record<string, string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
  'style-src': ["'self'", ...STYLES.map(hashOf), hashOf('')],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'", 'https://graph.microsoft.com', 'https://login.microsoftonline.com'],
  'frame-src': ['https://login.microsoftonline.com', 'https://appsforoffice.microsoft.com'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

test('the content security policy allows exactly what is promised', () => {
  expect(read(contentSecurityPolicy('worldwide', STYLES))).toEqual(PROMISED);
});

test('a page for another cloud may ask that cloud, and no longer the worldwide one', () => {
  expect(read(contentSecurityPolicy('usGovernmentDefense', STYLES))).toEqual({
    ...PROMISED,
    'connect-src': ["'self'", 'https://dod-graph.microsoft.us', 'https://login.microsoftonline.us'],
    'frame-src': ['https://login.microsoftonline.us', 'https://appsforoffice.microsoft.com'],
  });
  for (const cloud of CLOUDS.filter((one) => one !== 'worldwide'))
    expect(contentSecurityPolicy(cloud, STYLES)).not.toMatch(
      /graph\.microsoft\.com|login\.microsoftonline\.com/,
    );
});

test('nothing that is not named is allowed, and nothing by a wildcard, a scheme or `unsafe-`', () => {
  expect(PROMISED['default-src']).toEqual(["'none'"]);
  const values = Object.values(PROMISED).flat();
  expect(values.filter((value) => /\*|unsafe|^(?:https?|wss?|blob|filesystem):$/.test(value))).toEqual([]);
  // `data:` only for pictures, which cannot run.
  const withData = Object.entries(PROMISED).filter(([, allowed]) => allowed.includes('data:'));
  expect(withData.map(([name]) => name)).toEqual(['img-src']);
});

test('every page of the build carries it', () => {
  const pages = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const templates = pages.filter((file) => file.endsWith('.ejs'));
  expect(templates.length).toBeGreaterThan(1);
  for (const page of templates) {
    const text = readFileSync(path.join(ROOT, 'src', page), 'utf8');
    expect(text).toContain('<meta http-equiv="Content-Security-Policy" content="<%= policy %>" />');
  }
});

test('administrators read the name of every server that the page may ask', () => {
  const named = [...contentSecurityPolicy('worldwide', STYLES).matchAll(/https:\/\/([^\s;]+)/g)].map(
    ([, host = '']) => host,
  );
  expect(named.length).toBeGreaterThan(3);
  const paper = readFileSync(path.resolve(__dirname, '../../../docs/admin/privacy-and-security.md'), 'utf8');
  for (const host of named) expect(paper).toContain(`\`${host}\``);
});
