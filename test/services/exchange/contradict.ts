import { EXCHANGE_CONTRADICTIONS, type ExchangeFault } from './faults';

/** Changes an answer so that it says less, or something else, than is there. */
export function contradict(text: string, fault: ExchangeFault | null): string {
  const odd = EXCHANGE_CONTRADICTIONS.find((one) => one === fault);
  switch (odd) {
    case 'cutList':
      // More is to come, the total is told, and nobody says where to go on.
      return firstFolders(text, 2).replace(
        / IndexedPagingOffset="\d+"(.*?)IncludesLastItemInRange="\w+"/,
        '$1IncludesLastItemInRange="false"',
      );
    case 'calledLast':
      return firstFolders(text, 2).replace(/IncludesLastItemInRange="\w+"/, 'IncludesLastItemInRange="true"');
    case 'standsStill':
      return text
        .replace(/IndexedPagingOffset="\d+"/, 'IndexedPagingOffset="1"')
        .replace(/IncludesLastItemInRange="\w+"/, 'IncludesLastItemInRange="false"');
    case 'lostFolder':
      return text.replace(/<t:Folder>(?:(?!<t:Folder>).)*<\/t:Folder><\/t:Folders>/s, '</t:Folders>');
    case 'noneShown':
    case 'oneShown':
      return text.replaceAll(/<t:Items>(.*?)<\/t:Items>/gs, (_, items: string) => {
        const first = /<t:Message>.*?<\/t:Message>/s.exec(items)?.[0] ?? '';
        return `<t:Items>${odd === 'oneShown' ? first : ''}</t:Items>`;
      });
    case 'yearOne':
      return text.replace(
        /<t:DateTimeReceived>[^<]*<\/t:DateTimeReceived>/,
        '<t:DateTimeReceived>0001-01-01T00:00:00Z</t:DateTimeReceived>',
      );
    case 'oddSign':
      return text.replaceAll('<t:DisplayName>', '<t:DisplayName>&#x1F;');
    case 'capitals':
      return text
        .replaceAll('IncludesLastItemInRange="true"', 'IncludesLastItemInRange="True"')
        .replaceAll('IncludesLastItemInRange="false"', 'IncludesLastItemInRange="0"');
    case undefined:
      return text;
  }
}

/** The first so many folders of a list; the total that is told stays. */
function firstFolders(text: string, most: number): string {
  let left = most;
  return text.replaceAll(
    /<t:(Folder|SearchFolder|CalendarFolder|ContactsFolder)><t:FolderId.*?<\/t:\1>/gs,
    (folder) => (left-- > 0 ? folder : ''),
  );
}
