import { act, screen } from '@testing-library/react';
import { blankAccount } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import type { SourceFacts } from '../../../src/core/facts/snapshot';
import type { Remembered } from '../../../src/core/report/decisions';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';
import { withFacts } from '../../../src/session/changes';
import { heading, openPane } from '../render-pane';

/** An export of so many POP3 accounts, whose program keeps copies on the server or not. */
function exported(accounts: number, keeps: boolean, readAt: string): SourceFacts {
  return {
    source: { id: 'outlook.reg', kind: 'profileExport', name: 'outlook.reg', readAt },
    accounts: Array.from({ length: accounts }, (_, at) => ({
      ...blankAccount(`account ${at}`, `person${at}@example.com`),
      profile: 'Outlook',
      address: `person${at}@example.com`,
      kind: known('pop3' as const, 'imported', 'outlook.reg'),
      serverCopy: keeps
        ? known({ keep: 'forever' as const, removeWhenDeletedHere: false }, 'imported', 'outlook.reg')
        : known({ keep: 'none' as const }, 'imported', 'outlook.reg'),
    })),
    dataFiles: [],
    gaps: [],
  };
}

/** So many that they are compared in slices. */
const ACCOUNTS = 90;

test('of very many accounts it is told what a second look found better', async () => {
  const { pane } = openPane();
  await heading('If your computer broke today, would your mail survive?');
  const at = pane.now();
  const lookAt = (remembered: Remembered, keeps: boolean) =>
    withFacts(remembered, [exported(ACCOUNTS, keeps, at.toISOString())], at);
  const { snapshot: earlier } = lookAt(nothingRemembered(), false);
  act(() => {
    pane.remember((remembered) => lookAt(remembered, true));
    pane.go({ name: 'overview' });
    pane.show({ earlier });
  });
  await heading('Your mail');
  const told = new RegExp(`Better than before: ${ACCOUNTS}\\b`);
  expect(await screen.findByText(told, {}, { timeout: 10_000 })).toBeTruthy();
});
