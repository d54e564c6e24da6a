import type { OldProgram } from '../facts/account';
import type { Check, CheckResult } from './check';
import { date, line, word } from './shared/evidence-lines';
import { aboutAccount } from './shared/subjects';

/** Last day with updates (https://learn.microsoft.com/lifecycle/products); of several versions that of the newest. */
const ENDED_ON: Record<OldProgram, string> = {
  outlook2000: '2009-07-14',
  outlook2010: '2020-10-13',
  outlook2013: '2023-04-11',
  windowsMail: '2017-01-10',
};

/**
 * The settings are those of a program that its maker mends no more. Such programs know old encryption only, which
 * Microsoft 365 has refused for POP and IMAP since July 2026 (TLS 1.0 and 1.1). Settings of Outlook 2016 and later look
 * alike, so of these nothing is said.
 */
export const programOutOfSupport: Check = {
  id: 'program-out-of-support',
  version: 1,
  fix: 'renew-program',
  links: ['supportEnds'],
  evaluate: ({ snapshot }) =>
    snapshot.accounts.flatMap((account): CheckResult[] => {
      const { oldProgram } = account;
      if (!oldProgram?.known) return [];
      const { subject, values } = aboutAccount(account, snapshot);
      return [
        {
          subject,
          values: { ...values, date: date(ENDED_ON[oldProgram.value]) },
          evidence: [line('oldProgram', oldProgram, (program) => word(`oldProgram.${program}`))],
          verdict: 'fail',
          severity: 'moderate',
        },
      ];
    }),
};
