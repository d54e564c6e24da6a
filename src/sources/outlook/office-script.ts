/** Id of the script element in the page's head. */
const SCRIPT_ID = 'office-js';

/** Where add-ins have to load it from; they may not bring their own. */
const ADDRESS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What became of Microsoft's library: there, or refused or broken on the way. */
export type ScriptState = 'loaded' | 'failed';

/**
 * Asks Microsoft for office.js where an Office program seems to have opened the page. In a plain browser tab it could only
 * say that there is none, so there nothing is asked of Microsoft.
 */
export function askForOfficeScript(view: Window): void {
  if (!seemsHosted(view)) return;
  const script = view.document.createElement('script');
  script.id = SCRIPT_ID;
  script.src = ADDRESS;
  view.document.head.append(script);
}

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
 * or in what office.js keeps for the session, it has put objects of its own beside the page, or the page is in a frame.
 * These are all the places where office.js itself looks for one (_retrieveHostInfo and parseXdmInfo in office.debug.js).
 */
export function seemsHosted(view: Window): boolean {
  return (
    view.parent !== view ||
    view.location.search.includes('_host_Info=') ||
    view.location.hash.includes('_xdm_Info=') ||
    /"(?:hostInfo|xdmInfo)"/.test(view.name) ||
    'agaveHost' in view ||
    hasOfficeObject(view) ||
    keptHostInfo(view)
  );
}

/** Older programs lay theirs over `window.external`, which browsers give no such members. */
function hasOfficeObject(view: Window): boolean {
  try {
    const external = Object(Reflect.get(view, 'external')) as object;
    return ['GetHostInfo', 'GetContext'].some((name) => typeof Reflect.get(external, name) !== 'undefined');
  } catch {
    // No browser's own does that: it is some program's.
    return true;
  }
}

function keptHostInfo(view: Window): boolean {
  try {
    return view.sessionStorage.getItem('hostInfoValue') !== null;
  } catch {
    // Storage may be refused altogether.
    return false;
  }
}
