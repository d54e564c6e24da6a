/** `npm run check-policy -- FILE`: reads a policy.json and names every fault. Ends with 1 if there is one. */
import { checkPolicy } from './package/check-policy';
import { reportOf } from './package/fault';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Which file? For example: npm run check-policy -- package/site/policy.json');
  process.exitCode = 1;
} else {
  const checked = checkPolicy(file);
  console.log(reportOf(checked));
  process.exitCode = checked.faults.length === 0 ? 0 : 1;
}
