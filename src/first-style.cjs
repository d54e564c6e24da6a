const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * The style of the first view, written into the page: a file of its own would have to arrive before anything is
 * drawn. Line ends as a browser sees them and no blank ends, which the page would lose: the hash has to fit.
 */
const firstStyle = readFileSync(path.join(__dirname, 'taskpane/shell.css'), 'utf8')
  .replaceAll('\r\n', '\n')
  .trim();

exports.firstStyle = firstStyle;

/** What the content security policy names it by. */
exports.firstStyleHash = `'sha256-${createHash('sha256').update(firstStyle).digest('base64')}'`;
