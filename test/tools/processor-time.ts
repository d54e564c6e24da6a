/** Processor time of this process that `work` takes, in milliseconds. Other processes of the machine do not count. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How processor time grows with the size of the input: 1 where double the size takes double the time, 2 where it
 * takes four times as much. Each size is measured several times and the least counts, which no garbage disturbs.
 *
 * @param prepare makes the work for a size; the making is not measured
 */
export async function growthExponent(
  prepare: (size: number) => () => unknown,
  { from, doublings, runs = 3 }: { from: number; doublings: number; runs?: number },
): Promise<number> {
  const least = async (size: number): Promise<number> => {
    const work = prepare(size);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await processorTime(work));
    return Math.max(Math.min(...times), 0.1);
  };
  await least(from);
  const first = await least(from);
  const last = await least(from * 2 ** doublings);
  return Math.log2(last / first) / doublings;
}
