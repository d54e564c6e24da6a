import { screen } from '@testing-library/react';
import type { Copy } from '../../../src/core/copies/copy';
import type { ScenarioEvent } from '../../../src/core/scenarios/event';
import type { Outcome } from '../../../src/core/scenarios/outcome';
import { PEOPLE, openWhatIf, pageText } from './open-what-if';

interface Model {
  outcome: (copies: readonly Copy[], event: ScenarioEvent) => Outcome[];
}

// The model turned upside down: nothing is ever lost. If a page still spoke of a loss, it would hold a verdict of
// its own.
jest.mock('../../../src/core/scenarios/outcome', () => {
  const actual = jest.requireActual<Model>('../../../src/core/scenarios/outcome');
  return {
    ...actual,
    outcome: (copies: readonly Copy[], event: ScenarioEvent) =>
      actual.outcome(copies, event).map((row) => ({
        ...row,
        segments: row.segments.map((segment) => ({
          ...segment,
          fate: 'kept',
          where: segment.where.length > 0 ? segment.where : copies.slice(0, 1).map(({ place }) => place),
          recoverableDays: null,
        })),
      })),
  };
});

test.each(['disk', 'stolen', 'emptied', 'closed', 'purge'] as const)(
  'what the page %s says of losses comes from the model',
  async (name) => {
    for (const snapshot of [PEOPLE.nothingOnServer, PEOPLE.imap]) {
      const { close } = await openWhatIf(snapshot, { name });
      expect(pageText()).not.toMatch(/gone for good|brought back|cannot be sure/i);
      expect(screen.getByRole('heading', { name: 'Safe' })).toBeTruthy();
      close();
    }
  },
);

test('what the map says of mail in one place only comes from the model', async () => {
  await openWhatIf(PEOPLE.nothingOnServer, { name: 'map' });
  expect(pageText()).toContain('Data file');
  expect(pageText()).not.toContain('as far as we know');
});
