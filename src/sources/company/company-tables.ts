import { rowAt, type CompanyRow } from '../../core/company/company-query';
import type { CompanyColumns } from '../../core/company/company-columns';
import type { Company } from '../../core/company/company';
import { csvLine } from '../../core/company/safe-cell';
import { EXPOSURES } from '../../core/company/company-deletion';
import type { DeletionOutcome } from '../../core/company/company-deletion';

/** Lines that go into one piece of a file. */
const PIECE = 5_000;
/** A spreadsheet takes a file for UTF-8 by it. */
const MARK = '\uFEFF';

const HEADER = [
  'Address',
  'Plan',
  'Ring',
  'UsedBytes',
  'LimitBytes',
  'Share',
  'ChangeBytes',
  'MonthsUntilFull',
  'Pop3',
  'Imap',
  'Problems',
  'Machines',
  'Programs',
  'DataFiles',
];

const cellsOf = (row: CompanyRow): (string | number | null)[] => [
  row.address,
  row.plan,
  row.ring,
  row.used,
  row.limit === 'none' ? 'Unlimited' : row.limit,
  row.share === null ? null : Math.round(row.share * 1_000) / 1_000,
  row.change,
  row.time?.kind === 'range' ? row.time.likely : null,
  row.pop,
  row.imap,
  row.problems.join(' '),
  row.readers.map(({ machine }) => machine).join('; '),
  row.readers.map(({ kind, program }) => `${kind ?? 'unknown'} ${program ?? 'unknown'}`).join('; '),
  row.readers.flatMap(({ files }) => files.map(({ name }) => name)).join('; '),
];

/** All mailboxes that a query found as a file for a spreadsheet, in which no formula can start. */
export function companyTable(company: Company, columns: CompanyColumns, found: Uint32Array): Blob {
  const pieces: string[] = [MARK + csvLine(HEADER)];
  for (let from = 0; from < found.length; from += PIECE)
    pieces.push(
      Array.from(found.subarray(from, from + PIECE), (at) =>
        csvLine(cellsOf(rowAt(company, columns, at))),
      ).join(''),
    );
  return new Blob(pieces, { type: 'text/csv' });
}

/** Whom a deletion would hit, and how. */
export function deletionTable(company: Company, { by }: DeletionOutcome): Blob {
  const pieces = EXPOSURES.filter((exposure) => exposure !== 'none').flatMap((exposure) => [
    by[exposure].map((at) => csvLine([company.addresses[at] ?? '', exposure])).join(''),
  ]);
  return new Blob([MARK + csvLine(['Address', 'WhatIsLeft']), ...pieces], { type: 'text/csv' });
}
