import { fireEvent, render, screen } from '@testing-library/react';
import { FileButton } from '../../src/admin/FileButton';

const field = () => screen.getByLabelText<HTMLInputElement>('Choose', { selector: 'input' });

function choose(files: readonly File[]): HTMLInputElement {
  const chosen = field();
  Object.defineProperty(chosen, 'files', { value: files });
  fireEvent.change(chosen);
  return chosen;
}

test('files that were chosen stay while the next ones are, and the same may be chosen again', () => {
  const given: number[] = [];
  render(<FileButton label="Choose" multiple onFiles={({ length }) => given.push(length)} />);
  const file = new File(['1'], 'one.csv');
  const first = choose([file, new File(['2'], 'two.csv')]);
  const emptied = jest.spyOn(first, 'value', 'set');
  fireEvent.click(screen.getByRole('button', { name: 'Choose' }));
  expect(field()).not.toBe(first);
  choose([file]);
  expect(emptied).not.toHaveBeenCalled();
  expect(given).toEqual([2, 1]);
});

test('nothing is given where nothing is chosen', () => {
  const onFiles = jest.fn();
  render(<FileButton label="Choose" onFiles={onFiles} />);
  choose([]);
  expect(onFiles).not.toHaveBeenCalled();
});
