import { openMachines } from '../../../src/sources/company/open-machines';

test('where a worker can open none of its own, nobody judges beside', () => {
  Object.assign(globalThis, { Worker: undefined });
  expect(openMachines()).toBeNull();
});
