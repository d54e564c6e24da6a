/** @jest-environment jsdom */
import { askForOfficeScript, officeScript, seemsHosted } from '../../../src/sources/outlook/office-script';

function addScript(): HTMLScriptElement {
  const script = document.createElement('script');
  script.id = 'office-js';
  document.head.append(script);
  return script;
}

function readyState(state: DocumentReadyState): void {
  Object.defineProperty(document, 'readyState', { configurable: true, get: () => state });
}

afterEach(() => {
  document.getElementById('office-js')?.remove();
  readyState('complete');
  window.name = '';
  window.history.replaceState(null, '', '/');
  window.sessionStorage.clear();
});

describe('the script of office.js', () => {
  it('is there already', async () => {
    addScript();
    expect(await officeScript(window, () => true)).toBe('loaded');
  });

  it('comes later', async () => {
    readyState('interactive');
    const script = addScript();
    let there = false;
    const state = officeScript(window, () => there);
    there = true;
    script.dispatchEvent(new Event('load'));
    expect(await state).toBe('loaded');
  });

  it('is refused', async () => {
    readyState('interactive');
    const script = addScript();
    const state = officeScript(window, () => false);
    script.dispatchEvent(new Event('error'));
    expect(await state).toBe('failed');
  });

  it('was refused before we looked: the page is complete without it', async () => {
    addScript();
    expect(await officeScript(window, () => false)).toBe('failed');
  });

  it('turns out to be missing when the page is complete', async () => {
    readyState('interactive');
    addScript();
    const state = officeScript(window, () => false);
    readyState('complete');
    window.dispatchEvent(new Event('load'));
    expect(await state).toBe('failed');
  });

  it('is not in the page at all', async () => {
    readyState('interactive');
    expect(await officeScript(window, () => false)).toBe('failed');
  });
});

describe('asking for the script of office.js', () => {
  const asked = () => document.querySelector<HTMLScriptElement>('script#office-js')?.src;

  it('is left alone in a plain tab', () => {
    askForOfficeScript(window);
    expect(asked()).toBeUndefined();
  });

  it('asks Microsoft where an Office program opened the page', () => {
    window.history.replaceState(null, '', '/?_host_Info=Outlook$Win32$16.02$en-US');
    askForOfficeScript(window);
    expect(asked()).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  });
});

describe('signs of an Office program around the page', () => {
  it('are missing in a plain tab', () => {
    expect(seemsHosted(window)).toBe(false);
  });

  it.each(['?utm=my_host_Information', '?x=_host_Info'])('are no words that only look alike: %s', (query) => {
    window.history.replaceState(null, '', `/${query}`);
    window.name = 'hostInfo';
    expect(seemsHosted(window)).toBe(false);
  });

  it('are there where a program answers nothing to be asked', () => {
    const before = Object.getOwnPropertyDescriptor(window, 'external');
    const refusing = new Proxy(
      {},
      {
        get: () => {
          throw new TypeError('Object does not support this action');
        },
      },
    );
    Object.defineProperty(window, 'external', { configurable: true, value: refusing });
    expect(seemsHosted(window)).toBe(true);
    if (before) Object.defineProperty(window, 'external', before);
    else Reflect.deleteProperty(window, 'external');
  });

  it('are in the query', () => {
    window.history.replaceState(null, '', '/?_host_Info=Outlook$Win32$16.02$en-US');
    expect(seemsHosted(window)).toBe(true);
  });

  it('are in the name of the frame', () => {
    window.name = '{"hostInfo":"Outlook$Web"}';
    expect(seemsHosted(window)).toBe(true);
  });

  it.each(['_xdm_Info=1|2|https://outlook.example', '&_serializer_version=1&_xdm_Info=1|2|3'])(
    'are in the fragment: %s',
    (fragment) => {
      window.history.replaceState(null, '', `/#${fragment}`);
      expect(seemsHosted(window)).toBe(true);
    },
  );

  it.each([
    ['agaveHost', {}],
    ['external', { GetHostInfo: () => 'Outlook|Mac' }],
    ['external', { GetContext: () => ({}) }],
  ])('are in the object that older programs put beside the page: %s %o', (name, object) => {
    const before = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, { configurable: true, value: object });
    expect(seemsHosted(window)).toBe(true);
    if (before) Object.defineProperty(window, name, before);
    else Reflect.deleteProperty(window, name);
    expect(seemsHosted(window)).toBe(false);
  });

  it('are in what office.js keeps for the session', () => {
    window.sessionStorage.setItem('hostInfoValue', 'Outlook$Web');
    expect(seemsHosted(window)).toBe(true);
  });
});
