const { chromium } = require('playwright-core');
const { browsersToTry } = require('./browser-find.cjs');

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

async function launch({ executablePath, libraries }, more = []) {
  const start = (env) => chromium.launchServer({ executablePath, args: [...ARGUMENTS, ...more], env });
  try {
    return await start(process.env);
  } catch (error) {
    if (libraries === undefined) throw error;
    // A bare machine has no libnss3. Only as a second try: where there is one, it fits the machine better.
    return start({ ...process.env, LD_LIBRARY_PATH: libraries });
  }
}

/**
 * Starts the first browser that works, for `chromium.connect(server.wsEndpoint())`.
 *
 * Playwright switches storage partitioning off. Chromium then refuses localStorage and sessionStorage to a page in
 * a foreign frame altogether. Real browsers do either, so there are two: `refusing` runs with Playwright's own
 * list of features, `allowing` with the same list without that one entry.
 *
 * @returns {Promise<{ allowing: import('playwright-core').BrowserServer, refusing: import("playwright-core").BrowserServer, name: string }>}
 * @throws {Error} with one line for people when no browser can be had
 */
exports.launchBrowsers = async () => {
  const troubles = [];
  for (const find of browsersToTry()) {
    try {
      const browser = await find();
      const refusing = await launch(browser);
      const flag = '--disable-features=';
      const list = refusing
        .process()
        .spawnargs.filter((argument) => argument.startsWith(flag))
        .at(-1);
      if (!list?.includes('ThirdPartyStoragePartitioning'))
        throw new Error(
          'Playwright no longer switches storage partitioning off: see test/tools/browser-launch.cjs',
        );
      const features = list.slice(flag.length).split(',');
      const allowing = await launch(browser, [
        flag + features.filter((feature) => feature !== 'ThirdPartyStoragePartitioning').join(','),
      ]);
      return { allowing, refusing, name: browser.name };
    } catch (error) {
      troubles.push(String(error.message).split('\n')[0]);
    }
  }
  throw new Error(
    `No browser to be had for the browser tests: install chromium, or name one in CHROMIUM_PATH (${troubles.join('; ')})`,
  );
};
