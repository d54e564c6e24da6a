import { forOutlook } from '../../../scripts/build/for-outlook';

test('pages of Outlook may show the icons, under the one name of the server and under the policy of the page', () => {
  expect(forOutlook('the policy')).toEqual({
    allowedHosts: ['localhost'],
    headers: { 'Content-Security-Policy': 'the policy', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  });
});
