/** @jest-environment jsdom */
import { helperNames } from '../../../src/sources/outlook/helpers-adapter';

afterEach(() => {
  jest.restoreAllMocks();
  window.sessionStorage.clear();
});

describe("the names of Microsoft's helper library", () => {
  it('come from what office.js keeps for the session', async () => {
    window.sessionStorage.setItem('hostInfoValue', 'Outlook$Web$16.01$en-US');
    expect(await helperNames()).toEqual({ host: 'OUTLOOK', platform: 'OFFICE_ONLINE' });
  });

  it('are a plain web page without an Office program', async () => {
    expect(await helperNames()).toEqual({ host: 'WEB', platform: null });
  });
});
