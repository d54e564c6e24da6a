import fc from 'fast-check';
import type { KeptSource } from '../../src/core/report/kept-source';
import { atOnce } from '../../src/core/slices';
import { makeReady, readyText } from '../../src/storage/ready-looks';
import { openStore } from '../../src/storage/store';
import { FakeBrowser } from './fake-stores';
import { blank, looksWith } from './remembered-samples';

const NOW = '2026-11-20T12:00:00.000Z';
const now = () => NOW;

function lookWith(accounts: number): KeptSource {
  const [look] = looksWith(Array.from({ length: accounts }, (_, at) => `Account ${at}`));
  if (!look) throw new Error('There is no look.');
  return look;
}

/** The first account as no reader would give it. */
function withoutKind(look: KeptSource): KeptSource {
  const [first, ...others] = look.facts.accounts;
  const broken = { ...first, kind: 'unheard of' } as unknown as typeof first;
  return { ...look, facts: { ...look.facts, accounts: [broken, ...others].flatMap((one) => one ?? []) } };
}

test('what is made ready is the whole look, however many accounts it has', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), (accounts) => {
      const look = lookWith(accounts);
      expect(readyText(look)).toBeUndefined();
      atOnce(makeReady([look]));
      expect(JSON.parse(readyText(look) ?? '')).toEqual(JSON.parse(JSON.stringify(look)));
    }),
  );
});

test('it can be put down in between, and is made ready once', () => {
  const look = lookWith(200);
  expect([...makeReady([look])].length).toBeGreaterThan(10);
  expect([...makeReady([look])]).toEqual([]);
});

test('a look that was made ready is stored as one that was not', async () => {
  const look = lookWith(50);
  const [plain, ready] = [new FakeBrowser(), new FakeBrowser()];
  await openStore({ browser: plain, roaming: null, now }).save({ ...blank(), sources: [look] });
  const store = openStore({ browser: ready, roaming: null, now });
  atOnce(store.prepare({ ...blank(), sources: [look] }));
  await store.save({ ...blank(), sources: [look] });
  expect([...ready.items]).toEqual([...plain.items]);
  const read = await openStore({ browser: ready, roaming: null, now }).load();
  expect(read.sources).toEqual([look]);
});

test('a look of which something cannot be read back is not ready, and is saved without it', async () => {
  const broken = withoutKind(lookWith(50));
  const browser = new FakeBrowser();
  const store = openStore({ browser, roaming: null, now });
  atOnce(store.prepare({ ...blank(), sources: [broken] }));
  expect(readyText(broken)).toBeUndefined();
  await store.save({ ...blank(), sources: [broken] });
  const read = await openStore({ browser, roaming: null, now }).load();
  expect(read.sources[0]?.facts.accounts).toHaveLength(49);
});
