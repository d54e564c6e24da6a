import type { Account } from '../facts/account';
import type { SourceFacts } from '../facts/snapshot';
import { isOneComputer, type KeptSource } from './kept-source';

/**
 * The kept looks, in which accounts and data files of a further computer have ids of their own: the same account in two
 * computers' programs is two readers of one mailbox, each with its own settings. On the computer that was looked at
 * first the ids are as they were read, so that what was decided about them stays. A computer has no name in any export;
 * where there are several, each has its number.
 */
export function withIdsByComputer(kept: readonly KeptSource[]): KeptSource[] {
  const computers = computersOf(kept);
  if (new Set([...computers.values()].map(({ id }) => id)).size < 2) return [...kept];
  return kept.map((look) => {
    const computer = computers.get(look);
    if (computer === undefined) return look;
    const numbered = withNumber(look.facts, computer.number);
    return { ...look, facts: computer.number === 1 ? numbered : withOwnIds(numbered, computer.id) };
  });
}

/** The computer of each look that is of one. The number is that which people see: 1 for the first that was looked at. */
export function computersOf(kept: readonly KeptSource[]): Map<KeptSource, { id: string; number: number }> {
  const byAge = kept
    .flatMap((look) => (look.computer ? [{ look, id: look.computer.id }] : []))
    .sort((a, b) => (a.id === b.id ? 0 : a.id < b.id ? -1 : 1));
  const computerOf = (look: KeptSource) => byAge.find((other) => isOneComputer(other.look, look))?.id;
  const computers = new Map(kept.map((look) => [look, computerOf(look)]));
  const inOrder = [...new Set(byAge.map(({ look }) => computers.get(look)))];
  return new Map(
    [...computers].flatMap(([look, id]) =>
      id === undefined ? [] : [[look, { id, number: inOrder.indexOf(id) + 1 }]],
    ),
  );
}

function withNumber(facts: SourceFacts, computer: number): SourceFacts {
  return { ...facts, accounts: facts.accounts.map((account) => ({ ...account, computer })) };
}

function withOwnIds(facts: SourceFacts, computer: string): SourceFacts {
  const own = (id: string) => `${id}|${computer}`;
  return {
    ...facts,
    accounts: facts.accounts.map((account) => ({
      ...account,
      id: own(account.id),
      delivery: withOwnFile(account.delivery, own),
    })),
    dataFiles: facts.dataFiles.map((file) => ({ ...file, id: own(file.id) })),
  };
}

function withOwnFile(delivery: Account['delivery'], own: (id: string) => string): Account['delivery'] {
  if (!delivery.known) return delivery;
  const to = delivery.value;
  switch (to.to) {
    case 'dataFile':
      return { ...delivery, value: { ...to, dataFileId: own(to.dataFileId) } };
    case 'exchangeMailbox':
    case 'cache':
      return to.dataFileId === null
        ? delivery
        : { ...delivery, value: { ...to, dataFileId: own(to.dataFileId) } };
  }
}
