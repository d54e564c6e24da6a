import { createColourChoice } from '../../src/session/outlook-theme';
import { FakeBrowser } from '../storage/fake-stores';

test('colours are those of Outlook until the person chooses others, which this device then keeps', () => {
  const device = new FakeBrowser();
  const choice = createColourChoice(device);
  expect(choice.getState()).toBe('asOutlook');
  choice.choose('dark');
  expect(choice.getState()).toBe('dark');
  expect(createColourChoice(device).getState()).toBe('dark');
});

test.each([
  ['there is no storage', null],
  ['it refuses', Object.assign(new FakeBrowser(), { failReads: true, failWrites: 'broken' as const })],
  ['it is full', Object.assign(new FakeBrowser(), { failWrites: 'full' as const })],
])('where %s the choice holds for this window', (_case, device) => {
  const choice = createColourChoice(device);
  choice.choose('light');
  expect(choice.getState()).toBe('light');
});

test('a choice that nobody knows is none', () => {
  const device = new FakeBrowser();
  createColourChoice(device).choose('dark');
  for (const key of device.keys()) device.set(key, 'mauve');
  expect(createColourChoice(device).getState()).toBe('asOutlook');
});
