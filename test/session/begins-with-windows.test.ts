import type { Client } from '../../src/core/facts/snapshot';
import { known, unknown, type Fact } from '../../src/core/facts/evidence';
import { beginsWithWindows } from '../../src/session/begins-with-windows';
import type { InOutlook } from '../../src/sources/outlook/outlook';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36';
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';

type View = Parameters<typeof beginsWithWindows>[1];
/** A page of its own is its own parent. */
function page(userAgent: string): View {
  const own: { parent: unknown; navigator: { userAgent: string } } = {
    parent: null,
    navigator: { userAgent },
  };
  own.parent = own;
  return own as View;
}
const frame = (userAgent: string): View => ({ ...page(userAgent), parent: {} as Window });
const outlook = (client: Fact<Client>): InOutlook => ({ where: 'outlook', client }) as InOutlook;
const is = (value: Client): Fact<Client> => known(value, 'measured', 'outlook');

test.each([
  ['a browser on Windows', WINDOWS, true],
  ['a browser on a Mac', MAC, false],
  ['a browser on an iPhone', IPHONE, false],
  ['a browser on an Android phone', ANDROID, false],
  ['a browser on a computer that may be next to one with Windows', LINUX, true],
])('%s', (_, agent, first) => {
  expect(beginsWithWindows(null, page(agent))).toBe(first);
});

test.each<[Client, boolean]>([
  ['classicWindows', true],
  ['newWindows', false],
  ['web', false],
  ['mac', false],
  ['ios', false],
  ['android', false],
])('in Outlook, %s', (client, first) => {
  expect(beginsWithWindows(outlook(is(client)), page(WINDOWS))).toBe(first);
});

test('in a frame nothing changes under the hand when Outlook on the web answers', () => {
  expect(beginsWithWindows(null, frame(WINDOWS))).toBe(false);
  expect(beginsWithWindows(outlook(is('web')), frame(WINDOWS))).toBe(false);
});

test('an Outlook that does not say which it is leaves it to the browser', () => {
  expect(beginsWithWindows(outlook(unknown('notReadable')), page(MAC))).toBe(false);
  expect(beginsWithWindows(outlook(unknown('notReadable')), page(WINDOWS))).toBe(true);
});
