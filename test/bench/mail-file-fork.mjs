// The one reader that is an ES module only, so it has a process file of its own: `mail-file-fork.mjs <file>`.
import { openPstFile } from '@hiraokahypertools/pst-extractor';

const file = process.argv[2] ?? '';
const before = process.cpuUsage();
const start = performance.now();
let items = 0;
let bytes = 0;

/** @param {import('@hiraokahypertools/pst-extractor').IPSTFolder} folder */
async function walk(folder) {
  for (const mail of await folder.getEmails()) {
    if (mail.messageDeliveryTime === null) throw new Error('no date');
    items += 1;
    bytes += Number(mail.messageSize);
  }
  for (const below of await folder.getSubFolders()) await walk(below);
}

const pst = await openPstFile(file);
await walk(await pst.getRootFolder());
const { user, system } = process.cpuUsage(before);
const figures = { items, bytes, bytesRead: 0, neededBytes: 0, processorMs: (user + system) / 1000 };
console.log(JSON.stringify({ ...figures, clockMs: performance.now() - start, peakHeapBytes: 0 }));
