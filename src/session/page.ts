import { WHAT_IF_PAGES } from './what-if/page-names';

export const PAGE_NAMES = [
  'start',
  'samples',
  'settingsFile',
  'overview',
  'accounts',
  'account',
  'storage',
  'moveMail',
  'backup',
  'liveFile',
  'finding',
  'walk',
  'receipt',
  'practices',
  'questions',
  'report',
  'settings',
  'forget',
  ...WHAT_IF_PAGES,
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** Where the person is. `token` stands for the account or finding that the page is about. */
export interface Page {
  name: PageName;
  token?: string;
}

/**
 * A short stand-in for an id (32-bit FNV-1a, base 36). Ids hold e-mail addresses, and what stands in an address
 * bar ends up in the browser's history.
 */
export function tokenOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The page as the fragment of an address, without '#'. */
export function fragmentOf(page: Page): string {
  return page.token === undefined ? page.name : `${page.name}/${page.token}`;
}

/** The page that a fragment names; the start page when it names none. */
export function pageOf(fragment: string): Page {
  const [name, token] = fragment.replace(/^#/, '').split('/');
  const known = PAGE_NAMES.find((candidate) => candidate === name);
  if (known === undefined) return { name: 'start' };
  return token === undefined || token === '' ? { name: known } : { name: known, token };
}

/** Whether both are the same place. */
export function samePage(a: Page, b: Page): boolean {
  return a.name === b.name && a.token === b.token;
}
