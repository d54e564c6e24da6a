import { createContext, useContext, useEffect, useState } from 'react';

/** `dragging`: files hover over the page just now; `noFile`: what was dropped last held no file. */
export type DropState = 'idle' | 'dragging' | 'noFile';

const DropContext = createContext<DropState>('idle');
export const DropProvider = DropContext.Provider;

/** What is being dragged over the page just now, or was dropped last. */
export function useDropState(): DropState {
  return useContext(DropContext);
}

/** Fields take text by themselves. */
const takesText = ({ target }: Event): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * Takes files that are dropped anywhere on the page. `take` must ask for them at once, and gives whether there was any.
 */
export function useWindowDrop(take: (drop: DataTransfer) => Promise<boolean>): DropState {
  const [state, setState] = useState<DropState>('idle');
  useEffect(() => {
    // Each element under the pointer fires its own enter and leave.
    let depth = 0;
    // Something of the page's own, such as a link or a picture, is dragged by mistake more often than not.
    let ours = false;
    const start = () => {
      ours = true;
    };
    const end = () => {
      ours = false;
    };
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth += 1;
      setState('dragging');
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      setState(depth > 0 ? 'dragging' : 'idle');
    };
    const over = (event: DragEvent) => {
      // Without this nothing is ever dropped.
      if (bringsFiles(event) || !(ours || takesText(event))) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setState('idle');
      const { dataTransfer } = event;
      if (!dataTransfer || (!bringsFiles(event) && (ours || takesText(event)))) return;
      event.preventDefault();
      void take(dataTransfer).then((hasFiles) => {
        if (!hasFiles) setState('noFile');
      });
    };
    // Whoever goes on has read what was said of the drop.
    const goOn = () => {
      setState((now) => (now === 'noFile' ? 'idle' : now));
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('pointerdown', goOn, { signal });
    window.addEventListener('dragstart', start, { signal });
    window.addEventListener('dragend', end, { signal });
    window.addEventListener('dragenter', enter, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => {
      listening.abort();
    };
  }, [take]);
  return state;
}
