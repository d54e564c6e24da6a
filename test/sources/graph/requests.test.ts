import { folderPath, nextPath } from '../../../src/sources/graph/requests';

const ROOT = 'https://graph.microsoft.com/v1.0';

const TOP = '/me/mailFolders';
const BELOW = '/me/mailFolders/AAMk%2Fx%3D/childFolders';

test.each([
  [`${ROOT}/me/mailFolders?$skip=10`, TOP, '/me/mailFolders?$skip=10'],
  [`${ROOT}/me/mailFolders/AAMk%2Fx%3D/childFolders?$skip=2`, BELOW, `${BELOW}?$skip=2`],
  // The same list in the other way in which OData writes it, and with fewer signs written as numbers.
  [
    `${ROOT}/me/mailfolders/AAMk%2Fx=/childFolders?$skip=2`,
    BELOW,
    '/me/mailfolders/AAMk%2Fx=/childFolders?$skip=2',
  ],
  [
    `${ROOT}/me/mailFolders('AAMk%2Fx%3D')/childFolders?$skip=2`,
    BELOW,
    "/me/mailFolders('AAMk%2Fx%3D')/childFolders?$skip=2",
  ],
  [
    `https://GRAPH.microsoft.com:443/v1.0/me/./messages?$skiptoken=a%2F..%2Fb`,
    '/me/messages',
    '/me/messages?$skiptoken=a%2F..%2Fb',
  ],
  // Always asked of the Graph that was asked before.
  ['https://graph.microsoft.us/v1.0/me/mailFolders?$skip=10', TOP, '/me/mailFolders?$skip=10'],
])('%p is followed', (link, list, path) => {
  expect(nextPath(link, list)).toBe(path);
});

test.each([
  [`${ROOT}/me/mailFolders/Another/childFolders?$skip=2`, BELOW],
  [`${ROOT}/me/mailFolders/aamk%2Fx%3D/childFolders?$skip=2`, BELOW],
  [`${ROOT}/me/mailFolders/AAMk/x%3D/childFolders?$skip=2`, BELOW],
  [`${ROOT}/me/mailFolders/AAMk%2Fx%3D/messages?$skip=2`, BELOW],
  [`${ROOT}/me/mailFolders/AAMk%2Fx%3D?$skip=2`, BELOW],
  [`${ROOT}/me/messages?$skip=2`, TOP],
  [`${ROOT}${BELOW}?$skip=2`, TOP],
])('%p does not go on in %p', (link, list) => {
  expect(nextPath(link, list)).toBeNull();
});

test.each([
  `${ROOT}/me/../../v1.0/users/x`,
  `${ROOT}/me/%2e%2e/users/x`,
  `${ROOT}/me/..%2f..%2fv1.0%2fusers/x`,
  `${ROOT}/me/..%5c..%5cusers/x`,
  `${ROOT}/me/a/../../users/x`,
  `${ROOT}/me/%zz`,
  `${ROOT}/me`,
  `${ROOT}/users/7/mailFolders?$skip=10`,
  `${ROOT}/Me/mailFolders?$skip=10`,
  'https://graph.microsoft.com/beta/me/mailFolders?$skip=10',
  'http://graph.microsoft.com/v1.0/me/mailFolders?$skip=10',
  'https://graph.microsoft.example/v1.0/me/mailFolders?$skip=10',
  'https://graph.microsoft.com:8443/v1.0/me/mailFolders',
  'https://graph.microsoft.com.evil.example/v1.0/me/mailFolders',
  'https://someone@graph.microsoft.com/v1.0/me/mailFolders',
  'https://evil.example/?https://graph.microsoft.com/v1.0/me/x',
  '/v1.0/me/mailFolders',
  'no link',
  '',
])('%p leads elsewhere', (link) => {
  expect([nextPath(link, TOP), nextPath(link, '/me/messages')]).toEqual([null, null]);
});

test('a folder is named so that its id stays one part of the path', () => {
  expect(folderPath('a/../b?c')).toBe('/me/mailFolders/a%2F..%2Fb%3Fc');
});
