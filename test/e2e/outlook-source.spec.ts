import type { Frame } from 'playwright-core';
import { rm } from 'node:fs/promises';
import { ITEMS, openInBrowser, openInOutlook, type OutlookOptions } from '../host/open';
import { buildProbe } from './probe/build-probe';

// The Outlook source against Microsoft's own library in a real browser: a page of nothing but the source.
let folder = '';

beforeAll(async () => {
  folder = await buildProbe();
});

afterAll(() => rm(folder, { recursive: true }));

const open = (options: Partial<OutlookOptions> = {}): ReturnType<typeof openInOutlook> =>
  openInOutlook({ folder, ...options });

/** What the source in the page says, once it says something, as plain data. */
async function told(pane: Frame) {
  await pane.waitForFunction(() => window.probe.found !== null);
  return pane.evaluate(() => {
    const { found } = window.probe;
    if (found === null) throw new Error('Nothing was said');
    const missing = Object.fromEntries(
      found.capabilities().flatMap((one) => (one.available ? [] : [[one.name, one.reason]])),
    );
    if (found.where === 'browser') return { where: found.where, because: found.because, missing };
    const { facts, client, language, program } = found;
    return {
      where: found.where,
      kind: facts.accounts[0]?.kind,
      address: facts.accounts[0]?.address,
      gaps: facts.gaps.map((gap) => gap.subject),
      client,
      language,
      program,
      item: found.item(),
      theme: found.theme(),
      missing,
    };
  });
}

/** Waits until the source has told its listeners so many times. */
const toldTimes = (pane: Frame, times: number) =>
  pane.waitForFunction((wanted) => window.probe.told >= wanted, times);

/** Ends the limits that run, once there are some. */
const timeIsUp = async (pane: Frame) => {
  await pane.waitForFunction(() => window.probe.limits() > 0);
  await pane.evaluate(() => window.probe.timeIsUp());
};

async function asked(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the source beside a message', () => {
  it('gives account, client, language and program', async () => {
    const { pane, assertClean, close } = await open();
    expect(await told(pane)).toEqual({
      where: 'outlook',
      kind: {
        known: true,
        value: 'exchange',
        evidence: 'measured',
        source: 'outlook',
        note: 'reportedByClient',
      },
      address: 'ada@contoso.test',
      gaps: [],
      client: { known: true, value: 'web', evidence: 'measured', source: 'outlook' },
      language: 'en-US',
      program: { hostName: 'OutlookWebApp', version: '20261101.01', platform: 'OfficeOnline' },
      item: 'read',
      theme: null,
      missing: { theme: 'notTold', signIn: 'tooOld', browserWindow: 'notInThisClient' },
    });
    assertClean();
    await close();
  });

  it.each([
    ['office365', { known: true, value: 'exchange', evidence: 'measured' }, []],
    ['enterprise', { known: true, value: 'exchange', evidence: 'measured' }, []],
    ['outlookCom', { known: true, value: 'outlookCom', evidence: 'measured' }, []],
    ['gmail', { known: true, value: 'gmail', evidence: 'measured' }, []],
    ['somethingNew', { known: true, value: 'other', evidence: 'inferred' }, ['somethingNew']],
    ['', { known: false, reason: 'notSupportedHere' }, []],
    [null, { known: false, reason: 'notSupportedHere' }, []],
  ])('takes the account type %p for what it is', async (accountType, kind, gaps) => {
    const { pane, assertClean, close } = await open({ accountType });
    expect(await told(pane)).toMatchObject({ kind, gaps, address: 'ada@contoso.test' });
    assertClean();
    await close();
  });

  it.each(['restricted', 'readWriteItem', 'readWriteMailbox'] as const)(
    'starts with the permission %s',
    async (permission) => {
      const { pane, assertClean, close } = await open({ permission });
      expect(await told(pane)).toMatchObject({ where: 'outlook', kind: { value: 'exchange' } });
      assertClean();
      await close();
    },
  );

  it.each(['de-DE', 'ar-SA', 'xx-XX'])('speaks %s with Outlook', async (locale) => {
    const { pane, assertClean, close } = await open({ locale });
    expect(await told(pane)).toMatchObject({ where: 'outlook', language: locale });
    assertClean();
    await close();
  });

  it('names what an old server does not offer', async () => {
    const { pane, assertClean, close } = await open({ requirementSets: { Mailbox: '1.3' } });
    expect(await told(pane)).toMatchObject({
      where: 'outlook',
      missing: { itemChanges: 'tooOld', theme: 'tooOld', newMessage: 'tooOld', signIn: 'tooOld' },
    });
    assertClean();
    await close();
  });

  it('tells the two names that go to a help desk', async () => {
    const { pane, assertClean, close } = await open();
    expect(await pane.evaluate(() => window.probe.helperNames())).toEqual({
      host: 'OUTLOOK',
      platform: 'OFFICE_ONLINE',
    });
    assertClean();
    await close();
  });
});

describe('the item beside the pane', () => {
  it('is a draft', async () => {
    const { pane, assertClean, close } = await open({ item: ITEMS.compose });
    expect(await told(pane)).toMatchObject({ item: 'draft', missing: { newMessage: 'whileWriting' } });
    assertClean();
    await close();
  });

  it('is nothing', async () => {
    const { pane, assertClean, close } = await open({ item: ITEMS.none });
    expect(await told(pane)).toMatchObject({
      item: 'none',
      missing: { newMessage: 'noItem' },
      kind: { value: 'exchange' },
    });
    assertClean();
    await close();
  });

  it('goes away and comes back, in both ways in which a host may say so', async () => {
    const { pane, host, assertClean, close } = await open();
    await told(pane);
    await host.select(ITEMS.none);
    await toldTimes(pane, 1);
    expect(await told(pane)).toMatchObject({ item: 'none' });
    await host.select('');
    await toldTimes(pane, 2);
    expect(await told(pane)).toMatchObject({ item: 'none', address: 'ada@contoso.test' });
    await host.select(ITEMS.read);
    await toldTimes(pane, 3);
    expect(await told(pane)).toMatchObject({ item: 'read' });
    assertClean();
    await close();
  });
});

describe('the colours of Outlook', () => {
  const LIGHT = { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424' };
  const DARK = { bodyBackgroundColor: '#292929', bodyForegroundColor: '#ffffff' };

  it('are told at the start and when they change', async () => {
    const { pane, host, assertClean, close } = await open({ theme: LIGHT });
    expect(await told(pane)).toMatchObject({ theme: { bodyBackground: '#ffffff', dark: false } });
    await host.changeTheme(DARK);
    await toldTimes(pane, 1);
    expect(await told(pane)).toMatchObject({
      theme: { bodyBackground: '#292929', bodyForeground: '#ffffff', dark: true },
    });
    assertClean();
    await close();
  });
});

describe('storage in the pane', () => {
  it('may be refused without harm to anything else', async () => {
    const { pane, assertClean, close } = await open({ storage: 'denied' });
    const refusal = await pane.evaluate(() => {
      try {
        return String(window.localStorage.length);
      } catch (error) {
        return error instanceof DOMException ? error.name : 'another error';
      }
    });
    expect(refusal).toBe('SecurityError');
    expect(await told(pane)).toMatchObject({ where: 'outlook', kind: { value: 'exchange' } });
    assertClean();
    await close();
  });
});

describe('roaming settings', () => {
  const said = (pane: Frame) => pane.waitForFunction(() => window.probe.found?.where === 'outlook');
  const save = async (pane: Frame, key: string, value: string) => {
    await said(pane);
    return pane.evaluate(
      async ([name, text]) => {
        const { found } = window.probe;
        if (found?.where !== 'outlook') return 'not in Outlook';
        found.roaming.set(name, text);
        return found.roaming.save();
      },
      [key, value] as const,
    );
  };
  const load = async (pane: Frame, key: string) => {
    await said(pane);
    return pane.evaluate((name) => {
      const { found } = window.probe;
      return found?.where === 'outlook' ? found.roaming.get(name) : 'not in Outlook';
    }, key);
  };

  it('reach the mailbox, are stale after a reload, and right in a pane opened anew', async () => {
    const { pane, host, reload, reopen, assertClean, close } = await open({ roaming: { walk: 'before' } });
    expect(await load(pane, 'walk')).toBe('before');
    expect(await save(pane, 'walk', 'after')).toEqual({ ok: true });
    expect(host.stored()).toEqual({ walk: 'after' });
    await reload();
    expect(await load(pane, 'walk')).toBe('before');
    expect(await load(await reopen(), 'walk')).toBe('after');
    assertClean();
    await close();
  });

  it.each([
    [9019, 'tooLargeOrRefused'],
    [9057, 'tooLargeOrRefused'],
    [9001, 'failed'],
  ])('say so when the server refuses with %d', async (code, why) => {
    const { pane, assertClean, close } = await open({ roamingSave: code });
    expect(await save(pane, 'walk', 'x')).toEqual({ ok: false, code, why });
    assertClean();
    await close();
  });

  it('do not hang on a server that never answers, and work again afterwards', async () => {
    const { pane, host, assertClean, close } = await open({ roamingSave: 'neverAnswers' });
    const saved = save(pane, 'walk', 'x');
    await asked(() => host.log.calls.length === 1);
    await timeIsUp(pane);
    expect(await saved).toEqual({ ok: false, code: null, why: 'silent' });
    host.setRoamingSave('works');
    expect(await save(pane, 'walk', 'y')).toEqual({ ok: true });
    assertClean();
    await close();
  });

  it('are refused by the library itself above 32 KB, where a quotation mark counts as four characters', async () => {
    const { pane, host, assertClean, close } = await open();
    expect(await save(pane, 'walk', '"'.repeat(8_100))).toEqual({ ok: true });
    expect(await save(pane, 'walk', '"'.repeat(8_200))).toEqual({
      ok: false,
      code: 9019,
      why: 'tooLargeOrRefused',
    });
    expect(host.log.calls).toHaveLength(1);
    assertClean();
    await close();
  });
});

describe('a page without Outlook', () => {
  it('is a browser when office.js finds no host', async () => {
    const { pane, assertClean, close } = await openInBrowser({ folder, officeJs: 'real' });
    expect(await told(pane)).toMatchObject({ where: 'browser', because: 'noHost' });
    assertClean();
    await close();
  });

  it('is a browser when storage is refused, over which office.js stumbles without a word', async () => {
    const { pane, troubles, assertClean, close } = await openInBrowser({
      folder,
      officeJs: 'real',
      storage: 'denied',
    });
    // The script is there, and the mail program is waited for.
    await pane.waitForFunction(() => typeof Office !== 'undefined' && window.probe.limits() === 1);
    await timeIsUp(pane);
    expect(await told(pane)).toMatchObject({ where: 'browser', because: 'hostSilent' });
    expect(troubles.pageErrors.splice(0)).toEqual([expect.stringContaining('appsforoffice.microsoft.com')]);
    assertClean();
    await close();
  });

  it('is a browser when office.js is refused', async () => {
    const { pane, assertClean, close } = await openInBrowser({ folder, officeJs: 'blocked' });
    expect(await told(pane)).toMatchObject({ where: 'browser', because: 'scriptFailed' });
    assertClean();
    await close();
  });

  it('is a browser when office.js never comes', async () => {
    const { pane, assertClean, close } = await openInBrowser({ folder, officeJs: 'hanging' });
    await timeIsUp(pane);
    expect(await told(pane)).toMatchObject({ where: 'browser', because: 'scriptLate' });
    assertClean();
    await close();
  });

  it('is one even inside Outlook when office.js is refused or never comes', async () => {
    const refused = await open({ officeJs: 'blocked' });
    expect(await told(refused.pane)).toMatchObject({ where: 'browser', because: 'scriptFailed' });
    refused.assertClean();
    await refused.close();
    const hanging = await open({ officeJs: 'hanging' });
    await timeIsUp(hanging.pane);
    expect(await told(hanging.pane)).toMatchObject({ where: 'browser', because: 'scriptLate' });
    hanging.assertClean();
    await hanging.close();
  });

  it('stays one inside Outlook when the texts of office.js are refused, without which it never gets ready', async () => {
    const { pane, troubles, assertClean, close } = await open({ officeJs: 'noStrings' });
    await pane.waitForFunction(() => typeof Office !== 'undefined');
    await timeIsUp(pane);
    expect(await told(pane)).toMatchObject({ where: 'browser' });
    // The library says so to the console alone, in one of two ways: it depends on what it looks for first.
    expect(troubles.pageErrors.splice(0).join()).toMatch(/Strings is not defined|Neither the locale/);
    assertClean();
    await close();
  });
});

describe('what comes after its limit', () => {
  const heard = (pane: Frame) => pane.evaluate(() => window.probe.heard);
  const inOutlook = (pane: Frame) => pane.waitForFunction(() => window.probe.found?.where === 'outlook');

  it('a script that comes late makes it Outlook all the same', async () => {
    const { pane, deliverOfficeJs, assertClean, close } = await open({ officeJs: 'held' });
    await timeIsUp(pane);
    expect(await told(pane)).toMatchObject({ where: 'browser', because: 'scriptLate' });
    deliverOfficeJs();
    await inOutlook(pane);
    expect(await heard(pane)).toEqual(['scriptLate', 'outlook']);
    expect(await told(pane)).toMatchObject({ address: 'ada@contoso.test' });
    assertClean();
    await close();
  });

  it('so does a mail program that answers late', async () => {
    const { pane, host, assertClean, close } = await open({ answers: 'held' });
    await pane.waitForFunction(() => typeof Office !== 'undefined' && window.probe.limits() === 1);
    await timeIsUp(pane);
    await pane.waitForFunction(() => window.probe.heard.length > 0);
    await host.answer();
    await inOutlook(pane);
    expect((await heard(pane)).at(-1)).toBe('outlook');
    assertClean();
    await close();
  });

  it('and both together, one after the other', async () => {
    const { pane, host, deliverOfficeJs, assertClean, close } = await open({
      officeJs: 'held',
      answers: 'held',
    });
    await timeIsUp(pane);
    deliverOfficeJs();
    await pane.waitForFunction(() => typeof Office !== 'undefined' && window.probe.limits() === 1);
    await timeIsUp(pane);
    await host.answer();
    await inOutlook(pane);
    expect(await heard(pane)).toEqual(['scriptLate', 'hostSilent', 'outlook']);
    assertClean();
    await close();
  });
});

describe('programs that name themselves otherwise than the web', () => {
  it.each([
    ['mac', 'mac'],
    ['classicWindows', 'classicWindows'],
    ['ios', 'ios'],
    ['android', 'android'],
    ['newWindows', 'newWindows'],
  ] as const)('%s', async (program, client) => {
    const { pane, assertClean, close } = await open({ program });
    expect(await told(pane)).toMatchObject({ client: { value: client } });
    assertClean();
    await close();
  });
});
