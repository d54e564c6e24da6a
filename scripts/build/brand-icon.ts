import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.resolve(__dirname, '../../assets/icon-small.svg');

/** The product's icon as a part of the page: as a picture of its own it would take as long as all the words beside it. */
export function brandIcon(): { viewBox: string; shapes: string } {
  const [, viewBox, drawing] =
    /<svg[^>]*viewBox="([^"]*)"[^>]*>(.*)<\/svg>/s.exec(readFileSync(FILE, 'utf8')) ?? [];
  if (viewBox === undefined || drawing === undefined)
    throw new Error(`${FILE} is no drawing with a viewBox.`);
  // The name beside it says what it shows.
  return {
    viewBox,
    shapes: drawing
      .replace(/<title>.*<\/title>/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}
