import { act, render, screen } from '@testing-library/react';
import { useTurns } from '../../../src/admin/company/use-turns';

function Parts({ parts }: { parts: number }) {
  return <p>{useTurns(parts)}</p>;
}

const shown = () => Number(screen.getByRole('paragraph').textContent);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('one more part is drawn each time that the ones before were, up to the last', () => {
  const { rerender } = render(<Parts parts={3} />);
  const seen = [shown()];
  for (let frame = 0; frame < 5; frame += 1) {
    // News that comes meanwhile puts nothing off.
    rerender(<Parts parts={3} />);
    act(() => {
      jest.advanceTimersByTime(20);
    });
    seen.push(shown());
  }
  expect(seen).toEqual([1, 2, 3, 3, 3, 3]);
});
