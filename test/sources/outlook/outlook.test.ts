/** @jest-environment jsdom */
import {
  followOutlook,
  OUTLOOK_LIMITS,
  type InBrowser,
  type InOutlook,
} from '../../../src/sources/outlook/outlook';
import { firstWord, handTimer } from './first-word';
import { CLASSIC_WINDOWS, fakeOffice, type FakeOffice } from './fake-office';
import { turns } from '../../tools/turns';

const now = (): Date => new Date('2026-11-20T10:00:00Z');

const read = (fake: FakeOffice, timer = handTimer().timer): Promise<InOutlook | InBrowser> =>
  firstWord({ view: window, now, timer, office: () => fake.office });

async function inOutlook(fake: FakeOffice, timer = handTimer().timer): Promise<InOutlook> {
  const found = await read(fake, timer);
  if (found.where !== 'outlook') throw new Error(`not in Outlook: ${found.because}`);
  return found;
}

const settle = () => turns(5);

function reasonFor(outlook: { capabilities: InOutlook['capabilities'] }, name: string): string | undefined {
  const capability = outlook.capabilities().find((candidate) => candidate.name === name);
  return capability === undefined || capability.available ? undefined : capability.reason;
}

describe('reading Outlook', () => {
  it('gives the open mailbox, as reported by the client', async () => {
    const { facts, client, language } = await inOutlook(fakeOffice());
    expect(facts).toEqual({
      source: { id: 'outlook', kind: 'outlook', name: 'Outlook', readAt: '2026-11-20T10:00:00.000Z' },
      client: { known: true, value: 'classicWindows', evidence: 'measured', source: 'outlook' },
      accounts: [
        expect.objectContaining({
          id: 'account|exchange|ada@contoso.test||',
          profile: null,
          name: 'ada@contoso.test',
          address: 'ada@contoso.test',
          kind: {
            known: true,
            value: 'exchange',
            evidence: 'measured',
            source: 'outlook',
            note: 'reportedByClient',
          },
          serverCopy: { known: false, reason: 'notSupportedHere' },
          delivery: { known: false, reason: 'notSupportedHere' },
          used: { known: false, reason: 'notAsked' },
        }),
      ],
      dataFiles: [],
      gaps: [],
    });
    expect(client).toBe(facts.client);
    expect(language).toBe('de-DE');
  });

  it.each([
    ['enterprise', 'exchange'],
    ['office365', 'exchange'],
    ['outlookCom', 'outlookCom'],
    ['gmail', 'gmail'],
  ])('takes %s as %s', async (accountType, kind) => {
    const { facts } = await inOutlook(fakeOffice({ accountType }));
    expect(facts.accounts[0]?.kind).toMatchObject({ known: true, value: kind, evidence: 'measured' });
  });

  it('only infers the kind on Mac, where every mailbox is called office365', async () => {
    const { facts } = await inOutlook(fakeOffice({ platform: 'Mac' }));
    expect(facts.client).toMatchObject({ value: 'mac' });
    expect(facts.accounts[0]?.kind).toMatchObject({ value: 'exchange', evidence: 'inferred' });
  });

  it('keeps a type it does not know as such, and says so', async () => {
    const { facts } = await inOutlook(fakeOffice({ accountType: 'quantumMail' }));
    expect(facts.accounts[0]?.kind).toMatchObject({ value: 'other', evidence: 'inferred' });
    expect(facts.gaps).toEqual([{ source: 'outlook', code: 'unknownEntryKind', subject: 'quantumMail' }]);
  });

  it('leaves the kind unknown when none is told', async () => {
    const { facts } = await inOutlook(fakeOffice({ accountType: undefined }));
    expect(facts.accounts[0]?.kind).toEqual({ known: false, reason: 'notSupportedHere' });
    expect(facts.accounts[0]?.address).toBe('ada@contoso.test');
  });

  it('names an account by its owner when no address is told', async () => {
    const { facts } = await inOutlook(fakeOffice({ email: undefined }));
    expect(facts.accounts[0]).toMatchObject({ name: 'Ada', address: null });
  });

  it('gives no account when nothing at all is told', async () => {
    const silent = { accountType: undefined, email: undefined, displayName: undefined };
    const { facts } = await inOutlook(fakeOffice(silent));
    expect(facts.accounts).toEqual([]);
  });

  it.each([
    ['Outlook', 'PC', 'classicWindows'],
    ['Outlook', 'Mac', 'mac'],
    ['newOutlookWindows', 'OfficeOnline', 'newWindows'],
    ['OutlookWebApp', 'OfficeOnline', 'web'],
    ['OutlookIOS', 'iOS', 'ios'],
    ['OutlookAndroid', 'Android', 'android'],
  ])('tells %s on %s as %s', async (hostName, platform, client) => {
    const found = await inOutlook(fakeOffice({ hostName, platform }));
    expect(found.client).toMatchObject({ known: true, value: client, evidence: 'measured' });
  });

  it('describes itself to a help desk, with the help of another library where it is silent', async () => {
    const told = await inOutlook(fakeOffice());
    expect(await told.describe()).toEqual({ hostName: 'Outlook', version: '16.0.1', platform: 'PC' });
    window.sessionStorage.setItem('hostInfoValue', 'Outlook$Mac$16.02$en-US');
    const silent = await inOutlook(fakeOffice({ hostName: undefined, platform: undefined }));
    expect(await silent.describe()).toEqual({ hostName: 'OUTLOOK', version: '16.0.1', platform: 'MAC' });
    window.sessionStorage.clear();
  });

  it('does not guess a client that says nothing', async () => {
    const { client } = await inOutlook(fakeOffice({ hostName: undefined, platform: undefined }));
    expect(client).toEqual({ known: false, reason: 'notReadable' });
  });
});

describe('capabilities', () => {
  it('are all there in a recent classic Outlook beside a message', async () => {
    const outlook = await inOutlook(fakeOffice());
    expect(outlook.capabilities().filter((capability) => !capability.available)).toEqual([]);
  });

  it('give a reason for each one missing in an old Outlook', async () => {
    const outlook = await inOutlook(
      fakeOffice({ mailboxSet: 4, otherSets: [], accountType: undefined, theme: undefined }),
    );
    const missing = outlook
      .capabilities()
      .flatMap((capability) => (capability.available ? [] : [[capability.name, capability.reason]]));
    expect(Object.fromEntries(missing)).toEqual({
      accountType: 'tooOld',
      itemChanges: 'tooOld',
      theme: 'tooOld',
      newMessage: 'tooOld',
      signIn: 'tooOld',
      browserWindow: 'tooOld',
    });
  });

  it('say what a phone never has', async () => {
    const outlook = await inOutlook(
      fakeOffice({ hostName: 'OutlookIOS', platform: 'iOS', mailboxSet: 5, accountType: undefined }),
    );
    for (const name of ['accountType', 'itemChanges', 'theme', 'newMessage'])
      expect(reasonFor(outlook, name)).toBe('notInThisClient');
  });

  it('only may work where a program says more than it keeps: signing in on phones, the kind of mailbox on Mac', async () => {
    const doubtOf = async (names: Parameters<typeof fakeOffice>[0], name: string) => {
      const found = (await inOutlook(fakeOffice(names))).capabilities().find((one) => one.name === name);
      return found?.available === true ? found.doubt : 'not there';
    };
    expect(await doubtOf({ hostName: 'OutlookIOS', platform: 'iOS' }, 'signIn')).toBe('onPhones');
    expect(await doubtOf({ hostName: 'OutlookAndroid', platform: 'Android' }, 'signIn')).toBe('onPhones');
    expect(await doubtOf({ platform: 'Mac' }, 'accountType')).toBe('sameForAll');
    expect(await doubtOf({}, 'signIn')).toBeUndefined();
    expect(await doubtOf({}, 'accountType')).toBeUndefined();
  });

  it('follow the item beside the pane', async () => {
    const fake = fakeOffice();
    const outlook = await inOutlook(fake);
    expect([outlook.item(), reasonFor(outlook, 'newMessage')]).toEqual(['read', undefined]);
    fake.change({ item: { subject: { getAsync: () => undefined } } });
    expect([outlook.item(), reasonFor(outlook, 'newMessage')]).toEqual(['draft', 'whileWriting']);
    fake.change({ item: null });
    expect([outlook.item(), reasonFor(outlook, 'newMessage')]).toEqual(['none', 'noItem']);
    fake.change({ item: new Error('item is null') });
    expect([outlook.item(), reasonFor(outlook, 'newMessage')]).toEqual(['none', 'noItem']);
  });

  it('lose what Outlook refuses to register, and say so to whoever listens', async () => {
    const outlook = await inOutlook(fakeOffice({ answers: { code: 5000 } }));
    let told = 0;
    outlook.subscribe(() => (told += 1));
    await settle();
    expect(told).toBe(2);
    expect([reasonFor(outlook, 'itemChanges'), reasonFor(outlook, 'theme')]).toEqual(['failed', 'failed']);
  });

  it('lose what Outlook never answers', async () => {
    const { timer, timeIsUp } = handTimer();
    const outlook = await inOutlook(fakeOffice({ answers: 'never' }), timer);
    expect(reasonFor(outlook, 'itemChanges')).toBeUndefined();
    timeIsUp();
    await settle();
    expect(reasonFor(outlook, 'itemChanges')).toBe('failed');
  });
});

describe('changes', () => {
  it('of the item reach a listener until it leaves', async () => {
    const fake = fakeOffice();
    const outlook = await inOutlook(fake);
    let told = 0;
    const leave = outlook.subscribe(() => (told += 1));
    fake.fire('itemChanged');
    leave();
    fake.fire('itemChanged');
    expect(told).toBe(1);
  });

  it('of the theme replace the colours; one without colours does not', async () => {
    const fake = fakeOffice();
    const outlook = await inOutlook(fake);
    expect(outlook.theme()?.dark).toBe(false);
    fake.fire('themeChanged', { officeTheme: { bodyBackgroundColor: '#1f1f1f' } });
    expect(outlook.theme()).toMatchObject({ bodyBackground: '#1f1f1f', dark: true });
    fake.fire('themeChanged', { officeTheme: {} });
    fake.fire('themeChanged');
    expect(outlook.theme()?.dark).toBe(true);
  });
});

describe('a page that is not in Outlook', () => {
  it('knows a plain browser', async () => {
    const found = await read(fakeOffice({ host: null }));
    expect(found).toMatchObject({ where: 'browser', because: 'noHost' });
    expect(reasonFor(found, 'signIn')).toBe('notInOutlook');
    expect(found.capabilities().every((capability) => !capability.available)).toBe(true);
  });

  it('knows another Office program', async () => {
    expect(await read(fakeOffice({ host: 'Excel' }))).toMatchObject({ because: 'otherProgram' });
  });

  it('does without the script', async () => {
    const found = await firstWord({ view: window, now, office: () => null });
    expect(found).toMatchObject({ where: 'browser', because: 'scriptFailed', hosted: true });
  });
});

describe('what comes late', () => {
  /** What was told so far, in a word each. */
  function follow(fake: FakeOffice, { script = true } = {}) {
    const told: string[] = [];
    const clock = handTimer();
    let there = script;
    const element = document.createElement('script');
    if (!script) {
      element.id = 'office-js';
      document.head.append(element);
      Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'interactive' });
    }
    followOutlook(
      { view: window, now, timer: clock.timer, office: () => (there ? fake.office : null) },
      (found) => told.push(found.where === 'browser' ? found.because : found.where),
    );
    return {
      told,
      ...clock,
      scriptComes: () => {
        there = true;
        element.dispatchEvent(new Event('load'));
        element.remove();
        Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'complete' });
      },
    };
  }
  /** A mail program that answers when it is told to. */
  function slow(): { fake: FakeOffice; answer: () => void } {
    const fake = fakeOffice();
    const { onReady } = fake.office;
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    fake.office.onReady = () => held.then(onReady);
    return { fake, answer };
  }

  it('a mail program that answers after its limit is one all the same', async () => {
    const { fake, answer } = slow();
    const at = follow(fake);
    await settle();
    expect(at.running()).toEqual([OUTLOOK_LIMITS.ready]);
    at.timeIsUp();
    expect(at.told).toEqual(['hostSilent']);
    answer();
    await settle();
    expect(at.told).toEqual(['hostSilent', 'outlook']);
  });

  it('a script that comes after its limit, and a mail program after its own', async () => {
    const { fake, answer } = slow();
    const at = follow(fake, { script: false });
    await settle();
    at.timeIsUp();
    at.scriptComes();
    await settle();
    at.timeIsUp();
    answer();
    await settle();
    expect(at.told).toEqual(['scriptLate', 'hostSilent', 'outlook']);
  });

  it('a script that comes late and finds no program: a browser, and it says so', async () => {
    const at = follow(fakeOffice({ host: null }), { script: false });
    await settle();
    at.timeIsUp();
    at.scriptComes();
    await settle();
    expect(at.told).toEqual(['scriptLate', 'noHost']);
  });

  it('in time is told once, and no limit is left running for it', async () => {
    const at = follow(fakeOffice({ mailboxSet: 1 }));
    await settle();
    expect([at.told, at.running()]).toEqual([['outlook'], []]);
    at.timeIsUp();
    expect(at.told).toEqual(['outlook']);
  });

  it.each([
    ['keeps silent', () => new Promise(() => undefined)],
    ['fails', () => Promise.reject(new Error('broken'))],
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
  ])('a library that %s holds nothing up', async (_case, onReady) => {
    const fake = fakeOffice();
    fake.office.onReady = onReady;
    const at = follow(fake);
    await settle();
    at.timeIsUp();
    await settle();
    expect(at.told).toEqual(['hostSilent']);
  });
});

describe('roaming settings', () => {
  it('are read, written and saved', async () => {
    const { roaming } = await inOutlook(fakeOffice());
    roaming.set('a', '1');
    expect(roaming.get('a')).toBe('1');
    expect(await roaming.save()).toEqual({ ok: true });
    roaming.remove('a');
    expect(roaming.get('a')).toBeUndefined();
  });

  it.each([
    [9019, 'tooLargeOrRefused'],
    [9057, 'tooLargeOrRefused'],
    [9001, 'failed'],
  ])('say that error %d means %s', async (code, why) => {
    const { roaming } = await inOutlook(fakeOffice({ answers: { code } }));
    expect(await roaming.save()).toEqual({ ok: false, code, why });
  });

  it('do not wait for ever for a save', async () => {
    const { timer, timeIsUp } = handTimer();
    const { roaming } = await inOutlook(fakeOffice({ ...CLASSIC_WINDOWS, answers: 'never' }), timer);
    const saved = roaming.save();
    timeIsUp();
    expect(await saved).toEqual({ ok: false, code: null, why: 'silent' });
  });
});
