import { render, screen } from '@testing-library/react';
import { StepBody } from '../../../src/taskpane/inspection/walk/StepBody';

type Props = Parameters<typeof StepBody>[0];

const bodyOf = (what: string) => {
  const walk: unknown = { client: 'thunderbird', keepDays: undefined };
  const current: Props['current'] = { step: { id: 'x', on: {} }, variant: { says: 'words' } };
  const words = { title: '', what, expect: undefined, trouble: undefined, notFirst: undefined };
  return <StepBody walk={walk as Props['walk']} current={current} words={words} />;
};

test('one task is a paragraph, and several are a list in their order', () => {
  const { rerender } = render(bodyOf('Quit Thunderbird.'));
  expect(screen.queryByRole('list')).toBeNull();
  rerender(bodyOf('Quit Thunderbird.\nTurn the network on.'));
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Quit Thunderbird.',
    'Turn the network on.',
  ]);
});
