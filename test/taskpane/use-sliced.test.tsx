import { act, render, screen } from '@testing-library/react';
import { createSliced } from '../../src/session/sliced';
import type { Slices } from '../../src/core/slices';
import { LoadGuard } from '../../src/taskpane/parts/LoadGuard';
import { useSliced } from '../../src/taskpane/use-sliced';

const OF = ['the same'];

test('what broke once is tried again on the next page, and told again only where it breaks again', async () => {
  // React notes each error that a guard has caught.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const rests: (() => void)[] = [];
  const sliced = createSliced<string>({
    now: () => 0,
    breathe: () => new Promise((resolve) => rests.push(resolve)),
  });
  let breaks = true;
  function* work(): Slices<string> {
    yield 0.5;
    if (breaks) throw new Error('broken');
    return 'the result';
  }
  function Page() {
    const { result } = useSliced(sliced, true, work, OF);
    return <p>{result ?? 'not yet'}</p>;
  }
  const pageNamed = (name: string) => (
    <LoadGuard page={name} onStart={() => undefined}>
      <Page />
    </LoadGuard>
  );
  const toTheEnd = () =>
    act(async () => {
      for (let rest = rests.shift(); rest; rest = rests.shift()) {
        rest();
        await new Promise((resolve) => setTimeout(resolve));
      }
    });

  const { rerender } = render(pageNamed('one'));
  await toTheEnd();
  expect(screen.getByRole('alert')).toBeTruthy();
  rerender(pageNamed('two'));
  await toTheEnd();
  expect(screen.getByRole('alert')).toBeTruthy();
  breaks = false;
  rerender(pageNamed('three'));
  expect(screen.getByText('not yet')).toBeTruthy();
  await toTheEnd();
  expect(screen.getByText('the result')).toBeTruthy();
});
