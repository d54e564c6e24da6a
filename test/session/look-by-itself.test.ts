import { blankAccount } from '../../src/core/facts/blank';
import { known } from '../../src/core/facts/evidence';
import type { SourceFacts } from '../../src/core/facts/snapshot';
import { withFacts } from '../../src/session/changes';
import { lookByItself } from '../../src/session/look-by-itself';
import { trailInMemory } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';
import type { Pane } from '../../src/session/pane';
import type { Page } from '../../src/session/page';
import type { InOutlook } from '../../src/sources/outlook/outlook';
import { openStore } from '../../src/storage/store';
import { FakeBrowser } from '../storage/fake-stores';
import { turns } from '../tools/turns';

const NOW = '2026-03-01T09:00:00.000Z';

const account = {
  ...blankAccount('ada', 'ada@contoso.test'),
  address: 'ada@contoso.test',
  kind: known('exchange' as const, 'measured', 'outlook'),
};
const outlook = (accounts: readonly (typeof account)[]): InOutlook =>
  ({
    where: 'outlook',
    facts: {
      source: { id: 'outlook', kind: 'outlook', name: 'Outlook', readAt: NOW },
      accounts,
      dataFiles: [],
      gaps: [],
    },
  }) as unknown as InOutlook;

async function open(page: Page = { name: 'start' }): Promise<Pane> {
  const pane = createPane({
    openStore: () =>
      Promise.resolve(openStore({ browser: new FakeBrowser(), roaming: null, now: () => NOW })),
    navigation: trailInMemory(page),
    now: () => new Date(NOW),
  });
  lookByItself(pane);
  await settled();
  return pane;
}
const settled = () => turns(40);
const seen = (pane: Pane) => pane.getState().remembered.snapshot?.accounts.map(({ address }) => address);

test('beside a mailbox it is looked at without a press', async () => {
  const pane = await open();
  pane.show({ outlook: outlook([account]) });
  await settled();
  expect(seen(pane)).toEqual(['ada@contoso.test']);
  expect(pane.getState().page.name).toBe('overview');
});

test.each<[string, Page, Parameters<Pane['show']>[0]]>([
  ['a mailbox of which nothing is told', { name: 'start' }, { outlook: outlook([]) }],
  ['an Outlook that comes late', { name: 'start' }, { outlook: outlook([account]), cameLate: true }],
  ['a person who has begun something', { name: 'questions' }, { outlook: outlook([account]) }],
])('%s is left alone', async (_who, page, told) => {
  const pane = await open(page);
  pane.show(told);
  await settled();
  expect(seen(pane)).toBeUndefined();
  expect(pane.getState().page.name).toBe(page.name);
});

/** What an export told of another address. */
const exported: SourceFacts = {
  source: { id: 'export', kind: 'profileExport', name: 'outlook.reg', readAt: NOW },
  accounts: [{ ...blankAccount('eva', 'eva@harbour.test'), address: 'eva@harbour.test' }],
  dataFiles: [],
  gaps: [],
};
const both = ['ada@contoso.test', 'eva@harbour.test'];

test.each<[string, Page, boolean]>([
  ['beside what was read before', { name: 'questions' }, false],
  ['also late', { name: 'questions' }, true],
])('%s the mailbox joins, and no page is turned', async (_what, page, cameLate) => {
  const pane = await open(page);
  pane.remember((now) => withFacts(now, [exported], new Date(NOW)));
  pane.show({ outlook: outlook([account]), cameLate });
  await settled();
  expect(seen(pane)?.toSorted()).toEqual(both);
  expect(pane.getState().page).toEqual(page);
});

test('while a file is read, or a sample is looked at, the mailbox waits, and then joins', async () => {
  const pane = await open({ name: 'questions' });
  pane.show({ reading: { file: 'outlook.reg', done: 0, total: 1, cancel: () => undefined } });
  pane.show({ outlook: outlook([account]) });
  await settled();
  expect(seen(pane)).toBeUndefined();
  pane.remember((now) => withFacts(now, [exported], new Date(NOW)));
  pane.show({ reading: null });
  await settled();
  expect(seen(pane)?.toSorted()).toEqual(both);
});

test('a mailbox that was looked at before is not looked at again by itself', async () => {
  const pane = await open({ name: 'questions' });
  const looked = { ...exported, source: { ...exported.source, id: 'outlook', kind: 'outlook' as const } };
  pane.remember((now) => withFacts(now, [looked], new Date(NOW)));
  pane.show({ outlook: outlook([account]) });
  await settled();
  expect(seen(pane)).toEqual(['eva@harbour.test']);
});

test('what was forgotten is not looked at again by itself', async () => {
  const pane = await open();
  pane.show({ outlook: outlook([account]) });
  await settled();
  await pane.forget();
  pane.show({ outlook: outlook([account]) });
  await settled();
  expect(seen(pane)).toBeUndefined();
});
