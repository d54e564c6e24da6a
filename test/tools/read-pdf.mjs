// Prints the text of a PDF as JSON: for each page its size and every run of text with its box, in points from the
// lower left corner. In a process of its own, because the reader is a module that jest cannot load.
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

const document = await getDocumentProxy(new Uint8Array(readFileSync(process.argv[2] ?? '')));
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    /** @type {unknown[]} */
    const matrix = item.transform;
    const [left, bottom] = matrix.slice(4);
    if (typeof left !== 'number' || typeof bottom !== 'number') return [];
    return [{ text: item.str, left, right: left + item.width, bottom, top: bottom + item.height }];
  });
  pages.push({ width, height, runs });
}
process.stdout.write(JSON.stringify(pages));
