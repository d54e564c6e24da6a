import { act, createEvent, fireEvent, screen } from '@testing-library/react';
import { openPane } from '../render-pane';

const SAID = 'What you dropped holds no file. Drag the file itself onto this page.';

/** Fires a drag event with this in it; gives whether the page took it upon itself. */
function drag(
  type: 'dragOver' | 'drop',
  target: Element,
  given: { types: string[]; files: File[] },
): boolean {
  const event = createEvent[type](target);
  Object.assign(event, { dataTransfer: { ...given, items: [] } });
  fireEvent(target, event);
  return event.defaultPrevented;
}

const TEXT = { types: ['text/plain'], files: [] };

test('a dropped text is taken, told to be no file, and forgotten with the next press', async () => {
  openPane();
  expect(drag('dragOver', document.body, TEXT)).toBe(true);
  expect(drag('drop', document.body, TEXT)).toBe(true);
  expect((await screen.findByText(SAID)).getAttribute('role')).toBe('status');
  act(() => {
    fireEvent.pointerDown(document.body);
  });
  expect(screen.queryByText(SAID)).toBeNull();
});

test('a drop of files with none in it, such as an empty folder, is told as well', async () => {
  openPane();
  expect(drag('drop', document.body, { types: ['Files'], files: [] })).toBe(true);
  await screen.findByText(SAID);
});

test('fields keep their text, and what is of the page itself is left alone', () => {
  openPane();
  const field = document.body.appendChild(document.createElement('textarea'));
  expect(drag('dragOver', field, TEXT)).toBe(false);
  expect(drag('drop', field, TEXT)).toBe(false);
  field.remove();
  fireEvent.dragStart(document.body);
  expect(drag('dragOver', document.body, TEXT)).toBe(false);
  expect(drag('drop', document.body, TEXT)).toBe(false);
  expect(screen.queryByText(SAID)).toBeNull();
});
