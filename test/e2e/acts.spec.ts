import type { Frame } from 'playwright-core';
import { SAMPLES } from '../../src/samples/samples';
import { DARK, expectReadable, LIGHT, WIDE } from '../host/looks';
import { openInBrowser, openInOutlook, type Opened } from '../host/open';

const LOOKS = [LIGHT, DARK, WIDE];

interface Row {
  open: () => Promise<Opened>;
  /** What is to be read after each act. */
  said: { save: string; print: string; copy: string; write: string };
  /** Files that reach the person. */
  files: number;
}

const ASKED = 'A file was asked for. Look among your downloads. None there? Take the text from here.';
const WRITTEN =
  'A new message was asked for. Is it empty, or is there none? The text is copied; paste it where you want it.';
const NO_CHOICE = 'No file was chosen. Did no window open? Drop the file here, or paste its text.';
const NO_PRINT = 'This window does not let us print. Select the text here and copy it.';

const ROWS: Record<string, Row> = {
  'a page in a browser': {
    open: () => openInBrowser({ permissions: ['clipboard-write'] }),
    said: {
      save: ASKED,
      print: 'The print window was opened.',
      copy: 'Copied',
      // The report is too long for an address, so it is copied.
      write: 'No new message could be opened. The text is copied; paste it where you want it.',
    },
    files: 1,
  },
  'Outlook on the web': {
    open: () => openInOutlook(),
    said: { save: ASKED, print: NO_PRINT, copy: 'Copied', write: WRITTEN },
    files: 1,
  },
  'Outlook for Mac in a frame that may do nothing': {
    open: () => openInOutlook({ program: 'mac', rights: [] }),
    said: {
      save: 'This window does not let us save files. The text is copied; paste it where you want it.',
      print: NO_PRINT,
      copy: 'Copied',
      write: WRITTEN,
    },
    files: 0,
  },
};

/** Gives Ada's files and waits until they are read. */
async function toReport(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Menu' }).click();
  await pane.getByRole('menuitem', { name: 'Report' }).click();
}

async function inspect(pane: Frame): Promise<void> {
  const ada = SAMPLES.find(({ id }) => id === 'ada');
  const files = await Promise.all(
    (ada?.files() ?? []).map(async (file) => ({
      name: file.name,
      mimeType: 'text/plain',
      buffer: Buffer.from(await file.text()),
    })),
  );
  await pane.setInputFiles('input[type=file]', files);
  await pane.waitForSelector('text=/No. (All of it|Mail) can be lost for good/');
}

/** Waits until this is to be read in sight, and not only by those who listen. */
const reads = (pane: Frame, sentence: string) =>
  pane.locator('main').getByText(sentence, { exact: true }).waitFor({ state: 'visible' });

/** Chromium's own words on what a frame may not do. */
const EXPECTED = /Clipboard API has been blocked|Ignored call to 'print\(\)'/;

describe.each(Object.entries(ROWS))('in %s', (name, { open, said, files }) => {
  it('every act ends in a sentence to be seen and a next way', async () => {
    const opened = await open();
    const { page, pane, troubles, close, assertClean } = opened;
    let saved = 0;
    page.on('download', () => {
      saved += 1;
    });
    // A program that keeps the window for files shut tells of it as if it had been closed.
    await pane.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input) input.click = () => input.dispatchEvent(new Event('cancel', { bubbles: true }));
    });
    await pane.click(name === 'a page in a browser' ? 'text=I have a mail file' : 'text="Look again"');
    await pane.click('text=Choose the files');
    await reads(pane, NO_CHOICE);
    expect(await pane.locator('main input[readonly]').count()).toBe(name.startsWith('Outlook') ? 1 : 0);
    await expectReadable(opened, `acts-choose-${name.replaceAll(' ', '-')}`, LOOKS);

    await inspect(pane);
    await toReport(pane);

    await pane.click('text=Save as a page');
    await reads(pane, said.save);
    if (said.save === ASKED) {
      await pane.click('text=Show the text instead');
      await pane.locator('main textarea').waitFor({ state: 'visible' });
    }
    await expectReadable(opened, `acts-report-${name.replaceAll(' ', '-')}`, LOOKS);

    await pane.click('text=Copy as text');
    await reads(pane, said.copy);
    await pane.click('text=Put it into a new message');
    await reads(pane, said.write);
    expect(saved).toBe(files);

    await pane.click('main button:has-text("Back")');
    await pane.getByRole('tab', { name: 'What if' }).click();
    await pane.click('text=emergency kit');
    await pane.click('main button:has-text("Print")');
    await reads(pane, said.print);
    if (said.print === NO_PRINT) {
      expect(await pane.locator('main textarea').inputValue()).toMatch(
        /^Emergency kit\n[^]*ada@example\.com/,
      );
      expect(await pane.locator('main input[readonly]').inputValue()).toMatch(/^https:\/\/.*\.html$/);
    }
    await expectReadable(opened, `acts-kit-${name.replaceAll(' ', '-')}`, LOOKS);

    troubles.consoleErrors.splice(
      0,
      Infinity,
      ...troubles.consoleErrors.filter((error) => !EXPECTED.test(error)),
    );
    assertClean();
    await close();
  });
});

describe('a new message in Outlook on the web', () => {
  it.each([
    ['is refused with number 9000', 9000, 'No new message could be opened.'],
    ['is refused with number 5001', 5001, 'No new message could be opened.'],
    [
      'is taken, and nothing comes of it',
      'silent',
      'A new message was asked for. Is it empty, or is there none?',
    ],
  ] as const)('%s: it is said, and the text is copied', async (_, newMessages, said) => {
    const { pane, host, close } = await openInOutlook({ newMessages });
    await inspect(pane);
    await toReport(pane);
    await pane.click('text=Put it into a new message');
    await reads(pane, `${said} The text is copied; paste it where you want it.`);
    expect(host.log.newMessages).toHaveLength(1);
    await close();
  });
});
