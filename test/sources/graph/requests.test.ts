import { folderPath, nextPath } from '../../../src/sources/graph/requests';

const ROOT = 'https://graph.microsoft.com/v1.0';

test.each([
  [`${ROOT}/me/mailFolders?$skip=10`, '/me/mailFolders?$skip=10'],
  [
    `${ROOT}/me/mailFolders/AAMk%2Fx%3D/childFolders?$skip=2`,
    '/me/mailFolders/AAMk%2Fx%3D/childFolders?$skip=2',
  ],
  [
    `https://GRAPH.microsoft.com:443/v1.0/me/./messages?$skiptoken=a%2F..%2Fb`,
    '/me/messages?$skiptoken=a%2F..%2Fb',
  ],
  // Always asked of the Graph that was asked before.
  ['https://graph.microsoft.us/v1.0/me/mailFolders?$skip=10', '/me/mailFolders?$skip=10'],
])('%p is followed', (link, path) => {
  expect(nextPath(link)).toBe(path);
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
  expect(nextPath(link)).toBeNull();
});

test('a folder is named so that its id stays one part of the path', () => {
  expect(folderPath('a/../b?c')).toBe('/me/mailFolders/a%2F..%2Fb%3Fc');
});
