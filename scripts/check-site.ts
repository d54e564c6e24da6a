/**
 * `npm run check-site -- URL [--package DIR] [--verbose]`: asks the web server for everything that Outlook and browsers ask for,
 * and names every fault. Ends with 1 if there is one. NODE_EXTRA_CA_CERTS names a certificate of your own.
 */
import { parseArgs } from 'node:util';
import { pageAddress } from './package/address';
import { checkSite } from './package/check-site';
import { reportOf } from './package/fault';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    package: { type: 'string', default: 'package' },
    verbose: { type: 'boolean', default: false },
  },
});

async function check(): Promise<boolean> {
  const [given] = positionals;
  if (given === undefined) throw new Error('Which address? It is the one that the package was made with.');
  const checked = await checkSite(pageAddress(given), values.package, fetch);
  console.log(reportOf(checked, values.verbose));
  return checked.faults.length === 0;
}

check().then(
  (good) => {
    process.exitCode = good ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
