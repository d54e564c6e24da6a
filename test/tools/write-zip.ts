import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  path: string;
  bytes: Uint8Array;
  /** Packed; else as it is. */
  deflate?: boolean;
  encrypted?: boolean;
}

export interface ZipOptions {
  /** All sizes and places in the large form, as in archives of more than 4 GB. */
  large?: boolean;
  /** Bytes before the archive, as in one that unpacks itself. */
  before?: number;
  comment?: string;
}

const u16 = (value: number) => Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
const u32 = (value: number) => new Uint8Array(new Uint32Array([value]).buffer);
const u64 = (value: number) => new Uint8Array(new BigUint64Array([BigInt(value)]).buffer);
const join = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** A zip archive (PKWARE APPNOTE 6.3), byte by byte. */
export function zipBytes(
  files: readonly ZipFile[],
  { large = false, before = 0, comment = '' }: ZipOptions = {},
) {
  const head: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { path, bytes, deflate = false, encrypted = false } of files) {
    const name = new TextEncoder().encode(path);
    const packed = deflate ? new Uint8Array(deflateRawSync(bytes)) : bytes;
    const common = join([u16(encrypted ? 0x801 : 0x800), u16(deflate ? 8 : 0), u32(0), u32(crc32(bytes))]);
    const local = join([
      u32(0x04034b50),
      u16(45),
      common,
      u32(packed.length),
      u32(bytes.length),
      u16(name.length),
      u16(0),
    ]);
    const far = large
      ? join([u16(1), u16(24), u64(bytes.length), u64(packed.length), u64(at)])
      : new Uint8Array(0);
    const sizes = large ? [u32(0xffffffff), u32(0xffffffff)] : [u32(packed.length), u32(bytes.length)];
    directory.push(
      join([
        u32(0x02014b50),
        u16(45),
        u16(45),
        common,
        ...sizes,
        u16(name.length),
        u16(far.length),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
      ]),
      u32(large ? 0xffffffff : at),
      name,
      far,
    );
    head.push(local, name, packed);
    at += local.length + name.length + packed.length;
  }
  const central = join(directory);
  const end: Uint8Array[] = [];
  if (large) {
    end.push(
      join([
        u32(0x06064b50),
        u64(44),
        u16(45),
        u16(45),
        u32(0),
        u32(0),
        u64(files.length),
        u64(files.length),
        u64(central.length),
        u64(at),
      ]),
      join([u32(0x07064b50), u32(0), u64(at + central.length), u32(1)]),
    );
  }
  const said = new TextEncoder().encode(comment);
  const [count, size, place] = large ? [0xffff, 0xffffffff, 0xffffffff] : [files.length, central.length, at];
  end.push(
    join([u32(0x06054b50), u16(0), u16(0), u16(count), u16(count), u32(size), u32(place), u16(said.length)]),
    said,
  );
  return join([new Uint8Array(before), ...head, central, ...end]);
}
