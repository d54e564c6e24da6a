import { sampleCompanyFiles } from '../../../src/samples/sample-company';
import { judgeMachine, isMachineFile } from '../../../src/sources/company/judge-machine';
import { createLookout } from '../../../src/sources/company/look-ahead';
import type { DatedFile, MachineLine } from '../../../src/sources/company/open-machines';

const NOW = '2026-11-28T10:00:00.000Z';
const [machine = new File([], '')] = sampleCompanyFiles(NOW).filter(({ name }) => name.endsWith('.json'));
const lot = (count: number, file: File) =>
  Array.from({ length: count }, () => ({ file, size: file.size, now: NOW }));

/** Judges on this thread what a worker would, and notes what it was asked. */
function lineOf(answers = true) {
  const asked: (readonly DatedFile[])[] = [];
  let closed = 0;
  const line: MachineLine = {
    judge: async (files) => {
      asked.push(files);
      if (!answers) return [];
      const all = await Promise.all(files.map(({ file }) => file.arrayBuffer()));
      return all.map((bytes, at) => {
        const head = new Uint8Array(bytes);
        return isMachineFile(head) ? judgeMachine(head, files[at]?.today ?? '') : null;
      });
    },
    close: () => (closed += 1),
  };
  return { line, asked, closed: () => closed };
}

test('of a few files the beginnings are read, and nobody else is asked', async () => {
  const { line, asked } = lineOf();
  const seen = await createLookout(() => line).ahead(lot(3, machine))(2);
  expect('head' in seen && seen.head.length).toBe(machine.size);
  expect(asked).toEqual([]);
});

test('many small files are judged beside, and what is none of a machine begins as it does', async () => {
  const { line, asked, closed } = lineOf();
  const lookout = createLookout(() => line);
  const other = new File(['x'.repeat(70_000)], 'large.csv');
  const small = new File(['User Principal Name\n'], 'small.csv');
  const look = lookout.ahead([...lot(1, other), ...lot(1, small), ...lot(120, machine)]);
  expect(asked.map(({ length }) => length)).toEqual([100, 21]);
  const large = await look(0);
  expect('head' in large && large.head.length).toBe(65_536);
  expect(await look(1)).toMatchObject({ head: { length: small.size } });
  for (const at of [2, 121]) expect(await look(at)).toMatchObject({ machine: { withoutAddress: 0 } });
  lookout.close();
  expect(closed()).toBe(1);
});

test('where nobody answers any more the beginnings are read', async () => {
  const { line } = lineOf(false);
  const look = createLookout(() => line).ahead(lot(30, machine));
  expect(await look(29)).toMatchObject({ head: { length: machine.size } });
});

test('where nobody can judge beside, the beginnings are read', async () => {
  const look = createLookout(() => null).ahead(lot(30, machine));
  expect(await look(29)).toMatchObject({ head: { length: machine.size } });
});

test('files large and small begin as each does, in their order', async () => {
  const files = Array.from(
    { length: 260 },
    (_, at) => new File([`${at}`.repeat(at % 90 === 0 ? 40_000 : 1)], ''),
  );
  const look = createLookout(() => null).ahead(files.map((file) => ({ file, size: file.size, now: NOW })));
  for (const [at, file] of files.entries()) {
    const seen = await look(at);
    const head = 'head' in seen ? Buffer.from(seen.head).toString() : '';
    expect([at, head]).toEqual([at, (await file.text()).slice(0, 65_536)]);
  }
});
