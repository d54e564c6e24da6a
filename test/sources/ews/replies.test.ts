/** @jest-environment jsdom */
import type { Reply, Want } from '../../../src/core/planner/want';
import { readReply } from '../../../src/sources/ews/replies';
import { MESSAGES, readSoap, TYPES } from '../../../src/sources/ews/soap';

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
const ROOT = { kind: 'children', folder: null, next: null } as const;
const ITEMS: Want = { kind: 'items', folder: 'a' };

/** What is made of one answer of the server to this want, page and entries as they stand in the XML. */
function read(want: Want, page: string, entries: string): Reply | null {
  const answer = readSoap(
    `<s:Envelope xmlns:s="${SOAP}" xmlns:m="${MESSAGES}" xmlns:t="${TYPES}"><s:Body><m:Response><m:ResponseMessages>` +
      '<m:FindResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>' +
      `<m:RootFolder ${page}>${entries}</m:RootFolder></m:FindResponseMessage>` +
      '</m:ResponseMessages></m:Response></s:Body></s:Envelope>',
  );
  const message = answer.kind === 'messages' ? answer.messages[0] : undefined;
  if (!message?.ok) throw new Error('no message');
  return readReply(want, message.element);
}
const folder = (id: string, name: string, more: { size?: string; count?: string } = {}): string =>
  `<t:Folder><t:FolderId Id="${id}"/><t:ParentFolderId Id="top"/><t:FolderClass>IPF.Note</t:FolderClass>` +
  `<t:DisplayName>${name}</t:DisplayName><t:TotalCount>${more.count ?? '7'}</t:TotalCount>` +
  '<t:ChildFolderCount>0</t:ChildFolderCount><t:ExtendedProperty>' +
  '<t:ExtendedFieldURI PropertyTag="0xe08" PropertyType="Long"/>' +
  `<t:Value>${more.size ?? '90000'}</t:Value></t:ExtendedProperty></t:Folder>`;
const list = (...folders: string[]): string => `<t:Folders>${folders.join('')}</t:Folders>`;
const three = list(folder('a', 'Harbour'), folder('b', 'Boats'), folder('c', 'Tide'));
const WHOLE = 'IndexedPagingOffset="1" TotalItemsInView="1" IncludesLastItemInRange="true"';

test('one odd sign in the name of a folder costs that sign, and no folder', () => {
  expect(read(ROOT, WHOLE, list(folder('a', 'Harbour'), folder('b', 'Bo&#x1F;ats')))).toMatchObject({
    folders: [{ name: 'Harbour' }, { name: 'Bo\uFFFDats', bytes: 90_000 }],
  });
});

// Attributes of the page, and where the list goes on after three folders. Null: it has ended; undefined: nobody knows.
test.each<[string, string, string | null | undefined]>([
  ['more to come, and no offset', 'TotalItemsInView="9" IncludesLastItemInRange="false"', '3'],
  ['more to come, neither offset nor total', 'IncludesLastItemInRange="false"', '3'],
  [
    'an offset that stands still',
    'IndexedPagingOffset="1" TotalItemsInView="751" IncludesLastItemInRange="false"',
    '3',
  ],
  ['called the last before the total', 'TotalItemsInView="9" IncludesLastItemInRange="true"', '3'],
  ['the last, and the total agrees', 'TotalItemsInView="3" IncludesLastItemInRange="true"', null],
  ['the last, in capitals', 'TotalItemsInView="3" IncludesLastItemInRange="TRUE"', null],
  ['the last, as a number', 'TotalItemsInView="3" IncludesLastItemInRange="1"', null],
  ['not said whether it is the last', 'TotalItemsInView="3"', undefined],
])('a list of folders, %s', (_, page, next) => {
  const reply = read(ROOT, page, three);
  expect(reply?.kind === 'children' ? reply.next : undefined).toBe(next);
});

test.each([
  ['nothing, and more to come', 'TotalItemsInView="9" IncludesLastItemInRange="false"', false],
  [
    'nothing of nothing',
    'IndexedPagingOffset="0" TotalItemsInView="0" IncludesLastItemInRange="false"',
    true,
  ],
])('an empty page, %s: an answer: %p', (_, page, understood) => {
  expect(read(ROOT, page, list()) !== null).toBe(understood);
});

test('a folder without an id leaves no list: the others would pass for all', () => {
  expect(read(ROOT, WHOLE, list(folder('a', 'Harbour'), folder('', 'Boats')))).toBeNull();
});

test.each([
  ['0001-01-01T00:00:00Z', null],
  ['1601-01-01T00:00:00Z', null],
  ['4501-01-01T00:00:00Z', null],
  ['2019-05-02T10:00:00Z', '2019-05-02T10:00:00Z'],
])('a message of %s: no date is made up, and that it has none is counted', (date, receivedAt) => {
  const item = `<t:Items><t:Message><t:ItemId Id="i1"/><t:Size>4096</t:Size><t:DateTimeReceived>${date}</t:DateTimeReceived></t:Message></t:Items>`;
  expect(read(ITEMS, WHOLE, item)).toMatchObject(
    receivedAt === null ? { items: [], undated: 1 } : { items: [{ receivedAt, bytes: 4096 }], undated: 0 },
  );
});

test.each([
  ['5368709120', 5_368_709_120],
  ['0', 0],
  ['-2147483648', null],
  ['', null],
  ['+12', null],
  ['1e3', null],
  ['9007199254740993', null],
])('a folder of the size %p holds %p bytes', (size, bytes) => {
  expect(read(ROOT, WHOLE, list(folder('a', 'Harbour', { size })))).toMatchObject({ folders: [{ bytes }] });
});

test.each(['0xe08', '0x0E08', '0x00000e08'])('a size is known by the tag %p', (tag) => {
  const xml = folder('a', 'Harbour').replace('0xe08', tag);
  expect(read(ROOT, WHOLE, list(xml))).toMatchObject({ folders: [{ bytes: 90_000 }] });
});

test('old migrations leave folders of the class IPF.Imap; they hold mail', () => {
  const xml = folder('a', 'Harbour').replace('IPF.Note', 'IPF.Imap');
  expect(read(ROOT, WHOLE, list(xml))).toMatchObject({ folders: [{ mail: true }] });
});
