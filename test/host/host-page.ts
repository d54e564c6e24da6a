import { PAGE_ORIGIN } from './addresses';
import type { PROGRAMS } from './mailbox-options';

/** What a frame may be let do. Without `clipboard` only the older way of copying is left. */
export type FrameRight = 'downloads' | 'popUps' | 'modals' | 'clipboard';

/** As the frame of Outlook on the web is. */
export const USUAL_RIGHTS: readonly FrameRight[] = ['downloads', 'popUps'];

export type FromPane = 'office' | 'signIn' | 'browserWindow';

interface Relay {
  toPane: (kind: 'office' | 'signIn', text: string) => void;
  showPane: (name: string, address: string) => void;
  hidePane: () => void;
}

declare global {
  interface Window {
    relay: Relay;
    /** Bound to the test: takes what the pane says. */
    fromPane: (kind: FromPane, text: string) => Promise<void>;
  }
}

/** Runs in the page that plays Outlook on the web: shows the pane and carries its messages to the test and back. */
function relay(paneOrigin: string, sandbox: string, allow: string): void {
  let frame: HTMLIFrameElement | null = null;

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (frame === null || event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    const data = event.data;
    if (typeof data === 'string') void window.fromPane('office', data);
    else if (typeof data === 'object' && data !== null && 'signInRequest' in data)
      void window.fromPane('signIn', String(data.signInRequest));
    else if (typeof data === 'object' && data !== null && 'browserWindow' in data)
      void window.fromPane('browserWindow', String(data.browserWindow));
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
      frame.setAttribute('sandbox', sandbox);
      frame.allow = allow;
      // office.js reads its parameters from the frame's name, so the name must be there before the page is.
      frame.name = name;
      frame.src = address;
      document.body.append(frame);
    },
  };
}

const SANDBOX: Record<FrameRight, string> = {
  downloads: 'allow-downloads',
  popUps: 'allow-popups allow-popups-to-escape-sandbox',
  modals: 'allow-modals',
  clipboard: '',
};

/** HTML of the page that plays Outlook on the web. The pane fills it, so the window's size is the pane's. */
export function hostPage(rights: readonly FrameRight[]): string {
  const sandbox = ['allow-scripts allow-same-origin allow-forms', ...rights.map((right) => SANDBOX[right])];
  const allow = rights.includes('clipboard') ? `clipboard-write ${PAGE_ORIGIN}` : '';
  const given = [PAGE_ORIGIN, sandbox.join(' '), allow].map((text) => JSON.stringify(text)).join(', ');
  return `<!doctype html>
<html lang="en"><head><title>Outlook</title>
<style>body{margin:0}iframe{display:block;border:0;width:100vw;height:100vh}</style></head>
<body><script>(${relay.toString()})(${given})</script></body></html>`;
}

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
export function signInBridge(hostOrigin: string): string {
  return `(${bridge.toString()})(${JSON.stringify({ paneOrigin: PAGE_ORIGIN, hostOrigin })});`;
}

/**
 * Text to add to office.js so that it speaks of another program. The library of the web calls itself so whatever the
 * host says, and its host file puts `Office` in place anew, so what that asks for its context is what answers otherwise.
 * Only classic Windows and Mac open browser windows (OpenBrowserWindowApi 1.1).
 */
export function programAddition(
  names: NonNullable<(typeof PROGRAMS)[keyof typeof PROGRAMS]>,
  hostOrigin: string,
): string {
  const opens = names.hostName === 'Outlook';
  return `(() => {
    const factory = OSF._OfficeAppFactory;
    const getContext = factory.getContext;
    const openBrowserWindow = (browserWindow) => parent.postMessage({ browserWindow }, ${JSON.stringify(hostOrigin)});
    factory.getContext = () => {
      const context = getContext();
      const { mailbox, ui } = context ?? {};
      if (!mailbox) return context;
      const diagnostics = { ...mailbox.diagnostics, hostName: ${JSON.stringify(names.hostName)} };
      return Object.create(context, {
        platform: { value: ${JSON.stringify(names.platform)} },
        mailbox: { value: Object.create(mailbox, { diagnostics: { value: diagnostics } }) },
        ui: { value: Object.create(ui ?? null, ${opens} ? { openBrowserWindow: { value: openBrowserWindow } } : {}) },
      });
    };
  })();`;
}

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
