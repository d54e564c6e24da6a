import fc from 'fast-check';
import { resultsOf, type CheckResult } from '../../src/core/checks/check';
import { CHECKS } from '../../src/core/checks/registry';
import { copiesOf } from '../../src/core/copies/copies-of';
import { anySnapshot } from '../tools/arbitraries';
import { TODAY } from '../tools/make-snapshot';
import { MESSAGES, placeholders } from './catalogs';
import { runs } from '../tools/long';

/** Names that a message may be given one of: a backup is that of a file or that of an account's mail. */
const EITHER = ['account', 'file'];

function missingValues(id: string, result: CheckResult): string[] {
  const given = Object.keys(result.values);
  const needed = [...placeholders(MESSAGES[id] ?? '')];
  const named = EITHER.every((name) => needed.includes(name)) && EITHER.some((name) => given.includes(name));
  return needed.filter((name) => !given.includes(name) && !(named && EITHER.includes(name)));
}

function unsaid(id: string, result: CheckResult): string[] {
  const why = `check.${id}.why`;
  const title = `check.${id}.${result.verdict}`;
  // A reason stands below every verdict, so it can only use what is always known.
  const values = [title, why].flatMap((message) =>
    missingValues(message, result).map((name) => `${message} {${name}}`),
  );
  const labels = result.evidence
    .map((line) => `evidence.${line.label}`)
    .filter((label) => !(label in MESSAGES));
  const words = result.evidence.flatMap((line) => {
    if (!('value' in line) || line.value.unit !== 'word') return [];
    const word = line.value.value;
    return word in MESSAGES || `word.${word}` in MESSAGES ? [] : [`word ${word}`];
  });
  return [...values, ...labels, ...words];
}

test('whatever the facts, a finding has every value, label and word that its sentences need', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const copies = copiesOf(snapshot, TODAY);
      const left = CHECKS.flatMap((check) =>
        resultsOf(check, { snapshot, copies, today: TODAY }).flatMap((result) => unsaid(check.id, result)),
      );
      expect([...new Set(left)]).toEqual([]);
    }),
    { numRuns: runs(300) },
  );
});
