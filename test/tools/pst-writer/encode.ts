import type { WrittenEncoding } from './format';

/** [MS-PST] 5.1, the first and the second table; the third undoes the first. */
const R = Buffer.from(
  'QTYTYqghbrv0FswEf2ToXR7yyyp0xV410pVHnpYtmohMfYQ/26wxtkhf9sTYOYvnIzs4jsjB3yWxIKVGYE6c+6rTVlFFfFUAB8krnYWbCaCPrbMPY6uJS9enFVpxZkK/JkprmPrqd1OycAUs/Vk6hn7OBuuCeFfHjUOvtBzUW83i6SdPwwhygM+w7/Uobb4wTTSS1Q48IjLl5PmfwtEKgRLh7pGDduOX5mGKF3mkt9yQelyMAqbKad5QGhGTuVKHWPztHTdJG2rgKTOZvWzZlPNAVG/wxnO41j5lGEQf3WcQ8QwZ7K4DoRR7qQv/+KPAogH3LrwkaHUN/rovtdDaPQ==',
  'base64',
);
const S = Buffer.from(
  'FFMPVrPIepzrZUgXFhWfAsxUfIMADQwLomKodtvZ7cfFpNyshXTW0KebrpqWcWbDY5m43XOSjoR9pV7RXZOxV1FQgIlSlE9OCmu8jX9uR0ZBQEQBEcsDP/f04amPPDr5+/AZMIIJLsmdoIZJ7m9NbcQtgTQlhxuIqvwGoRI4/UxCcmQTNyRqdXdD/+a0SzZc5Ng1PUW5LOy3MSspB2ijDml7GJ4hOb4oGlt49SPKKrCvPv4EjOflmDKV0/ZK6Kbq6fPVL3Ag8h8FZ61VEM7N4yc72rrXwibUkR3SHCIz+PrxWu/PkLaLtb3AvwiXHmziYeDGwVmru1jeX99geX6yig==',
  'base64',
);
const I = Buffer.alloc(256);
for (const [index, value] of R.entries()) I[value] = index;

const at = (table: Buffer, index: number) => table.readUInt8(index & 0xff);

/** Disguises the data of a block as the format says. */
export function encode(plain: Uint8Array, encoding: WrittenEncoding, block: number): Uint8Array {
  switch (encoding) {
    case 'none':
      return plain;
    case 'permute':
      return plain.map((byte) => at(R, byte));
    case 'cyclic': {
      let w = Number((BigInt(block) ^ (BigInt(block) >> 16n)) & 0xffffn);
      return plain.map((byte) => {
        const high = w >> 8;
        const out = at(I, at(S, at(R, byte + w) + high) - high) - w;
        w = (w + 1) & 0xffff;
        return out & 0xff;
      });
    }
  }
}
