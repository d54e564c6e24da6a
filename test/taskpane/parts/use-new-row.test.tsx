import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { loadInspectionWords } from '../../../src/locales/words';
import { FirstFew } from '../../../src/taskpane/parts/FirstFew';
import { useNewRow } from '../../../src/taskpane/parts/use-new-row';

beforeAll(() => loadInspectionWords());

function Rows() {
  const [shown, setShown] = useState(2);
  const [drawn, setDrawn] = useState(0);
  const newRow = useNewRow();
  return (
    <>
      <ul>
        {['a', 'b', 'c', 'd'].slice(0, shown).map((name, at) => (
          <li key={name} {...newRow.at(at)}>
            {name}
          </li>
        ))}
      </ul>
      <button
        onClick={() => {
          newRow.comesAt(shown);
          setShown(4);
        }}
      >
        more
      </button>
      <button
        onClick={() => {
          setDrawn(drawn + 1);
        }}
      >
        again {drawn}
      </button>
    </>
  );
}

test('the first row that came takes the focus, once, and no other can be reached by Tab', async () => {
  const user = userEvent.setup();
  render(<Rows />);
  expect(document.activeElement).toBe(document.body);
  await user.click(screen.getByRole('button', { name: 'more' }));
  expect(document.activeElement?.textContent).toBe('c');
  expect(screen.getAllByRole('listitem').map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1]);
  await user.click(screen.getByRole('button', { name: 'again 0' }));
  expect(document.activeElement?.textContent).toBe('again 1');
});

test('where the last rows of a list take their button along, the focus is not lost', async () => {
  const user = userEvent.setup();
  const all = Array.from({ length: 41 }, (_, at) => `row ${at + 1}`);
  render(
    <ul>
      <FirstFew all={all} row={(name) => <li key={name}>{name}</li>} />
    </ul>,
  );
  await user.click(screen.getByRole('button'));
  expect(screen.queryByRole('button')).toBeNull();
  expect(document.activeElement?.textContent).toBe('row 41');
});
