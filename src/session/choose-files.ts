/** Milliseconds within which a window for choosing files takes the focus from the page. */
export const CHOOSER_LIMIT = 2_000;

/**
 * Opens the window in which files are chosen. False when none was chosen: somebody closed the window, or it was never
 * let open, of which browsers tell as if it had been closed (Chromium's AllowFileSelectionDialogs), or nothing at all.
 * Then the page still has the focus. Files that come later all the same are still told by the input.
 */
export function chooseFiles(input: HTMLInputElement, view: Window): Promise<boolean> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    let timer: number | undefined;
    const end = (chosen: boolean) => {
      ended.abort();
      view.clearTimeout(timer);
      resolve(chosen);
    };
    const look = () => {
      view.clearTimeout(timer);
      timer = view.setTimeout(() => {
        if (view.document.hasFocus()) end(false);
      }, CHOOSER_LIMIT);
    };
    const until = { signal: ended.signal };
    input.addEventListener('change', () => end(true), until);
    input.addEventListener('cancel', () => end(false), until);
    // Back from a window that told of nothing.
    view.addEventListener('focus', look, until);
    look();
    try {
      input.click();
    } catch {
      end(false);
    }
  });
}
