import { openMachines } from '../../../src/sources/company/open-machines';

test('where a worker can open none of its own, nobody judges beside', () => {
  Object.assign(globalThis, { Worker: undefined });
  expect(openMachines(8)).toBeNull();
});

test('a second worker is opened only where a processor is left for the page', () => {
  const opened: unknown[] = [];
  class SomeWorker {
    constructor(address: unknown) {
      opened.push(address);
    }
    addEventListener = () => undefined;
  }
  Object.assign(globalThis, { Worker: SomeWorker });
  const lines = [1, 2, 3, 8].map((processors) => openMachines(processors) !== null);
  expect([lines, opened.length]).toEqual([[false, false, true, true], 2]);
});
