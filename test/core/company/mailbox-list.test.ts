import { MAILBOX_LIST_COLUMNS } from '../../../src/core/company/mailbox-list';

test('no two columns of the list have one name, and no name needs quotation marks', () => {
  const names = MAILBOX_LIST_COLUMNS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
});
