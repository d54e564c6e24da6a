import type { Snapshot } from '../facts/snapshot';
import type { Check, CheckResult } from './check';
import { line, word } from './shared/evidence-lines';

/**
 * Outlook tells of the open mailbox alone. POP3 and IMAP accounts beside it are the ones that lose mail, so nothing
 * is called safe before somebody has said whether there are any, or an export has shown them.
 */
export const accountsNotShown: Check = {
  id: 'accounts-not-shown',
  version: 2,
  fix: null,
  links: ['popImapExplained'],
  evaluate: ({ snapshot }) =>
    isFromOutlook(snapshot) && !snapshot.accounts.some(({ profile }) => profile !== null)
      ? [judge(snapshot)]
      : [],
};

function judge(snapshot: Snapshot): CheckResult {
  const fact = snapshot.device.otherAddresses ?? { known: false, reason: 'notAsked' as const };
  const about = {
    subject: { type: 'computer' as const },
    values: {},
    evidence: [line('otherAddresses', fact, (value) => word(`otherAddresses.${value}`))],
  };
  if (fact.known && fact.value !== 'more') return { ...about, verdict: 'pass' };
  return {
    ...about,
    verdict: 'cantTell',
    settledBy: [{ by: 'question', question: 'otherAddresses' }, { by: 'profileExport' }],
  };
}

function isFromOutlook({ sources }: Snapshot): boolean {
  return sources.some(({ kind }) => kind === 'outlook');
}
