import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The style of the first view, written into the page: a file of its own would have to arrive before anything is
 * drawn. Line ends as a browser sees them and no blank ends, which the page would lose: the hash has to fit.
 */
export const firstStyle = readFileSync(path.resolve(__dirname, '../../src/taskpane/shell.css'), 'utf8')
  .replaceAll('\r\n', '\n')
  .trim();

/** What the content security policy names it by. */
export const firstStyleHash = `'sha256-${createHash('sha256').update(firstStyle).digest('base64')}'`;
