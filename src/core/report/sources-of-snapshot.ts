import { ACCOUNT, DATA_FILE, type Account } from '../facts/account';
import { unknown } from '../facts/evidence';
import type { FactMapper } from '../facts/fields';
import type { Snapshot, Source, SourceFacts } from '../facts/snapshot';
import type { Growth } from './decisions';

/**
 * The sources that a snapshot was put together from, each with what it said, as far as the snapshot still tells. Put
 * together again, with the same answers, they give the same facts.
 */
export function sourcesOfSnapshot(snapshot: Snapshot): SourceFacts[] {
  const answers = new Set(snapshot.sources.flatMap(({ id, kind }) => (kind === 'answers' ? [id] : [])));
  const sources = snapshot.sources.filter(({ kind }) => kind !== 'answers');
  const listed = new Set(snapshot.sources.map(({ id }) => id));
  const first = sources[0];
  const rest: Source = { id: 'earlier', kind: 'profileExport', name: '', readAt: snapshot.takenAt };
  const all = first === undefined ? [rest] : sources;
  return all
    .map((source, at) => {
      // What no listed source said goes with the first one.
      const says = (id: string) => id === source.id || (at === 0 && !listed.has(id) && !answers.has(id));
      return factsOf(snapshot, source, says, at === 0);
    })
    .filter(
      ({ accounts, dataFiles, mailboxes = [], gaps, client, source }) =>
        source !== rest ||
        accounts.length + dataFiles.length + mailboxes.length + gaps.length > 0 ||
        client !== undefined,
    );
}

function factsOf(
  snapshot: Snapshot,
  source: Source,
  says: (id: string) => boolean,
  isFirst: boolean,
): SourceFacts {
  // A fact of another source is open here; a fact that nobody knows keeps its reason everywhere.
  const own: FactMapper = (fact) => (fact.known && !says(fact.source) ? unknown('notAsked') : fact);
  const speaks = <T>(carrier: { mapFacts(value: T, map: FactMapper): T }, thing: T): boolean => {
    const sources: string[] = [];
    carrier.mapFacts(thing, (fact) => {
      if (fact.known) sources.push(fact.source);
      return fact;
    });
    return sources.some(says) || (sources.length === 0 && isFirst);
  };
  const mailboxes = snapshot.mailboxes.filter((mailbox) => says(mailbox.source));
  return {
    source,
    ...(snapshot.client.known && says(snapshot.client.source) && { client: snapshot.client }),
    accounts: snapshot.accounts
      .filter((account) => speaks(ACCOUNT, account))
      .map((account) => withoutGrowth(ACCOUNT.mapFacts(account, own))),
    dataFiles: snapshot.dataFiles
      .filter((file) => speaks(DATA_FILE, file))
      .map((file) => DATA_FILE.mapFacts(file, own)),
    ...(mailboxes.length > 0 && { mailboxes }),
    gaps: snapshot.gaps.filter((gap) => says(gap.source)),
  };
}

function withoutGrowth(account: Account): Account {
  const plain = { ...account };
  delete plain.serverCopyGrew;
  return plain;
}

/** What the snapshot knows of settings that leave copies longer than before. */
export function growthsOf(snapshot: Snapshot): Growth[] {
  return snapshot.accounts.flatMap(({ id, serverCopyGrew }) =>
    serverCopyGrew ? [{ account: id, ...serverCopyGrew }] : [],
  );
}
