import { LINK_CERTAINTIES, LINKS, MAKERS, type Link } from '../../src/core/links';
import { PATHS } from '../../src/core/walks/paths/paths';
import type { KnownPath, LookFor } from '../../src/core/walks/paths/path';
import type { Home } from '../../src/core/walks/home';

const links = Object.entries(LINKS).map(([id, link]): [string, Link] => [id, link]);

test.each(links)('%s is a page of its maker, over https, and says from where it is known', (_, link) => {
  const { protocol, hostname, search, username } = new URL(link.url);
  expect({ protocol, search, username }).toEqual({ protocol: 'https:', search: '', username: '' });
  expect(MAKERS[link.maker]).toContain(hostname);
  expect(LINK_CERTAINTIES).toContain(link.certainty);
  expect(link.source.length).toBeGreaterThan(8);
});

test('no page stands in the table twice', () => {
  const urls = links.map(([, { url }]) => url);
  expect(new Set(urls).size).toBe(urls.length);
});

/** Who makes the program or page that a walk is done in; what no help page is known of is left out. */
const MAKER_OF: Partial<Record<Home, Link['maker']>> = {
  classicWindows: 'microsoft',
  newWindows: 'microsoft',
  web: 'microsoft',
  outlookCom: 'microsoft',
  mac: 'microsoft',
  ios: 'microsoft',
  android: 'microsoft',
  windows: 'microsoft',
  macos: 'apple',
  appleMail: 'apple',
  iphoneMail: 'apple',
  gmailWeb: 'google',
  thunderbird: 'mozilla',
  thunderbirdAndroid: 'mozilla',
  emClient: 'emClient',
  samsungMail: 'samsung',
  gmailApp: 'google',
  windowsMail: 'microsoft',
};

test('a path leads on to the help of the program that it is in', () => {
  const rows: [string, KnownPath | LookFor][] = Object.entries(PATHS);
  const strange = rows.filter(
    ([, { home, link }]) => link !== undefined && LINKS[link].maker !== MAKER_OF[home],
  );
  expect(strange.map(([id]) => id)).toEqual([]);
});
