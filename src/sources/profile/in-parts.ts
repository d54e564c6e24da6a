import type { SourceFacts } from '../../core/facts/snapshot';
import type { TextOutcome } from './read-profile';

/** So many accounts and files go to the page at one time: it would stand still while it takes in thousands. */
const AT_ONCE = 250;

/** Some of what a text gave, sent ahead of the rest. */
export type FactsPart = Pick<SourceFacts, 'accounts' | 'dataFiles'>;

/** What a text gave as parts that are sent ahead, and the rest; no parts where it is little. */
export function inParts(outcome: TextOutcome): { parts: FactsPart[]; rest: TextOutcome } {
  const { facts } = outcome;
  const most = Math.max(facts?.accounts.length ?? 0, facts?.dataFiles.length ?? 0);
  if (!facts || most <= AT_ONCE) return { parts: [], rest: outcome };
  const parts = Array.from({ length: Math.ceil(most / AT_ONCE) }, (_, at): FactsPart => {
    const [from, to] = [at * AT_ONCE, (at + 1) * AT_ONCE];
    return { accounts: facts.accounts.slice(from, to), dataFiles: facts.dataFiles.slice(from, to) };
  });
  return { parts, rest: { ...outcome, facts: { ...facts, accounts: [], dataFiles: [] } } };
}

/** The whole of what a text gave. */
export function joinParts(parts: readonly FactsPart[], rest: TextOutcome): TextOutcome {
  if (!rest.facts || parts.length === 0) return rest;
  const accounts = parts.flatMap((part) => part.accounts);
  const dataFiles = parts.flatMap((part) => part.dataFiles);
  return { ...rest, facts: { ...rest.facts, accounts, dataFiles } };
}
