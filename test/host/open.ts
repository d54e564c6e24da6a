import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { OFFICE_JS, PAGE_ORIGIN } from './addresses';
import {
  hostPage,
  programAddition,
  signInBridge,
  themeAddition,
  USUAL_RIGHTS,
  type FrameRight,
  type FromPane,
} from './host-page';
import { createMailbox, type Mailbox } from './mailbox';
import { MAILBOX_DEFAULTS, PROGRAMS, type MailboxOptions } from './mailbox-options';
import { routeEverything, type OfficeJsDelivery, type RoutingOptions } from './routing';
import { watchContext, type Troubles } from './watch';
import { PATIENCE, until } from '../tools/until';

export { ITEMS } from './mailbox-options';

const ROOT = path.resolve(__dirname, '../..');
/** Folder of the built page; PAGE_FOLDER names another build, to be tested while the usual one is being made. */
const BUILT = process.env.PAGE_FOLDER ?? 'dist';

export interface PageOptions {
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
  forcedColors: 'active' | 'none';
  reducedMotion: 'reduce' | 'no-preference';
  /** localStorage and sessionStorage work, or throw on every touch. */
  storage: 'allowed' | 'denied';
  officeJs: OfficeJsDelivery;
  /** The build in the right-to-left pseudo-language. */
  pseudo: boolean;
  /** Folder of another page than the product's, to be opened in its place. */
  folder: string | null;
  /** The page comes from a web server that the browser was started with, in place of a folder. */
  served: boolean;
  /** What policy.json says; null: what was built. */
  policy: object | null;
  /** Opened page, with its query and fragment. */
  address: string;
  /** Browser permissions, such as `clipboard-read`. */
  permissions: string[];
  /** Time zone of the browser; null: the machine's. */
  timezoneId: string | null;
  /** Pixels of the screen for one of the page. */
  deviceScaleFactor: number;
  /** A phone: nothing but fingers to point with. */
  touch: boolean;
  /** What else is set up before the page opens. */
  setUp: (context: BrowserContext) => Promise<void>;
}

export interface OutlookOptions extends PageOptions, MailboxOptions {
  /** Initial colours as in `Office.OfficeTheme`; null: the host has no theme to tell. */
  theme: Record<string, string> | null;
  /** What the frame of the pane may do. */
  rights: readonly FrameRight[];
}

const PAGE_DEFAULTS: PageOptions = {
  viewport: { width: 320, height: 700 },
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'reduce',
  storage: 'allowed',
  officeJs: 'real',
  pseudo: false,
  folder: null,
  served: false,
  policy: null,
  address: '/index.html',
  permissions: [],
  timezoneId: null,
  deviceScaleFactor: 1,
  touch: false,
  setUp: () => Promise.resolve(),
};

export interface Opened {
  /** The tab. In Outlook it holds the page that plays Outlook. */
  page: Page;
  /** The frame that the product runs in; in a browser the tab's own. */
  pane: Frame;
  context: BrowserContext;
  /** The mail program's side; null in a browser. */
  host: Mailbox | null;
  /** What went wrong so far. */
  troubles: Troubles & { refused: string[]; unknown: string[] };
  /** Throws with everything that should not have happened: unknown calls, refused requests, violations, errors. */
  assertClean: () => void;
  /** Writes `.screenshots/<name>.png`, the whole height of the product's page. */
  screenshot: (name: string) => Promise<void>;
  /** Lets office.js come, where it is held. */
  deliverOfficeJs: () => void;
  /** Closes tab and context. */
  close: () => Promise<void>;
}

export interface OpenedInOutlook extends Opened {
  host: Mailbox;
  /** Reloads the page inside the pane, as a refresh does, and waits until Office has started again. */
  reload: () => Promise<void>;
  /** Closes the pane and opens it anew; `pane` of the answer is the new frame. */
  reopen: () => Promise<Frame>;
}

// The benchmark opens pages too, outside jest.
const inTest = typeof jest !== 'undefined';
// No test is about time: on a machine that does much else besides, a visit to every page takes minutes.
if (inTest) jest.setTimeout(15 * 60_000);

let connection: Promise<Browser> | null = null;

/** The connection to the browser of this run, see test/tools/browser-start.cjs. */
function browser(): Promise<Browser> {
  const endpoint = process.env.BROWSER_ENDPOINT;
  if (endpoint === undefined) throw new Error('There is no browser: run this as a browser test');
  connection ??= chromium.connect(endpoint);
  return connection;
}

/** Ends the connection; in tests that happens by itself. */
export async function closeBrowser(): Promise<void> {
  await (await connection)?.close();
  connection = null;
}
if (inTest) afterAll(closeBrowser);

/**
 * Runs in the page: storage as in a browser that refuses it, because its owner blocks all site data or because the
 * page is in a foreign frame.
 */
function denyStorage(): void {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
      get() {
        const refusal = new DOMException('Access is denied for this document.', 'SecurityError');
        // Says who asked; a page error without it would be an empty line.
        Error.captureStackTrace(refusal);
        throw refusal;
      },
    });
}

interface Prepared {
  context: BrowserContext;
  page: Page;
  troubles: Troubles;
  refused: string[];
  deliverOfficeJs: () => void;
  officeJs: OfficeJsDelivery;
}

async function prepare(
  options: PageOptions,
  {
    locale,
    ...extra
  }: Pick<RoutingOptions, 'hostPage' | 'afterHostFile' | 'afterOfficeJs'> & { locale: string },
): Promise<Prepared> {
  const { viewport, colorScheme, forcedColors, reducedMotion, permissions, timezoneId, deviceScaleFactor } =
    options;
  const context = await (
    await browser()
  ).newContext({
    ...{ viewport, colorScheme, forcedColors, reducedMotion, permissions, locale, deviceScaleFactor },
    ...(timezoneId === null ? {} : { timezoneId }),
    ...(options.touch && { hasTouch: true, isMobile: true }),
    ignoreHTTPSErrors: options.served,
  });
  await options.setUp(context);
  const troubles = await watchContext(
    context,
    (address) =>
      (options.officeJs === 'blocked' && address.startsWith(OFFICE_JS)) ||
      (options.officeJs === 'noStrings' && address.endsWith('/office_strings.js')),
  );
  let deliverOfficeJs: () => void = () => undefined;
  const delivered =
    options.officeJs === 'held'
      ? new Promise<void>((resolve) => (deliverOfficeJs = resolve))
      : Promise.resolve();
  const refused = await routeEverything(context, {
    folder: options.served
      ? null
      : (options.folder ?? path.resolve(ROOT, BUILT + (options.pseudo ? '-pseudo' : ''))),
    officeJs: options.officeJs,
    policy: options.policy,
    delivered,
    ...extra,
  });
  if (options.storage === 'denied') await context.addInitScript(denyStorage);
  // Shorter than a test may take, so that the message says what was waited for.
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  return { context, page, troubles, refused, deliverOfficeJs, officeJs: options.officeJs };
}

const TELEMETRY = 'frame-src https://telemetryservice.firstpartyapps.oaspapps.com ';

/**
 * Without a host office.js frames a telemetry page some seconds after it came, and sets a style for it: see
 * office-js-effects.spec.ts. On a busy machine that happens within a test. A refused style for each is
 * office.js's own; any other stays.
 */
function withoutTelemetry<T extends Troubles>(troubles: T): T {
  const ofOfficeJs = /^Applying inline style .*\/o15apptofilemappingtable\.js\)$/s;
  let styles = Math.max(
    troubles.policyViolations.filter((violation) => violation === TELEMETRY).length,
    troubles.consoleErrors.filter((error) => ofOfficeJs.test(error)).length,
  );
  return {
    ...troubles,
    consoleErrors: troubles.consoleErrors.filter(
      (error) =>
        !/^Framing 'https:\/\/telemetryservice\.firstpartyapps\.oaspapps\.com/.test(error) &&
        !ofOfficeJs.test(error),
    ),
    policyViolations: troubles.policyViolations.filter((violation) => {
      if (violation === TELEMETRY) return false;
      if (violation !== 'style-src-attr inline ' || styles === 0) return true;
      styles -= 1;
      return false;
    }),
  };
}

function opened(prepared: Prepared, pane: () => Frame, host: Mailbox | null): Opened {
  const { context, page, refused, deliverOfficeJs } = prepared;
  const troubles = { ...prepared.troubles, refused, unknown: host?.log.unknown ?? [] };
  return {
    page,
    context,
    host,
    troubles,
    deliverOfficeJs,
    get pane() {
      return pane();
    },
    assertClean: () => {
      expect(host === null && prepared.officeJs === 'real' ? withoutTelemetry(troubles) : troubles).toEqual({
        pageErrors: [],
        consoleErrors: [],
        policyViolations: [],
        refused: [],
        unknown: [],
      });
    },
    screenshot: async (name) => {
      const size = page.viewportSize();
      const height = await pane().evaluate(() => document.documentElement.scrollHeight);
      if (size !== null)
        await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
      await page.screenshot({ path: path.join(ROOT, '.screenshots', `${name}.png`) });
      if (size !== null) await page.setViewportSize(size);
    },
    close: () => context.close(),
  };
}

/** Until the page's script has taken over what the build has drawn: before that nothing can be pressed. */
const untilAlive = (pane: Frame) => pane.waitForSelector('#until-alive', { state: 'detached' });

/** Opens the built page in a browser tab, where nothing may be asked of Microsoft. */
export async function openInBrowser(
  given: Partial<PageOptions> & { locale?: string } = {},
): Promise<Opened & { host: null }> {
  const options: PageOptions & { locale: string } = {
    ...PAGE_DEFAULTS,
    officeJs: 'notToBeAsked',
    locale: 'en-US',
    ...given,
  };
  const prepared = await prepare(options, {
    locale: options.locale,
    hostPage: null,
    afterHostFile: '',
    afterOfficeJs: '',
  });
  // A hanging script would hold up the load event.
  await prepared.page.goto(PAGE_ORIGIN + options.address, { waitUntil: 'domcontentloaded' });
  await untilAlive(prepared.page.mainFrame());
  return Object.assign(
    opened(prepared, () => prepared.page.mainFrame(), null),
    { host: null },
  );
}

/** Opens the built page as the task pane of a small Outlook on the web that runs Microsoft's own office.js. */
export async function openInOutlook(given: Partial<OutlookOptions> = {}): Promise<OpenedInOutlook> {
  const options: OutlookOptions = {
    ...PAGE_DEFAULTS,
    ...MAILBOX_DEFAULTS,
    theme: null,
    rights: USUAL_RIGHTS,
    ...given,
  };
  const program = PROGRAMS[options.program];
  const prepared = await prepare(options, {
    locale: options.locale,
    hostPage: { origin: options.origin, html: hostPage(options.rights) },
    afterOfficeJs: program === null ? '' : programAddition(program, options.origin),
    afterHostFile: options.theme === null ? '' : themeAddition(options.theme),
  });
  const { page, context } = prepared;

  const send = async (kind: 'office' | 'signIn', text: string): Promise<void> => {
    if (page.isClosed()) return;
    await page.evaluate(([to, message]) => window.relay.toPane(to, message), [kind, text] as const);
  };
  const host = createMailbox(options, (text) => send('office', text));
  await page.exposeBinding('fromPane', async (_source, kind: FromPane, text: string) => {
    if (kind === 'office') await host.receive(text);
    else if (kind === 'browserWindow') host.log.browserWindows.push(text);
    else if (options.signIn !== null) await send('signIn', await options.signIn(text));
  });
  if (options.signIn !== null) await context.addInitScript(signInBridge(options.origin));
  await page.goto(`${options.origin}/mail/`);

  const afterStart = async (start: () => Promise<unknown>): Promise<void> => {
    const before = host.log.started;
    await start();
    if (options.officeJs === 'real' && options.answers === 'atOnce')
      await until(() => host.log.started > before, 'office.js to start');
  };

  let pane = page.mainFrame();
  const show = async (): Promise<void> => {
    const { name, query } = host.openPane();
    const address = new URL(options.address, PAGE_ORIGIN);
    address.search += (address.search === '' ? '?' : '&') + query;
    await page.evaluate(([frameName, frameAddress]) => window.relay.showPane(frameName, frameAddress), [
      name,
      address.href,
    ] as const);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (frame === null) throw new Error('The pane has no frame');
    pane = frame;
    await pane.waitForURL(`${PAGE_ORIGIN}/**`, { waitUntil: 'domcontentloaded' });
    await untilAlive(pane);
  };
  await afterStart(show);

  return Object.assign(
    opened(prepared, () => pane, host),
    {
      host,
      reload: async () => {
        await afterStart(() => pane.evaluate(() => window.location.reload()));
        await untilAlive(pane);
      },
      reopen: async () => {
        await page.evaluate(() => window.relay.hidePane());
        await afterStart(show);
        return pane;
      },
    },
  );
}
