/** `npm run check-package -- DIR [--previous DIR] [--verbose]`: reads a package and names every fault. Ends with 1 if there is one. */
import { parseArgs } from 'node:util';
import { checkPackage } from './package/check-package';
import { reportOf } from './package/fault';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { previous: { type: 'string' }, verbose: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Which package? For example: npm run check-package -- package');
  process.exitCode = 1;
} else {
  const checked = checkPackage(folder, values.previous ?? null);
  console.log(reportOf(checked, values.verbose));
  process.exitCode = checked.faults.length === 0 ? 0 : 1;
}
