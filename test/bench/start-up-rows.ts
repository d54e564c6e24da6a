import type { PressToHeading } from './press-to-heading';
import { atMost, plain, type Row } from './rows';
import type { StartUp } from './start-up';

/** What was measured of the start, as rows of the table. */
export const startUpRows = (startUp: StartUp, press: PressToHeading): Row[] => {
  const { ours, bare, overBare, largestOverFirst, opening } = startUp;
  return [
    atMost('first-view JavaScript', startUp.firstViewGzipBytes, 116_000, 'bytes gzip'),
    atMost('first contentful paint over bare pane', overBare.firstContentfulPaint, 0.35, 'ratio'),
    plain(
      'first contentful paint of a page with one word over bare pane: what opening any page takes here',
      startUp.oneWordOverBare,
      'ratio',
    ),
    atMost('largest contentful paint over bare pane', overBare.largestContentfulPaint, 0.5, 'ratio'),
    atMost('largest contentful paint over our first', largestOverFirst, 1.1, 'ratio'),
    atMost('total blocking time over bare pane', overBare.totalBlocking, 0.8, 'ratio'),
    atMost('warm opening over the cold one', opening.warm / opening.cold, 0.5, 'ratio'),
    atMost(
      `press to the next page's heading, ${press.presses} presses to ${press.pages.length} kinds of page: 95th percentile`,
      press.percentile95,
      100,
      'ms',
    ),
    ...press.slowest
      .slice(0, 1)
      .map(({ lead, ms }) =>
        plain(`press to the next page's heading: worst, ${lead.from} to ${lead.to}`, ms, 'ms'),
      ),
    plain('press until the whole next page is there: 95th percentile', press.wholePercentile95, 'ms'),
    plain('opening until the menu is there, slow connection: cold', opening.cold, 'ms'),
    plain('opening until the menu is there, slow connection: warm', opening.warm, 'ms'),
    plain('first contentful paint', ours.firstContentfulPaint, 'ms'),
    plain('first contentful paint, bare pane', bare.firstContentfulPaint, 'ms'),
    plain('largest contentful paint', ours.largestContentfulPaint, 'ms'),
    plain('largest contentful paint, bare pane', bare.largestContentfulPaint, 'ms'),
    plain('total blocking time', ours.totalBlocking, 'ms'),
    plain('total blocking time, bare pane', bare.totalBlocking, 'ms'),
  ];
};
