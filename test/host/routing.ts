import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { contentTypeOf } from '../tools/content-type';
import { MICROSOFT_AJAX, OFFICE_JS, officeJsPath, PAGE_ORIGIN } from './addresses';
import { MICROSOFT_AJAX_STAND_IN } from './microsoft-ajax';

const OFFICE_JS_FILES = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');

/**
 * `blocked`: as behind a firewall; `hanging`: the server takes the request and never answers; `held`: it answers when
 * the test says so; `noStrings`: all comes but the file of texts, without which the library never gets ready;
 * `notToBeAsked`: to ask for it at all is a fault.
 */
export type OfficeJsDelivery = 'real' | 'notToBeAsked' | 'blocked' | 'hanging' | 'held' | 'noStrings';

export interface RoutingOptions {
  /** Folder of the built page; null: a web server sends it. */
  folder: string | null;
  officeJs: OfficeJsDelivery;
  /** What policy.json says; null: what lies in the folder. */
  policy: object | null;
  /** Settles when a script that is held is to come. */
  delivered: Promise<void>;
  /** The page that plays Outlook, and where it lies; null when there is none. */
  hostPage: { origin: string; html: string } | null;
  /** Added to the end of office.js. */
  afterOfficeJs: string;
  /** Added to the end of Microsoft's host file. */
  afterHostFile: string;
}

async function fulfilFile(route: Route, folder: string, relative: string): Promise<boolean> {
  const file = path.join(folder, decodeURIComponent(relative));
  if (!file.startsWith(folder) || !existsSync(file)) return false;
  await route.fulfill({ body: readFileSync(file), contentType: contentTypeOf(file) });
  return true;
}

async function fulfilScript(route: Route, body: string): Promise<void> {
  // office.js loads its parts with crossorigin="anonymous".
  await route.fulfill({
    body,
    contentType: 'text/javascript',
    headers: { 'access-control-allow-origin': '*' },
  });
}

/**
 * Answers every request of the context from this machine: the page from the built folder, Microsoft's library from
 * its npm package, the host page from memory. Whatever else is asked for is refused and listed.
 *
 * @returns the list of refused addresses; it grows while the page runs
 */
export async function routeEverything(context: BrowserContext, options: RoutingOptions): Promise<string[]> {
  const refused: string[] = [];
  const refuse = async (route: Route): Promise<void> => {
    refused.push(`${route.request().method()} ${route.request().url()}`);
    await route.abort();
  };

  await context.route('**/*', async (route) => {
    const address = route.request().url();
    const { origin, pathname } = new URL(address);

    if (origin === PAGE_ORIGIN && pathname === '/policy.json' && options.policy !== null) {
      await route.fulfill({ json: options.policy });
    } else if (origin === PAGE_ORIGIN) {
      if (options.folder === null) await route.continue();
      else if (!(await fulfilFile(route, options.folder, pathname === '/' ? 'index.html' : pathname)))
        await refuse(route);
    } else if (address.startsWith(OFFICE_JS) && options.officeJs === 'hanging') {
      // Never answered.
    } else if (address.startsWith(OFFICE_JS) && options.officeJs === 'blocked') {
      await route.abort();
    } else if (options.officeJs === 'noStrings' && address.endsWith('/office_strings.js')) {
      await route.abort();
    } else if (officeJsPath(address) !== null && options.officeJs !== 'notToBeAsked') {
      const wanted = officeJsPath(address) ?? '';
      // The package spells its folders in lower case, office.js asks for some of them in mixed case.
      const file = [wanted, wanted.toLowerCase()]
        .map((name) => path.join(OFFICE_JS_FILES, name))
        .find((name) => existsSync(name));
      if (file === undefined) return refuse(route);
      if (address.startsWith(OFFICE_JS)) await options.delivered;
      const addition = wanted.startsWith('outlook-web-')
        ? options.afterHostFile
        : address.startsWith(OFFICE_JS)
          ? options.afterOfficeJs
          : '';
      if (path.extname(file) === '.js')
        await fulfilScript(route, `${readFileSync(file, 'utf8')}\n${addition}`);
      else await route.fulfill({ body: readFileSync(file), contentType: contentTypeOf(file) });
    } else if (address === MICROSOFT_AJAX) {
      await fulfilScript(route, MICROSOFT_AJAX_STAND_IN);
    } else if (origin === options.hostPage?.origin) {
      await route.fulfill({ body: options.hostPage.html, contentType: 'text/html; charset=utf-8' });
    } else {
      await refuse(route);
    }
  });
  return refused;
}
