import type { Frame } from 'playwright-core';
import { SAMPLES } from '../../src/samples/samples';
import { wholePage } from '../host/looks';
import { openInBrowser, openInOutlook, type OpenedInOutlook } from '../host/open';
import { until } from '../tools/until';

interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Written as a value that must not be seen again anywhere. */
const SECRET = 'xK7-hidden-Password';
const SECRET_HEX = Buffer.from(SECRET, 'utf16le')
  .toString('hex')
  .replace(/..(?=.)/g, '$&,');

/** Ada's export, with a password in it as Outlook writes one and as nobody should. */
async function adaExport(afterFix = false): Promise<Given[]> {
  const ada = SAMPLES.find(({ id }) => id === 'ada');
  const files = (afterFix ? ada?.afterFix?.() : ada?.files()) ?? [];
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      mimeType: 'text/plain',
      buffer: Buffer.from(
        (await file.text()).replace(
          /"POP3 User"/,
          `"POP3 Password"=hex:${SECRET_HEX}\n"SMTP Password"="${SECRET}"\n"POP3 User"`,
        ),
      ),
    })),
  );
}

async function fromMenu(pane: Frame, name: string): Promise<void> {
  await pane.getByRole('button', { name: 'Menu' }).click();
  await pane.getByRole('menuitem', { name }).click();
}

const give = (pane: Frame, files: Given[]) => pane.setInputFiles('input[type=file]', files);

async function toTheLastStep(pane: Frame): Promise<void> {
  await pane.click('text=Show me how');
  for (let step = 2; step <= 6; step += 1) {
    await pane.click('text=Done, next step');
    await pane.waitForSelector(`text=Step ${step} of 6.`);
  }
}

/** Everything that the page has kept and shows, in one text. */
const everything = (pane: Frame) =>
  pane.evaluate(() => {
    try {
      return document.documentElement.outerHTML + JSON.stringify(Object.entries(window.localStorage));
    } catch {
      return document.documentElement.outerHTML;
    }
  });

const MODES = [
  ['in a browser', () => openInBrowser()],
  ['in Outlook', () => openInOutlook()],
] as const;

describe.each(MODES)('%s', (_mode, open) => {
  it('a dropped file leads to a finding, its fix, the proof and the receipt, and no password is left', async () => {
    const { pane, assertClean, close } = await open();
    await give(pane, await adaExport());
    await pane.waitForSelector('text=/No. (All of it|Mail) can be lost for good/');
    await toTheLastStep(pane);
    await give(pane, await adaExport());
    await pane.waitForSelector('text=We looked again, and the problem is still there.');
    await give(pane, await adaExport(true));
    await pane.waitForSelector('text=Proved. It is fixed.');
    await pane.click('text=See the receipt');
    await pane.waitForSelector('h2:text("After")');
    expect(await pane.textContent('main')).toContain('90 days');
    const kept = await everything(pane);
    expect(kept).toContain('ada@example.com');
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toContain(SECRET_HEX);
    assertClean();
    await close();
  });

  it('files dropped anywhere on the page are read', async () => {
    const { pane, assertClean, close } = await open();
    await pane.waitForSelector('.fui-FluentProvider');
    const [file] = await adaExport();
    // Until the page listens, and while it turns to the next one and has no heading.
    await pane.waitForFunction(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([''], 'any.reg'));
      const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(over);
      return over.defaultPrevented;
    });
    await pane.evaluate(
      ([name, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name));
        const target = document.querySelector('h1') ?? document.body;
        const drag = (type: string) => {
          target.dispatchEvent(
            new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
          );
        };
        drag('dragenter');
        drag('dragover');
        drag('drop');
      },
      [file?.name ?? '', file?.buffer.toString() ?? ''] as const,
    );
    await pane.waitForSelector('text=/No. (All of it|Mail) can be lost for good/');
    assertClean();
    await close();
  });
});

describe('in Outlook', () => {
  const atStepThree = async (opened: OpenedInOutlook) => {
    await give(opened.pane, await adaExport());
    await opened.pane.click('text=Show me how');
    await opened.pane.click('text=Done, next step');
    await opened.pane.click('text=Done, next step');
    await opened.pane.waitForSelector('text=Step 3 of 6.');
  };

  it('a walk goes on where it was after a reload and after closing', async () => {
    const opened = await openInOutlook();
    await atStepThree(opened);
    await opened.reload();
    await opened.pane.waitForSelector('text=Step 3 of 6.');
    await opened.reopen();
    await opened.pane.waitForSelector('text=Step 3 of 6.');
    opened.assertClean();
    await opened.close();
  });

  it('where the browser keeps nothing, the mailbox keeps where the walk was', async () => {
    const opened = await openInOutlook({ storage: 'denied' });
    await atStepThree(opened);
    await opened.reopen();
    await opened.pane.waitForSelector('h1');
    await give(opened.pane, await adaExport());
    await opened.pane.waitForSelector('text=You are at step 3 of 6.');
    opened.assertClean();
    await opened.close();
  });

  it('where nothing can be kept, the page says so and works on', async () => {
    const opened = await openInOutlook({ storage: 'denied', roamingSave: 9019 });
    await give(opened.pane, await adaExport());
    await opened.pane.waitForSelector('text=This window may not keep anything.');
    await toTheLastStep(opened.pane);
    await give(opened.pane, await adaExport(true));
    await opened.pane.waitForSelector('text=Proved. It is fixed.');
    opened.assertClean();
    await opened.close();
  });

  it("Outlook's own word is taken at opening, without a press", async () => {
    const { pane, assertClean, close } = await openInOutlook({ accountType: 'office365' });
    await pane.waitForSelector('text=ada@contoso.test');
    await wholePage(pane);
    expect(await pane.textContent('main')).toContain('Microsoft 365 or Exchange');
    assertClean();
    await close();
  });

  it('the report goes into a new message', async () => {
    const { pane, host, troubles, assertClean, close } = await openInOutlook();
    await give(pane, await adaExport());
    await pane.waitForSelector('text=ada@example.com');
    await fromMenu(pane, 'Report');
    await pane.click('text=Put it into a new message');
    await until(() => host.log.newMessages.length > 0, 'the new message');
    expect(host.log.newMessages).toHaveLength(1);
    expect(JSON.stringify(host.log.newMessages)).toContain('ada@example.com');
    // The text goes onto the clipboard besides; where the frame may not, the browser notes it and the older way is taken.
    expect(troubles.consoleErrors.splice(0)).toEqual([
      expect.stringContaining('The Clipboard API has been blocked'),
    ]);
    assertClean();
    await close();
  });
});

describe('in a browser', () => {
  it('forgetting leaves nothing behind', async () => {
    const { pane, assertClean, close } = await openInBrowser();
    await give(pane, await adaExport());
    await pane.waitForSelector('.verdict');
    expect(await everything(pane)).toContain('ada@example.com');
    await fromMenu(pane, 'Forget everything');
    await pane.click('button:has-text("Forget everything")');
    await pane.waitForSelector('text=Everything is forgotten');
    expect(await everything(pane)).not.toContain('ada@example.com');
    assertClean();
    await close();
  });

  it('a page opened again by its address is the same page', async () => {
    const { page, pane, assertClean, close } = await openInBrowser();
    await give(pane, await adaExport());
    await pane.click('text=Why this first');
    await pane.waitForSelector('.evidence');
    const title = await pane.textContent('h1');
    await page.reload();
    await pane.waitForSelector('.evidence');
    expect(await pane.textContent('h1')).toBe(title);
    expect(page.url()).not.toContain('ada');
    assertClean();
    await close();
  });

  it('the line can be copied', async () => {
    const { pane, assertClean, close } = await openInBrowser({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await pane.click('text=Read my Outlook settings');
    await pane.click('text=With a line');
    await pane.click('text=Copy the line');
    await pane.waitForSelector('text=Copied');
    const copied = await pane.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('reg export');
    assertClean();
    await close();
  });

  it('a long reading shows how far it is and can be stopped, and keeps what was there', async () => {
    const { pane, assertClean, close } = await openInBrowser();
    await give(pane, await adaExport());
    await pane.waitForSelector('.verdict');
    await pane.evaluate(() => {
      const key =
        '[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Outlook\\a]\r\n"x"="y"\r\n\r\n';
      const block = key.repeat(10_000);
      const file = new File(
        ['Windows Registry Editor Version 5.00\r\n\r\n', ...Array<string>(120).fill(block)],
        'long.reg',
      );
      const transfer = new DataTransfer();
      transfer.items.add(file);
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('No place for files.');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await pane.waitForSelector('.reading progress');
    await pane.click('.reading button');
    await pane.waitForSelector('text=You stopped the reading');
    await pane.waitForSelector('.reading', { state: 'detached' });
    await wholePage(pane);
    expect(await pane.textContent('main')).toContain('ada@example.com');
    assertClean();
    await close();
  });
});
