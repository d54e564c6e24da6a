import { sayIfKnown } from './words';

/** The words of one step of a guided fix, for one mail program. */
export interface StepWords {
  title: string;
  /** What to do. */
  what: string;
  expect: string | undefined;
  trouble: string | undefined;
  notFirst: string | undefined;
}

/**
 * The words of a step; `loadFixWords` must have been awaited. Each part may have words for one mail program, which
 * go before those for all: `fix.<fix>.<step>.<part>.<client>`, then `fix.<fix>.<step>.<part>`.
 *
 * @param fix id of the fix
 * @param step id of the step
 * @param client the mail program
 * @param about name of the account or file that the walk is about
 */
export function stepWords(fix: string, step: string, client: string, about: string): StepWords {
  const part = (name: string) =>
    sayIfKnown(`fix.${fix}.${step}.${name}.${client}`, { about }) ??
    sayIfKnown(`fix.${fix}.${step}.${name}`, { about });
  return {
    title: part('title') ?? '',
    what: part('do') ?? '',
    expect: part('expect'),
    trouble: part('trouble'),
    notFirst: part('notFirst'),
  };
}
