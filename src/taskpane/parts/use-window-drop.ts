import { createContext, useContext, useEffect, useState } from 'react';
import { filesOfDrop } from '../../session/files-of-drop';
import type { DroppedFile } from '../../session/receive-files';

const DraggingContext = createContext(false);
export const DraggingProvider = DraggingContext.Provider;

/** Whether files are being dragged over the page just now. */
export function useDragging(): boolean {
  return useContext(DraggingContext);
}

/** Takes files that are dropped anywhere on the page. Gives whether some are hovering. */
export function useWindowDrop(onFiles: (files: readonly DroppedFile[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    // Each element under the pointer fires its own enter and leave.
    let depth = 0;
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth += 1;
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      setDragging(depth > 0);
    };
    const over = (event: DragEvent) => {
      if (bringsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setDragging(false);
      const { dataTransfer } = event;
      if (!dataTransfer || dataTransfer.files.length === 0) return;
      event.preventDefault();
      void filesOfDrop(dataTransfer).then(onFiles);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return dragging;
}
