/** Id of the script element in the page's head. */
const SCRIPT_ID = 'office-js';

/** What became of Microsoft's library: there, or refused or broken on the way. */
export type ScriptState = 'loaded' | 'failed';

/**
 * Waits for the script element of office.js, which loads beside our own code and may come before or after it, however
 * late.
 *
 * @param view the page's window
 * @param isThere whether the library has run
 */
export function officeScript(view: Window, isThere: () => boolean): Promise<ScriptState> {
  return new Promise((resolve) => {
    const script = view.document.getElementById(SCRIPT_ID);
    const check = (): void => {
      if (isThere()) end('loaded');
      // The page counts as complete only when its asynchronous scripts have come or failed.
      else if (script === null || view.document.readyState === 'complete') end('failed');
    };
    const fail = (): void => end('failed');
    const end = (state: ScriptState): void => {
      script?.removeEventListener('load', check);
      script?.removeEventListener('error', fail);
      view.removeEventListener('load', check);
      resolve(state);
    };
    script?.addEventListener('load', check);
    script?.addEventListener('error', fail);
    view.addEventListener('load', check);
    check();
  });
}

/**
 * Whether an Office program seems to have opened this page: it names itself in the query, in the name of the frame
 * or in what office.js keeps for the session, or the page is in a frame. False in a plain browser tab, where
 * waiting long for office.js would help nobody.
 */
export function seemsHosted(view: Window): boolean {
  return (
    view.parent !== view ||
    view.location.search.includes('_host_Info') ||
    view.name.includes('hostInfo') ||
    keptHostInfo(view)
  );
}

function keptHostInfo(view: Window): boolean {
  try {
    return view.sessionStorage.getItem('hostInfoValue') !== null;
  } catch {
    // Storage may be refused altogether.
    return false;
  }
}
