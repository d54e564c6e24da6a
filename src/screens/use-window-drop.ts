import { createContext, useContext, useEffect, useState } from 'react';
import { filesOfDrop } from '../session/files-of-drop';
import type { DroppedFile } from '../session/receive-files';

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

/** Takes files that are dropped anywhere on the page. */
export function useWindowDrop(onFiles: (files: readonly DroppedFile[]) => void): DropState {
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
      void filesOfDrop(dataTransfer).then((files) => {
        if (files.length > 0) onFiles(files);
        else setState('noFile');
      });
    };
    // Whoever goes on has read what was said of the drop.
    const goOn = () => {
      setState((now) => (now === 'noFile' ? 'idle' : now));
    };
    window.addEventListener('pointerdown', goOn);
    window.addEventListener('dragstart', start);
    window.addEventListener('dragend', end);
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('pointerdown', goOn);
      window.removeEventListener('dragstart', start);
      window.removeEventListener('dragend', end);
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return state;
}
