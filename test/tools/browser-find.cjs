const { existsSync } = require('node:fs');
const path = require('node:path');
const os = require('node:os');

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Unpacks the browser that npm brought along, once; its own copies of nss and nspr beside it. */
async function packagedBrowser() {
  const packaged = require('@sparticuz/chromium');
  const build = path.dirname(require.resolve('@sparticuz/chromium'));
  const { inflate } = require(path.join(build, 'lambdafs.cjs'));
  const executablePath = await packaged.executablePath();
  await inflate(path.join(build, '../../bin/al2023.tar.br'));
  return { executablePath, libraries: path.join(os.tmpdir(), 'al2023/lib') };
}

/**
 * The browsers to try, in order: what CHROMIUM_PATH names, what is installed, what npm brought along (Linux x64
 * only). CHROMIUM_PATH=packaged leaves out what is installed.
 *
 * @returns {Array<() => Promise<{ executablePath: string, libraries?: string }>>}
 */
exports.browsersToTry = () => {
  const asked = process.env.CHROMIUM_PATH;
  const found = asked && asked !== 'packaged' ? [asked] : asked ? [] : INSTALLED.filter(existsSync);
  return [
    ...found.map((executablePath) => async () => ({ executablePath })),
    ...(asked && asked !== 'packaged' ? [] : [packagedBrowser]),
  ];
};
