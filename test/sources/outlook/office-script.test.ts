/** @jest-environment jsdom */
import { officeScript, seemsHosted } from '../../../src/sources/outlook/office-script';

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

describe('signs of an Office program around the page', () => {
  it('are missing in a plain tab', () => {
    expect(seemsHosted(window)).toBe(false);
  });

  it('are in the query', () => {
    window.history.replaceState(null, '', '/?_host_Info=Outlook$Win32$16.02$en-US');
    expect(seemsHosted(window)).toBe(true);
  });

  it('are in the name of the frame', () => {
    window.name = '{"hostInfo":"Outlook$Web"}';
    expect(seemsHosted(window)).toBe(true);
  });

  it('are in what office.js keeps for the session', () => {
    window.sessionStorage.setItem('hostInfoValue', 'Outlook$Web');
    expect(seemsHosted(window)).toBe(true);
  });
});
