import type { Page } from 'playwright-core';

/**
 * A pixel is another one from so many of 255 steps of a colour on. The edges of letters and of round corners come out a
 * step or two apart on processors that reckon with other instructions; a colour of ours differs from the next by far more.
 */
const STEPS = 12;
/** So many pixels may differ all the same: fewer than the smallest letter has, so that no word can change unseen. */
export const MOST_PIXELS = 8;

/** How two pictures differ: in size, or in so many pixels within this box. */
export interface Difference {
  sizes: [string, string];
  pixels: number;
  /** Left, top, right and bottom of what differs; null: nothing does. */
  box: [number, number, number, number] | null;
}

/** Compares two PNG pictures, pixel by pixel, in a page of the browser: it can read them, and needs no other package. */
export function differenceOf(page: Page, before: Buffer, now: Buffer): Promise<Difference> {
  return page.evaluate(
    async ([first, second, steps]) => {
      const pixelsOf = async (picture: string) => {
        const bitmap = await createImageBitmap(
          await (await fetch(`data:image/png;base64,${picture}`)).blob(),
        );
        const { width, height } = bitmap;
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        context?.drawImage(bitmap, 0, 0);
        return {
          width,
          height,
          data: context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray(),
        };
      };
      const [a, b] = await Promise.all([pixelsOf(first), pixelsOf(second)]);
      const sizes: [string, string] = [`${a.width} x ${a.height}`, `${b.width} x ${b.height}`];
      let pixels = 0;
      let box: [number, number, number, number] | null = null;
      const width = Math.min(a.width, b.width);
      const height = Math.min(a.height, b.height);
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const one = 4 * (y * a.width + x);
          const other = 4 * (y * b.width + x);
          let most = 0;
          for (let part = 0; part < 3; part += 1)
            most = Math.max(most, Math.abs((a.data[one + part] ?? 0) - (b.data[other + part] ?? 0)));
          if (most < steps) continue;
          pixels += 1;
          box = box
            ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
            : [x, y, x, y];
        }
      return { sizes, pixels, box };
    },
    [before.toString('base64'), now.toString('base64'), STEPS] as const,
  );
}

/** Whether the difference is small enough to be none. */
export const isSame = ({ sizes, pixels }: Difference): boolean =>
  sizes[0] === sizes[1] && pixels <= MOST_PIXELS;
