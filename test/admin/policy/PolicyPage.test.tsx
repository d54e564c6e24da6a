import '../../taskpane/jsdom-files';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { fireEvent, render, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PolicyPage } from '../../../src/admin/policy/PolicyPage';
import { loadAdminWords } from '../../../src/locales/admin-words';
import { i18n } from '../../../src/locales/words';

i18n.setMessagesCompiler(compileMessage);

const { $example } = JSON.parse(readFileSync(path.join(__dirname, '../../../policy.json'), 'utf8')) as {
  $example: object;
};
const GOOD = JSON.stringify({ ...$example, clientId: null }, null, 2);

test('what is written is checked at once, with line, reason and cure, and only what is right can be saved', async () => {
  // Loaded beforehand: on a busy machine that takes long.
  await Promise.all([loadAdminWords(), import('../../../src/admin/policy/PolicyPreview')]);
  render(<PolicyPage />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'policy.json' });
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save policy.json' });
  expect(save.disabled).toBe(true);

  fireEvent.change(field, { target: { value: GOOD } });
  await screen.findByRole('region', { name: 'What people would see' });
  await screen.findByRole('heading', { name: 'Your help desk can help:' });
  expect(screen.getByText('No fault found. Everything in it counts.')).toBeTruthy();
  expect(save.disabled).toBe(false);

  const slip = GOOD.replace('"olderThanDays"', '"olderThenDays"');
  fireEvent.change(field, { target: { value: slip } });
  expect(screen.getByText(/Write .*olderThanDays/)).toBeTruthy();
  expect(save.disabled).toBe(true);
  const line = slip.split('\n').findIndex((one) => one.includes('olderThenDays')) + 1;
  fireEvent.click(screen.getAllByRole('button', { name: `Line ${line}` })[0] ?? field);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toContain('olderThenDays');
});
