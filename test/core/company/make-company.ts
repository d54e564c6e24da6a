import {
  addLook,
  emptyCompany,
  setAmount,
  takeRow,
  type Amount,
  type Company,
  type Look,
} from '../../../src/core/company/company';
import type { CompanyReader } from '../../../src/core/company/company-reader';
import { joinReaders } from '../../../src/core/company/company-readers';
import { blankAccount } from '../../../src/core/facts/blank';
import { snapshotOf } from '../../tools/make-snapshot';

/** What a row of a made-up file says of a mailbox. */
export interface SaidOfMailbox extends Partial<Record<Amount, number>> {
  plan?: string;
  ring?: string;
}

/** A company of which one file for each day says these things, by address. */
export function companyOf(
  days: Readonly<Record<string, Readonly<Record<string, SaidOfMailbox>>>>,
  readers: Readonly<Record<string, Partial<CompanyReader>[]>> = {},
): Company {
  const company = emptyCompany();
  Object.entries(days).forEach(([day, mailboxes], file) => {
    const look = addLook(company, file, day);
    for (const [address, said] of Object.entries(mailboxes)) sayOf(company, look, address, said);
  });
  for (const [address, list] of Object.entries(readers))
    joinReaders(company, {
      readers: list.map((more) => ({ address, reader: readerOf(address, more) })),
      withoutAddress: 0,
    });
  return company;
}

/** A row about one mailbox. */
export function sayOf(company: Company, look: Look, address: string | null, said: SaidOfMailbox): void {
  const { plan = null, ring = null, ...amounts } = said;
  const guid = address === null ? 'guid-1' : null;
  const at = takeRow(company, look, { address, guid, plan, ring, isMailbox: true });
  if (at === null) throw new Error('The row names no mailbox.');
  for (const [amount, value] of Object.entries(amounts)) setAmount(look, at, amount as Amount, value);
}

export function readerOf(address: string, more: Partial<CompanyReader> = {}): CompanyReader {
  const account = { ...blankAccount(address, address), address };
  return {
    machine: 'PC-1',
    collectedAt: null,
    kind: null,
    program: null,
    files: [],
    problems: [],
    untold: [],
    account,
    snapshot: snapshotOf({ accounts: [account] }),
    ...more,
  };
}
