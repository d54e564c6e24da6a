import type { Pane } from './pane';

/** Takes files that the person dropped, chose or pasted. What reads them is loaded now. */
export async function receiveFiles(pane: Pane, files: readonly File[]): Promise<void> {
  if (pane.getState().reading) return;
  const abort = new AbortController();
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const cancel = () => {
    abort.abort();
  };
  pane.show({
    reading: { file: files[0]?.name ?? '', done: 0, total, cancel },
    problems: [],
    notLoaded: false,
  });
  try {
    const { takeFiles } = await import(/* webpackChunkName: "inspection" */ '../inspection/take-files');
    await takeFiles(pane, files, { signal: abort.signal, cancel });
  } catch {
    pane.show({ notLoaded: true });
  } finally {
    pane.show({ reading: null });
  }
}
