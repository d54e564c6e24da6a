/** @jest-environment jsdom */
import { focusHeading, mayTakeFocus } from '../../../src/taskpane/parts/focus';

/** The page in a frame or in a tab, with the focus in it or not. */
function stand({ framed, focus }: { framed: boolean; focus: boolean }): HTMLHeadingElement {
  jest.spyOn(window, 'parent', 'get').mockReturnValue(framed ? ({} as Window) : window);
  jest.spyOn(document, 'hasFocus').mockReturnValue(focus);
  document.body.innerHTML = '<h1 tabindex="-1">Your mail</h1><button>Other</button>';
  const heading = document.querySelector('h1');
  if (!heading) throw new Error('no heading');
  return heading;
}
afterEach(() => {
  jest.restoreAllMocks();
});

test.each([
  ['in a frame, while somebody types beside it', { framed: true, focus: false }, false],
  ['in a frame that has the focus', { framed: true, focus: true }, true],
  ['in a tab', { framed: false, focus: true }, true],
  ['in a tab that lies behind another', { framed: false, focus: false }, true],
] as const)('%s the heading takes the focus: %p', (_, where, takes) => {
  const heading = stand(where);
  expect(mayTakeFocus()).toBe(takes);
  focusHeading(heading);
  expect(document.activeElement === heading).toBe(takes);
  // Either way Tab and F6 find it.
  expect(heading.tabIndex).toBe(0);
});

test('once it was left, the heading is no stop of Tab any more', () => {
  const heading = stand({ framed: true, focus: true });
  focusHeading(heading);
  document.querySelector('button')?.focus();
  expect(heading.tabIndex).toBe(-1);
});
