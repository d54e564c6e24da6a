const { existsSync } = require('node:fs');
const path = require('node:path');
const { launchBrowsers } = require('./browser-launch.cjs');

/** Runs once before the browser tests. They find the browsers through the two environment variables. */
module.exports = async () => {
  if (!existsSync(path.resolve(__dirname, '../../dist/index.html')))
    throw new Error('The browser tests run on the built page: run `npm run build` first.');
  const { allowing, refusing } = await launchBrowsers();
  process.env.BROWSER_ALLOWING_STORAGE = allowing.wsEndpoint();
  process.env.BROWSER_REFUSING_STORAGE = refusing.wsEndpoint();
  globalThis.browserServers = [allowing, refusing];
};
