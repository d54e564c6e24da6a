import { PSTFile, PSTMessage, type PSTFolder } from 'pst-extractor';

/** What another reader says of one message, after opening it. */
export interface OracleMessage {
  /** Milliseconds since 1970: delivered, else sent, else changed; null: none of them. */
  time: number | null;
  bytes: number;
  unread: boolean;
}

export interface OracleFolder {
  id: number;
  parent: number | null;
  name: string;
  /** How many messages the folder says it holds. */
  count: number;
  /** Fewer than `count` where the reader stops early, as it does behind the first 8 KB of a list in a 4K file. */
  messages: OracleMessage[];
}

/** Saved searches: what they show lies in other folders, and this reader stumbles over them. */
const SEARCH_FOLDER = 3;

/** Every folder of a data file that `pst-extractor` finds, with every message opened. */
export function askPstExtractor(file: Buffer | string): OracleFolder[] {
  const pst = new PSTFile(file as string);
  const folders: OracleFolder[] = [];
  const walk = (folder: PSTFolder, parent: number | null): void => {
    const id = folder.descriptorNodeId.toNumber();
    if ((id & 0x1f) === SEARCH_FOLDER) return;
    const messages: OracleMessage[] = [];
    if (folder.contentCount > 0) {
      for (let child: unknown = folder.getNextChild(); child !== null; child = folder.getNextChild()) {
        if (!(child instanceof PSTMessage)) throw new Error('no message');
        const time = child.messageDeliveryTime ?? child.clientSubmitTime ?? child.modificationTime;
        messages.push({
          time: time?.getTime() ?? null,
          bytes: Number(child.messageSize),
          unread: !child.isRead,
        });
      }
    }
    folders.push({ id, parent, name: folder.displayName, count: folder.contentCount, messages });
    for (const below of folder.getSubFolders()) walk(below, id);
  };
  walk(pst.getRootFolder(), null);
  pst.close();
  return folders;
}
