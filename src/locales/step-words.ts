import { sayIfKnown } from './words';

/** The words of one step of a guided fix, at one home. */
export interface StepWords {
  title: string;
  /** What to do. */
  what: string;
  expect: string | undefined;
  trouble: string | undefined;
  notFirst: string | undefined;
}

/**
 * The words of a step; `loadFixWords` must have been awaited. Each part may have words for one home, which go before
 * those for all: `fix.<fix>.<step>.<part>.<home>`, then `fix.<fix>.<step>.<part>`. A step of several walks has them once,
 * under `step.<step>`.
 *
 * @param fix id of the fix
 * @param step the step: its id, and whether its words are those of all walks
 * @param home where it is done
 * @param about name of the account or file that the walk is about
 * @param keepDays days that the person chose for copies on the server; null: with no end; undefined: not chosen
 */
export function stepWords(
  fix: string,
  { id, shared }: { id: string; shared?: true },
  home: string,
  about: string,
  keepDays?: number | null,
): StepWords {
  const values = {
    about,
    chosen: keepDays === undefined ? 'no' : keepDays === null ? 'noEnd' : 'days',
    days: keepDays ?? '',
  };
  const part = (name: string) =>
    shared === true
      ? (sayIfKnown(`step.${id}.${name}.${home}`, values) ?? sayIfKnown(`step.${id}.${name}`, values))
      : (sayIfKnown(`fix.${fix}.${id}.${name}.${home}`, values) ??
        sayIfKnown(`fix.${fix}.${id}.${name}`, values));
  return {
    title: part('title') ?? '',
    what: part('do') ?? '',
    expect: part('expect'),
    trouble: part('trouble'),
    notFirst: part('notFirst'),
  };
}
