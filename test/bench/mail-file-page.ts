import { readMailFiles } from '../../src/sources/mailfile/read-mail-files';
import { chosenFile } from './in-page';

/** How a data file was read in a page, in milliseconds. */
export interface PageReading {
  /** From the choice of the file to the first folder. */
  firstFolder: number;
  total: number;
  items: number;
}

/** What the benchmark calls in the page. */
export interface MailFilePage {
  /** Reads the file as a person's drop is read. */
  readMail(): Promise<PageReading>;
}

const page: MailFilePage = {
  async readMail() {
    const file = chosenFile();
    const started = performance.now();
    let firstFolder = Number.POSITIVE_INFINITY;
    let items = 0;
    await readMailFiles([{ path: file.name, file }], {
      onFolder: (_, folder) => {
        firstFolder = Math.min(firstFolder, performance.now() - started);
        items += folder.items;
      },
    });
    return { firstFolder, total: performance.now() - started, items };
  },
};
Object.assign(window, { mailFilePage: page });
