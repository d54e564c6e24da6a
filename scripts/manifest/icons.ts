import { all, children, inLayer, typeOf } from './elements';
import type { Problem } from './problem';

const BUTTON_SIZES = { needed: [16, 32, 80], allowed: [16, 20, 24, 32, 40, 48, 64, 80] };
const PHONE_SIZES = [25, 32, 48];
const PHONE_SCALES = [1, 2, 3];

/** Width and height in pixels of an icon file, or null when there is none; the path is that of its address. */
export type IconSize = (path: string) => { width: number; height: number } | null;

/** Icons of the product itself and of every button: sizes that must be there, and files of exactly that size. */
export function iconProblems(layer: Element, sizeOf: IconSize): Problem[] {
  const here = inLayer(layer);
  const addresses = new Map(
    all(layer, 'Images')
      .filter(here)
      .flatMap((images) => children(images, 'Image'))
      .map((image) => [image.getAttribute('id') ?? '', image.getAttribute('DefaultValue') ?? '']),
  );
  const product = [
    ...children(layer, 'IconUrl').map((icon) => ({ icon, pixels: 64 })),
    ...children(layer, 'HighResolutionIconUrl').map((icon) => ({ icon, pixels: 128 })),
  ].flatMap(({ icon, pixels }) => fileProblems(icon.getAttribute('DefaultValue') ?? '', pixels, sizeOf));

  const buttons = all(layer, 'Icon')
    .filter(here)
    .flatMap((icon) => {
      const images = children(icon, 'Image').map((image) => ({
        size: Number(image.getAttribute('size')),
        scale: Number(image.getAttribute('scale') ?? 1),
        address: addresses.get(image.getAttribute('resid') ?? ''),
      }));
      const phone = typeOf(icon).endsWith('MobileIconList');
      return [
        ...sizeProblems(images, phone),
        ...images.flatMap(({ size, scale, address }) =>
          address === undefined ? [] : fileProblems(address, size * scale, sizeOf),
        ),
      ];
    });
  return [...product, ...buttons];
}

function sizeProblems(images: { size: number; scale: number }[], phone: boolean): Problem[] {
  const has = (size: number, scale: number): boolean =>
    images.some((image) => image.size === size && image.scale === scale);
  const needed = phone
    ? PHONE_SIZES.flatMap((size) => PHONE_SCALES.map((scale) => [size, scale] as const))
    : BUTTON_SIZES.needed.map((size) => [size, 1] as const);
  return [
    ...needed
      .filter(([size, scale]) => !has(size, scale))
      .map(([size, scale]): Problem => ({ rule: 'missingIconSize', about: `${size} at scale ${scale}` })),
    ...images
      .filter(({ size }) => !(phone ? PHONE_SIZES : BUTTON_SIZES.allowed).includes(size))
      .map(({ size }): Problem => ({ rule: 'wrongIconSize', about: `no icon may have the size ${size}` })),
  ];
}

function fileProblems(address: string, pixels: number, sizeOf: IconSize): Problem[] {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const file = sizeOf(path);
  if (file === null) return [{ rule: 'iconFileMissing', about: path }];
  return file.width === pixels && file.height === pixels
    ? []
    : [{ rule: 'wrongIconSize', about: `${path} is ${file.width}x${file.height}, not ${pixels}` }];
}

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Width and height as a PNG file states them, or null when the bytes are no PNG. */
export function pngSize(bytes: Buffer): { width: number; height: number } | null {
  return bytes.length >= 24 && bytes.toString('hex', 0, 8) === PNG_SIGNATURE
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null;
}
