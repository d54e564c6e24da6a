import { chromium, type BrowserContext, type BrowserServer } from 'playwright-core';
import { browsersToTry, type FoundBrowser } from './browser-find';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts this browser, with more on its command line. */
export const launch = (browser: FoundBrowser, more: string[] = []): Promise<BrowserServer> =>
  withLibraries(browser, (env) =>
    chromium.launchServer({
      executablePath: browser.executablePath,
      args: [...ARGUMENTS, ...more],
      env,
    }),
  );

/**
 * Starts the first browser there is with a profile in this folder, as people have one. Each context of a browser that
 * `launch` starts is a private window, which keeps no compiled scripts from one visit to the next.
 */
export async function launchWithProfile(
  folder: string,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  const browser = await browsersToTry()[0]?.();
  if (browser === undefined) throw new Error('No browser to be had.');
  return withLibraries(browser, (env) =>
    chromium.launchPersistentContext(folder, {
      executablePath: browser.executablePath,
      args: ARGUMENTS,
      env,
      viewport,
    }),
  );
}

async function withLibraries<Started>(
  { libraries }: FoundBrowser,
  start: (env: NodeJS.ProcessEnv) => Promise<Started>,
): Promise<Started> {
  try {
    return await start(process.env);
  } catch (error) {
    if (libraries === undefined) throw error;
    // A bare machine has no libnss3. Only as a second try: where there is one, it fits the machine better.
    return start({ ...process.env, LD_LIBRARY_PATH: libraries });
  }
}

/** Pages of the browser's own that it draws behind the address bar of each new window: half of what a window costs. */
const BEHIND_ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * Playwright switches storage partitioning off, and some builds of Chromium then refuse localStorage and
 * sessionStorage to a page in a foreign frame. Real browsers have it on. Of two lists of features Chromium takes the
 * last, so Playwright's own is given again without that entry, and with what nobody sees in a window without a screen.
 */
function featuresOff(commandLine: readonly string[]): string {
  const flag = '--disable-features=';
  const list = commandLine.findLast((argument) => argument.startsWith(flag)) ?? flag;
  const features = list.slice(flag.length).split(',');
  return (
    flag +
    [
      ...features.filter((feature) => feature !== 'ThirdPartyStoragePartitioning'),
      ...BEHIND_ADDRESS_BAR,
    ].join(',')
  );
}

/** Whether a public page may frame one of this machine: the made-up host stands for one that is public too. */
const LOCAL_CHECKS = 'LocalNetworkAccessChecks';

/**
 * Starts the first browser that works, for `chromium.connect(server.wsEndpoint())`.
 *
 * @param server a host whose pages this port of this machine sends
 * @throws {Error} with one line for people when no browser can be had
 */
export async function launchBrowser(
  server: { host: string; port: number } | null = null,
): Promise<BrowserServer> {
  const troubles: string[] = [];
  for (const find of browsersToTry()) {
    try {
      const browser = await find();
      const probe = await launch(browser);
      const off = featuresOff(probe.process().spawnargs);
      await probe.close();
      return await launch(
        browser,
        server === null
          ? [off]
          : [
              `--host-resolver-rules=MAP ${server.host}:443 127.0.0.1:${server.port}`,
              `${off},${LOCAL_CHECKS}`,
            ],
      );
    } catch (error) {
      troubles.push((error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '');
    }
  }
  throw new Error(
    `No browser to be had for the browser tests: install chromium, or name one in CHROMIUM_PATH (${troubles.join('; ')})`,
  );
}
