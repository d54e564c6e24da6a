import { compileMessage } from '@lingui/message-utils/compileMessage';
import { render, screen } from '@testing-library/react';
import { i18n, loadInspectionWords, loadStorageWords } from '../../../src/locales/words';
import { HarmfulRules } from '../../../src/taskpane/mailbox/MoreFacts';
import { asked, mailbox } from '../../tools/make-mailbox';

i18n.setMessagesCompiler(compileMessage);
beforeAll(() => Promise.all([loadInspectionWords(), loadStorageWords()]));

test('that a rule is switched off stands beside what it would do, and is none of its deeds', () => {
  const rule = { name: 'Old', removes: 'forGood', sendsTo: ['b.example'], outside: asked(true) } as const;
  const rules = asked([
    { ...rule, sendsTo: [...rule.sendsTo], enabled: true },
    { ...rule, sendsTo: [], enabled: false },
  ]);
  render(<HarmfulRules mailbox={mailbox({ rules })} />);
  const shown = screen
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/[\u2066-\u2069]/g, ''));
  expect(shown).toEqual([
    'Old deletes mail for good and sends mail on to b.example',
    'Old deletes mail for good (switched off)',
  ]);
});
