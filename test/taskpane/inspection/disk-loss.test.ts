import { copiesOf } from '../../../src/core/copies/copies-of';
import { lossesWithDisk, type Loss } from '../../../src/taskpane/inspection/overview/disk-loss';
import { sampleRemembered } from './samples';

async function lossesOf(id: string): Promise<Omit<Loss, 'account'>[]> {
  const { snapshot } = await sampleRemembered(id);
  if (!snapshot) throw new Error('Nothing was read.');
  return lossesWithDisk(copiesOf(snapshot, '2026-03-02')).map(({ fate, kinds, ages, everything }) => ({
    fate,
    kinds,
    ages,
    everything,
  }));
}

test('one computer and no backup: everything goes', async () => {
  expect(await lossesOf('ada')).toMatchObject([
    { fate: 'lost', ages: { from: 0, to: null }, everything: true },
  ]);
});

test('two weeks on the server: only the older part of the inbox goes, and all of the rest', async () => {
  expect(await lossesOf('eva')).toEqual([
    { fate: 'lost', kinds: ['inbox'], ages: { from: 14, to: null }, everything: false },
    {
      fate: 'lost',
      kinds: ['sent', 'drafts', 'folders', 'deleted', 'contactsAndCalendar'],
      ages: { from: 0, to: null },
      everything: false,
    },
  ]);
});

test('mail on the server is not lost, and what hangs on an open question is said to', async () => {
  for (const loss of await lossesOf('ben')) {
    expect(loss.kinds).toEqual(['contactsAndCalendar']);
  }
});
