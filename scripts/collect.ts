/**
 * `npm run collect`: writes the names of the values that the page reads into the scripts of `collect/`, which collect
 * these and no others.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withAllowList } from './collect/allow-list';

for (const ending of ['.ps1', '.cmd'] as const) {
  const file = path.resolve(__dirname, `../collect/Export-MailSettings${ending}`);
  writeFileSync(file, withAllowList(readFileSync(file, 'utf8'), ending));
  console.log(`written ${file}`);
}
