const { existsSync } = require('node:fs');
const path = require('node:path');
const { launchBrowser } = require('./browser-launch.cjs');

/** Runs once before the browser tests, which find the browser through the environment variable. */
module.exports = async () => {
  if (!existsSync(path.resolve(__dirname, '../..', process.env.PAGE_FOLDER ?? 'dist', 'index.html')))
    throw new Error('The browser tests run on the built page: run `npm run build` first.');
  const server = await launchBrowser();
  process.env.BROWSER_ENDPOINT = server.wsEndpoint();
  globalThis.browserServer = server;
};
