export interface MadeMsg {
  /** ISO instant of delivery; null: none. */
  deliveredAt: string | null;
  submittedAt: string | null;
  messageId: string | null;
  read: boolean;
  /** What must be found nowhere after reading. */
  secret: string;
}

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

interface Stream {
  name: string;
  bytes: Buffer;
}

/** A message as Outlook saves it ([MS-OXMSG]), with the streams that are looked at and some that are not. */
export function msgBytes({ deliveredAt, submittedAt, messageId, read, secret }: MadeMsg): Uint8Array {
  const properties = [Buffer.alloc(32)];
  const property = (tag: number, value: Buffer) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt32LE(tag, 0);
    value.copy(entry, 8);
    properties.push(entry);
  };
  const time = (iso: string) => {
    const value = Buffer.alloc(8);
    value.writeBigUInt64LE(BigInt(Date.parse(iso) + 11_644_473_600_000) * 10_000n);
    return value;
  };
  if (deliveredAt !== null) property(0x0e060040, time(deliveredAt));
  if (submittedAt !== null) property(0x00390040, time(submittedAt));
  property(0x0e070003, Buffer.from([read ? 1 : 0, 0, 0, 0]));
  const streams: Stream[] = [
    { name: '__properties_version1.0', bytes: Buffer.concat(properties) },
    { name: '__substg1.0_0037001F', bytes: Buffer.from(secret, 'utf16le') },
    { name: '__substg1.0_1000001F', bytes: Buffer.from(secret.repeat(2000), 'utf16le') },
  ];
  if (messageId !== null)
    streams.push({ name: '__substg1.0_1035001F', bytes: Buffer.from(messageId, 'utf16le') });
  return compoundFile(streams);
}

/** A compound file ([MS-CFB], sectors of 512 bytes) with these streams at the top. */
export function compoundFile(streams: readonly Stream[]): Uint8Array {
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const put = (bytes: Buffer): number => {
    const first = sectors.length;
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR));
    for (let i = 0; i < count; i++) {
      const sector = Buffer.alloc(SECTOR);
      bytes.copy(sector, 0, i * SECTOR, (i + 1) * SECTOR);
      sectors.push(sector);
      table.push(i === count - 1 ? END : first + i + 1);
    }
    return first;
  };
  const small: Buffer[] = [];
  const smallTable: number[] = [];
  const places = streams.map(({ bytes }) => {
    if (bytes.length >= 4096) return put(bytes);
    const first = smallTable.length;
    const count = Math.max(1, Math.ceil(bytes.length / 64));
    const piece = Buffer.alloc(count * 64);
    bytes.copy(piece);
    small.push(piece);
    for (let i = 0; i < count; i++) smallTable.push(i === count - 1 ? END : first + i + 1);
    return first;
  });
  const store = Buffer.concat(small);
  const storeAt = put(store);
  const smallAt = put(words(smallTable));
  const entry = (name: string, type: number, right: number, child: number, start: number, size: number) => {
    const bytes = Buffer.alloc(128);
    bytes.write(name, 0, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, 64);
    bytes.writeUInt8(type, 66);
    bytes.writeUInt32LE(FREE, 68);
    bytes.writeUInt32LE(right, 72);
    bytes.writeUInt32LE(child, 76);
    bytes.writeUInt32LE(start, 116);
    bytes.writeUInt32LE(size, 120);
    return bytes;
  };
  const entries = [
    entry('Root Entry', 5, FREE, 1, storeAt, store.length),
    ...streams.map(({ name, bytes }, index) =>
      entry(name, 2, index + 1 < streams.length ? index + 2 : FREE, FREE, places[index] ?? 0, bytes.length),
    ),
  ];
  const directoryAt = put(Buffer.concat(entries));
  // The table's own sectors stand in it too.
  const tableSectors = Math.ceil((table.length + 8) / 128);
  const tableAt = sectors.length;
  for (let i = 0; i < tableSectors; i++) table.push(0xfffffffd);
  while (table.length < tableSectors * 128) table.push(FREE);
  for (let i = 0; i < tableSectors; i++) sectors.push(words(table.slice(i * 128, (i + 1) * 128)));
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae100000000000000000000000000000000', 'hex').copy(header);
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, index) => header.writeUInt16LE(value, 24 + 2 * index));
  header.fill(0, 34, 44);
  [tableSectors, directoryAt, 0, 4096, smallAt, 1, END, 0].forEach((value, index) =>
    header.writeUInt32LE(value, 44 + 4 * index),
  );
  for (let i = 0; i < tableSectors; i++) header.writeUInt32LE(tableAt + i, 76 + 4 * i);
  return new Uint8Array(Buffer.concat([header, ...sectors]));
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil((values.length * 4) / SECTOR) * SECTOR, 0xff);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}
