import type { SourceFacts } from '../../../src/core/facts/snapshot';
import { blankAccount, blankDataFile } from '../../../src/core/facts/blank';
import { inParts, joinParts } from '../../../src/sources/profile/in-parts';
import { NOW } from '../../fixtures/profile/read';

const named = (count: number) => Array.from({ length: count }, (_, at) => `name ${at}`);

function factsWith(accounts: number, dataFiles: number): SourceFacts {
  return {
    source: { id: 'export', kind: 'profileExport', name: 'outlook.reg', readAt: NOW },
    accounts: named(accounts).map((name) => blankAccount(name, name)),
    dataFiles: named(dataFiles).map((name) => blankDataFile(name, name)),
    gaps: [],
  };
}

test.each([
  [0, 0],
  [3, 250],
  [251, 0],
  [5, 1000],
  [1001, 700],
])('%i accounts and %i files come out as they went in', (accounts, dataFiles) => {
  const outcome = { facts: factsWith(accounts, dataFiles) };
  const { parts, rest } = inParts(outcome);
  expect(joinParts(parts, rest)).toEqual(outcome);
  for (const part of parts) expect(Math.max(part.accounts.length, part.dataFiles.length)).toBeLessThan(300);
});

test('little goes in one, and what could not be read as it is', () => {
  const little = { facts: factsWith(3, 3) };
  expect(inParts(little)).toEqual({ parts: [], rest: little });
  expect(inParts({ problem: 'unreadable' })).toEqual({ parts: [], rest: { problem: 'unreadable' } });
});
