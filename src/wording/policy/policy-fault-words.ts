import type { PolicyFault } from '../../core/policy/policy-faults';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';

/** What is wrong, and what to do about it; the command says the same. */
export function policyFaultWords(fault: PolicyFault): { reason: string; cure: string } {
  if (fault.problem === null) {
    const { kind } = fault;
    const values = Object.fromEntries(
      Object.entries(fault.values).map(([name, text]) => [name, plainText(text)]),
    );
    return { reason: say(`admin.fault.${kind}`, values), cure: say(`admin.fault.${kind}.cure`, values) };
  }
  const { path, problem, meant, allowed } = fault.problem;
  const what = say(`policy.problem.${problem}`);
  const reason = path === '' ? what : say('admin.policy.at', { path: plainText(path), what });
  if (meant !== null) return { reason, cure: say('admin.fault.write', { meant: plainText(meant) }) };
  if (allowed.length > 0)
    return { reason, cure: say('admin.fault.allowed', { allowed: allowed.join(', ') }) };
  if (problem === 'sameIdTwice') return { reason, cure: say('admin.fault.ownId') };
  return { reason, cure: say(problem === 'missing' ? 'admin.fault.add' : 'admin.fault.correct') };
}
