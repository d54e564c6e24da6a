/**
 * How the page is served for a real Outlook, which shows our icons on pages of its own. webpack-dev-server answers such pages
 * with 403 unless the name by which it is asked is listed.
 */
export const forOutlook = (policy: string) => ({
  allowedHosts: ['localhost'],
  headers: { 'Content-Security-Policy': policy, 'Cross-Origin-Resource-Policy': 'cross-origin' },
});
