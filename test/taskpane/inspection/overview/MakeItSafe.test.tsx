import { openPane, settle } from '../../render-pane';
import { act, screen, within } from '@testing-library/react';
import { sampleRemembered } from '../samples';

/** The list of what to do on the overview of a sample person. */
async function toDo(id: string) {
  const { pane, close } = openPane();
  await settle();
  const remembered = await sampleRemembered(id);
  act(() => {
    pane.remember(() => remembered);
    pane.go({ name: 'overview' });
  });
  const section = await screen.findByRole('region', { name: 'What should I do first?' });
  const text = section.textContent;
  const rows = within(section)
    .getAllByRole('listitem')
    .map((row) => row.textContent);
  close();
  return { text, rows };
}

test('as many things are to do as are counted, and none of them stands there twice', async () => {
  const { text, rows } = await toDo('ada');
  expect(text).toContain('0 of 2 done');
  expect(rows.map((row) => /Make a backup|server to delete mail/.exec(row)?.[0])).toEqual([
    'Make a backup',
    'server to delete mail',
  ]);
});

test('what comes before something more urgent says why it does, and nothing else needs to', async () => {
  expect((await toDo('ada')).rows[0]).toMatch(/Serious.*it saves mail you have now/);
  expect((await toDo('eva')).text).not.toContain('This comes first');
});
