import { isMachineFile, judgeMachine, type JudgedMachine } from './judge-machine';
import type { DatedFile, FromMachines, ToMachines } from './open-machines';

addEventListener('message', ({ data }: MessageEvent<ToMachines>) => {
  void judgeAll(data).then((answer) => {
    postMessage(answer);
  });
});

async function judgeAll({ ask, files }: ToMachines): Promise<FromMachines> {
  return { ask, judged: await Promise.all(files.map(judgeFile)) };
}

/** null: the file is none of a machine, or it cannot be read. Whoever asked looks at it again, and says so. */
async function judgeFile({ file, today }: DatedFile): Promise<JudgedMachine | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isMachineFile(bytes) ? judgeMachine(bytes, today) : null;
  } catch {
    return null;
  }
}
