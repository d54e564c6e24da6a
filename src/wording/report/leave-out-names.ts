import type { GridRow } from '../../core/copies/survival-grid';
import type { Account } from '../../core/facts/account';
import type { StandIn } from '../../core/facts/fields';
import { SNAPSHOT, type Snapshot } from '../../core/facts/snapshot';
import { EVIDENCE_LINE, FINDING_KEY, SUBJECT, WORD_VALUE, type WordValues } from '../../core/facts/subject';
import { REMEMBERED, type Remembered } from '../../core/report/decisions';
import type { HelpDesk } from '../../core/policy/policy';
import type { Finding, Report } from '../../core/report/report';
import type { Headline } from '../../session/disk-loss';
import { Pseudonyms } from './pseudonyms';

/** What a report is made from. */
export interface Exported {
  report: Report;
  snapshot: Snapshot;
  remembered: Remembered;
  /** The inspection of a sample person, which is about nobody's mail. */
  madeUp: boolean;
  /** What the headline of the overview says. */
  headline: Headline;
  /** Where the mail of each account is, as the overview shows it, the least protected first. */
  grids: readonly { account: string; rows: readonly GridRow[] }[];
  /** Findings, by their key, that the organisation has decided to leave until a day. */
  waived: readonly { finding: string; reason: string; expiresOn: string }[];
  /** Whom to ask; null: nobody is named. */
  helpDesk: HelpDesk | null;
}

/**
 * The same report without names: addresses, account and file names, servers, paths, profiles, and what the person
 * typed get stand-ins, the same ones throughout. What a field names is said where the field is described, and the
 * types refuse a text of which nobody has said it.
 */
export function leaveOutNames(exported: Exported): Exported {
  const { report, snapshot, remembered, madeUp, headline, grids, waived } = exported;
  const names = new Pseudonyms();
  nameThings(snapshot, names);
  const standIn: StandIn = (what, text) => names.of(what, text);
  const withoutNames = SNAPSHOT.withoutNames(snapshot, standIn, '');
  return {
    report: {
      ...report,
      findings: report.findings.map((finding) => findingWithout(finding, standIn)),
      first: report.first === null ? null : FINDING_KEY.withoutNames(report.first, standIn, ''),
    },
    snapshot: withoutNames,
    remembered: {
      ...REMEMBERED.withoutNames({ ...remembered, snapshot: null }, standIn, ''),
      snapshot: remembered.snapshot === null ? null : withoutNames,
    },
    madeUp,
    headline,
    // What is worked out from stand-ins says less: a provider is known by its name.
    grids: grids.map(({ account, rows }) => ({ account: standIn('account', account), rows })),
    waived: waived.map(({ finding, expiresOn }) => ({
      finding: FINDING_KEY.withoutNames(finding, standIn, ''),
      reason: '',
      expiresOn,
    })),
    helpDesk: null,
  };
}

/** One thing may go by several texts: they all get the stand-in of its id. */
function nameThings(snapshot: Snapshot, names: Pseudonyms): void {
  // Files before accounts: an account is now and then named like its file.
  for (const { id, name, path } of snapshot.dataFiles) {
    const stand = names.of('file', id);
    names.alias(name, stand);
    if (path !== null) names.alias(path, stand);
  }
  for (const account of snapshot.accounts) {
    const stand = names.of('account', account.id);
    if (account.address !== null) names.of('person', account.address);
    const named = account.name.includes('@') ? names.of('person', account.name) : stand;
    names.alias(account.name, named);
    nameServers(account, names);
  }
  for (const { id, name } of snapshot.sources) names.alias(name, names.of('source', id));
  for (const { folders } of snapshot.mailboxes) {
    // Findings name folders.
    for (const { id, name, together } of folders) {
      if (together === undefined) names.alias(name, names.of('entry', id));
    }
  }
}

/** Evidence names host and port in one text. */
function nameServers({ incoming, outgoing }: Account, names: Pseudonyms): void {
  for (const fact of [incoming, outgoing]) {
    if (!fact.known) continue;
    const { host, port } = fact.value;
    names.alias(`${host}:${port}`, `${names.of('server', host)}:${port}`);
  }
}

function findingWithout(finding: Finding, standIn: StandIn): Finding {
  return {
    ...finding,
    key: FINDING_KEY.withoutNames(finding.key, standIn, ''),
    subject: SUBJECT.withoutNames(finding.subject, standIn, ''),
    values: valuesWithout(finding.values, standIn),
    evidence: finding.evidence.map((line) => EVIDENCE_LINE.withoutNames(line, standIn, '')),
  };
}

function valuesWithout(values: WordValues, standIn: StandIn): WordValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, WORD_VALUE.withoutNames(value, standIn, '')]),
  );
}
