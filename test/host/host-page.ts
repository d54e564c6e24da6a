import { HOST_ORIGIN, PAGE_ORIGIN } from './addresses';

interface Relay {
  toPane: (kind: 'office' | 'signIn', text: string) => void;
  showPane: (name: string, address: string) => void;
  hidePane: () => void;
}

declare global {
  interface Window {
    relay: Relay;
    /** Bound to the test: takes what the pane says. */
    fromPane: (kind: 'office' | 'signIn', text: string) => Promise<void>;
  }
}

/** Runs in the page that plays Outlook on the web: shows the pane and carries its messages to the test and back. */
function relay(paneOrigin: string): void {
  let frame: HTMLIFrameElement | null = null;

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (frame === null || event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    const data = event.data;
    if (typeof data === 'string') void window.fromPane('office', data);
    else if (typeof data === 'object' && data !== null && 'signInRequest' in data)
      void window.fromPane('signIn', String(data.signInRequest));
  });

  window.relay = {
    toPane: (kind, text) =>
      frame?.contentWindow?.postMessage(kind === 'office' ? text : { signInAnswer: text }, paneOrigin),
    hidePane: () => {
      frame?.remove();
      frame = null;
    },
    showPane: (name, address) => {
      frame = document.createElement('iframe');
      frame.setAttribute(
        'sandbox',
        'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
      );
      // office.js reads its parameters from the frame's name, so the name must be there before the page is.
      frame.name = name;
      frame.src = address;
      document.body.append(frame);
    },
  };
}

/** HTML of the page that plays Outlook on the web. The pane fills it, so the window's size is the pane's. */
export const HOST_PAGE_HTML = `<!doctype html>
<html lang="en"><head><title>Outlook</title>
<style>body{margin:0}iframe{display:block;border:0;width:100vw;height:100vh}</style></head>
<body><script>(${relay.toString()})(${JSON.stringify(PAGE_ORIGIN)})</script></body></html>`;

/**
 * Runs in the pane before its scripts: the bridge over which sign-in inside Outlook goes. This build of office.js
 * brings none; what travels between bridge and host is our own.
 */
function bridge({ paneOrigin, hostOrigin }: { paneOrigin: string; hostOrigin: string }): void {
  if (window.top === window || location.origin !== paneOrigin) return;
  type Listener = (text: string) => void;
  const listeners = new Set<Listener>();
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const data = event.data;
    if (event.source !== window.parent || typeof data !== 'object' || data === null) return;
    if ('signInAnswer' in data) for (const listener of listeners) listener(String(data.signInAnswer));
  });
  Object.assign(window, {
    nestedAppAuthBridge: {
      addEventListener: (_type: string, listener: Listener) => void listeners.add(listener),
      removeEventListener: (_type: string, listener: Listener) => void listeners.delete(listener),
      postMessage: (text: string) => {
        window.parent.postMessage({ signInRequest: text }, hostOrigin);
      },
    },
  });
}

/** Script that gives the pane the bridge for signing in. */
export const SIGN_IN_BRIDGE = `(${bridge.toString()})(${JSON.stringify({ paneOrigin: PAGE_ORIGIN, hostOrigin: HOST_ORIGIN })});`;

/**
 * Text to add to Microsoft's host file so that `Office.context.officeTheme` has these colours. The npm build
 * cannot have it on the web, the hosted one can.
 */
export function themeAddition(colors: Record<string, string>): string {
  return `(() => {
    const context = OSF.DDA.OutlookContext;
    OSF.DDA.OutlookContext = function (app, settings, license, model) {
      context.call(this, app, settings, license, model, () => (${JSON.stringify(colors)}));
    };
    Object.assign(OSF.DDA.OutlookContext, context);
    OSF.DDA.OutlookContext.prototype = context.prototype;
  })();`;
}
