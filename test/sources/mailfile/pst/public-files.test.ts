import path from 'node:path';
import * as v from 'valibot';
import { mailFileSchema } from '../../../../src/core/facts/mail-file-schema';
import { expectSame, readAndNote } from '../../../tools/compare-with-oracle';
import { withFile } from '../../../tools/file-on-disk';
import { askPstExtractor } from '../../../tools/pst-oracle';

/** Real files that other readers of data files are tested with; they come with one of them. */
const FOLDER = path.resolve(require.resolve('pst-extractor'), '../../example/testdata');

it.each([
  ['enron.pst', 71, 12_503_868],
  ['pstextractortest@outlook.com.ost', 183, 4_499_703],
  ['pstextractortestpdf@outlook.com.ost', 162, 2_337_070],
])('reads %s as one does who opens every message', async (name, items, bytes) => {
  const file = path.join(FOLDER, name);
  const counted = await withFile(file, readAndNote);
  const { folders, bytesRead, sizeBytes, complete, problems } = counted.facts;
  expect(folders.reduce((sum, folder) => sum + folder.items, 0)).toBe(items);
  expect(folders.reduce((sum, folder) => sum + folder.bytes, 0)).toBe(bytes);
  expect({ complete, problems }).toEqual({ complete: true, problems: [] });
  expect(bytesRead).toBeLessThan(sizeBytes / 50);
  expect(v.parse(mailFileSchema, counted.facts)).toEqual(counted.facts);
  expectSame(counted, askPstExtractor(file), counted.facts.kind === 'ost' ? 0.1 : 0);
});

it('knows the special folders of an Exchange cache by what points at them', async () => {
  const { facts } = await withFile(path.join(FOLDER, 'pstextractortest@outlook.com.ost'), readAndNote);
  const specials = facts.folders.filter(({ special }) => special !== null);
  expect(Object.fromEntries(specials.map(({ special, name }) => [special, name]))).toEqual({
    inbox: 'Inbox',
    sent: 'Sent Items',
    drafts: 'Drafts',
    deleted: 'Deleted Items',
    outbox: 'Outbox',
    junk: 'Junk Email',
    archive: 'Archive',
  });
  expect(facts).toMatchObject({ kind: 'ost', format: 'unicode4k', passwordProtected: null });
});

it('knows the folders of an archive file, which has no inbox', async () => {
  const { facts } = await withFile(path.join(FOLDER, 'enron.pst'), readAndNote);
  expect(facts).toMatchObject({ kind: 'pst', format: 'unicode', passwordProtected: false });
  expect(facts.storeKey).toBe('b688aec0b1e86043a526add35fd06746');
  expect(facts.folders.map(({ special }) => special).filter((special) => special !== null)).toEqual([
    'deleted',
  ]);
});
