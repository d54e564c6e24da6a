import { blankAccount } from '../../src/core/facts/blank';
import { outlookFacts } from '../../src/session/outlook-facts';
import { trailInMemory } from '../../src/session/navigation';
import { createPane } from '../../src/session/create-pane';
import type { Pane } from '../../src/session/pane';
import type { InOutlook } from '../../src/sources/outlook/outlook';
import { openStore } from '../../src/storage/store';
import { FakeBrowser } from '../storage/fake-stores';

function paneBeside(name: string): Pane {
  const now = () => new Date('2026-11-28T09:00:00Z');
  const pane = createPane({
    openStore: () =>
      Promise.resolve(
        openStore({ browser: new FakeBrowser(), roaming: null, now: () => now().toISOString() }),
      ),
    navigation: trailInMemory({ name: 'start' }),
    now,
  });
  const facts = { accounts: [blankAccount('outlook|beside', name)] };
  pane.show({ outlook: { where: 'outlook', facts } as unknown as InOutlook });
  return pane;
}
const nameBeside = (name: string): string | undefined => outlookFacts(paneBeside(name))[0]?.accounts[0]?.name;

test.each(['', '  '])('a mailbox that Outlook names %p is the one that is open in Outlook', (name) => {
  expect(nameBeside(name)).toBe('The mailbox open in Outlook');
});

test('a mailbox that has a name keeps it', () => {
  expect(nameBeside('Ada')).toBe('Ada');
});
