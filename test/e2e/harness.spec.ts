import { openInBrowser, openInOutlook, type Opened } from '../host/open';
import { until } from '../tools/until';

/** Waits for a kind of trouble to be noticed, and for the check to fail because of it. */
async function expectTrouble(opened: Opened, kind: keyof Opened['troubles'], text: string): Promise<void> {
  const found = (): boolean => opened.troubles[kind].some((line) => line.includes(text));
  await until(found, text);
  expect(opened.troubles[kind]).toEqual(expect.arrayContaining([expect.stringContaining(text)]));
  expect(opened.assertClean).toThrow();
  await opened.close();
}

describe('the built page', () => {
  it('opens in a browser', async () => {
    const { page, assertClean, close } = await openInBrowser();
    expect(await page.title()).toMatch(/Mailbox Checkup$/);
    assertClean();
    await close();
  });

  it('opens beside a message in Outlook', async () => {
    const { pane, host, assertClean, close } = await openInOutlook();
    expect(await pane.title()).toMatch(/Mailbox Checkup$/);
    expect(host.log.started).toBe(1);
    assertClean();
    await close();
  });
});

describe('a test fails', () => {
  it('when the page asks Outlook for something it does not know', async () => {
    const opened = await openInOutlook();
    await opened.pane.evaluate(async () => {
      await Office.onReady();
      Office.context.mailbox.getUserIdentityTokenAsync(() => undefined);
    });
    await expectTrouble(opened, 'unknown', 'mailbox call 2');
  });

  it('when the page asks for a file that is not there', async () => {
    const opened = await openInBrowser();
    await opened.pane.evaluate(() => fetch('missing.json').catch(() => undefined));
    await expectTrouble(opened, 'refused', 'missing.json');
  });

  it('when a worker of the page does', async () => {
    const opened = await openInOutlook();
    await opened.pane.evaluate(() => {
      new Worker('missing-worker.js').postMessage('');
    });
    await expectTrouble(opened, 'refused', 'missing-worker.js');
  });

  it('when the page tries to reach another server', async () => {
    const opened = await openInBrowser();
    await opened.pane.evaluate(() => fetch('https://elsewhere.test/').catch(() => undefined));
    await expectTrouble(opened, 'policyViolations', 'connect-src https://elsewhere.test');
  });

  it('when the page brings a style of its own', async () => {
    const opened = await openInOutlook();
    await opened.pane.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red">styled</p>');
    });
    await expectTrouble(opened, 'policyViolations', 'style-src');
  });

  it('when a script of the page throws', async () => {
    const opened = await openInOutlook();
    await opened.pane.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
    });
    await expectTrouble(opened, 'pageErrors', 'thrown on purpose');
  });

  it('when the page writes an error to the console', async () => {
    const opened = await openInBrowser();
    await opened.pane.evaluate(() => console.error('said on purpose'));
    await expectTrouble(opened, 'consoleErrors', 'said on purpose');
  });
});

describe('the host', () => {
  it('answers Exchange Web Services with what the test gives, and with its failure', async () => {
    const { pane, assertClean, close } = await openInOutlook({
      permission: 'readWriteMailbox',
      ews: (body) => {
        if (body === '<fail/>') throw new Error('too busy');
        return `<answer>${body}</answer>`;
      },
    });
    const ask = (body: string) =>
      pane.evaluate(async (request) => {
        await Office.onReady();
        return new Promise((resolve) => {
          Office.context.mailbox.makeEwsRequestAsync(request, (result) => {
            const failed = result.status === Office.AsyncResultStatus.Failed;
            resolve(failed ? result.error.code : result.value);
          });
        });
      }, body);
    expect(await ask('<ask/>')).toBe('<answer><ask/></answer>');
    expect(await ask('<fail/>')).toBe(9020);
    assertClean();
    await close();
  });

  it('carries messages of a sign-in to the test and back', async () => {
    const { pane, assertClean, close } = await openInOutlook({ signIn: (text) => `${text}, answered` });
    const answer = await pane.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const { nestedAppAuthBridge: bridge } = window as unknown as {
            nestedAppAuthBridge: {
              addEventListener: (type: string, listener: (text: string) => void) => void;
              postMessage: (text: string) => void;
            };
          };
          bridge.addEventListener('message', resolve);
          bridge.postMessage('who am I');
        }),
    );
    expect(answer).toBe('who am I, answered');
    assertClean();
    await close();
  });

  it('notes a new message that the pane has opened', async () => {
    const { pane, host, assertClean, close } = await openInOutlook();
    await pane.evaluate(async () => {
      await Office.onReady();
      Office.context.mailbox.displayNewMessageForm({
        toRecipients: ['help@contoso.test'],
        subject: 'Report',
      });
    });
    await until(() => host.log.newMessages.length > 0, 'the new message');
    expect(host.log.newMessages).toEqual([expect.objectContaining({ subject: 'Report' })]);
    assertClean();
    await close();
  });
});
