import { openInOutlook } from '../host/open';
import { ledgerOf } from '../../src/storage/ledger';
import { KEYS } from '../../src/storage/ports';
import { writeStored } from '../../src/storage/stored';
import { looksWith } from '../storage/remembered-samples';

it('kept work is there before Outlook, which ends as Outlook however late it comes', async () => {
  const { pane, host, assertClean, close } = await openInOutlook({ answers: 'held' });
  await pane.waitForSelector('.fui-FluentProvider h1');
  const looks = looksWith(['Anna']);
  const text = writeStored(ledgerOf(looks.map((item) => ({ at: item.takenAt, kind: 'source', item }))));
  await pane.evaluate(([key, value]) => window.localStorage.setItem(key, value), [
    KEYS.remembered,
    text,
  ] as const);
  await pane.evaluate(() => window.location.reload());
  // Nobody has answered yet.
  await pane.getByRole('heading', { level: 1, name: 'Your mail' }).waitFor();
  expect(host.log.started).toBe(0);
  await pane.getByText('Outlook has not answered yet.').waitFor();
  await host.answer();
  await pane.getByText('Outlook has answered.').waitFor();
  expect(host.log.started).toBe(1);
  await pane.getByRole('heading', { level: 1, name: 'Your mail' }).waitFor();
  assertClean();
  await close();
});
