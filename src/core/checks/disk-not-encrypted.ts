import { isReadOnPhoneAlone } from '../facts/read-on-phone';
import type { Account } from '../facts/account';
import type { Snapshot } from '../facts/snapshot';
import type { Check, CheckResult } from './check';
import { diskEncryptedLine } from './shared/evidence-lines';

/** Whoever takes the computer can read the mail on it. */
export const diskNotEncrypted: Check = {
  id: 'disk-not-encrypted',
  version: 2,
  fix: 'encrypt-disk',
  links: ['deviceEncryption'],
  evaluate: ({ snapshot }) => (keepsMailHere(snapshot) ? [judge(snapshot)] : []),
};

function judge(snapshot: Snapshot): CheckResult {
  const { diskEncrypted } = snapshot.device;
  const about = {
    subject: { type: 'computer' } as const,
    values: {},
    evidence: [diskEncryptedLine(snapshot)],
  };
  if (!diskEncrypted.known) {
    return { ...about, verdict: 'cantTell', settledBy: [{ by: 'question', question: 'diskEncrypted' }] };
  }
  if (diskEncrypted.value) return { ...about, verdict: 'pass' };
  return { ...about, verdict: 'fail', severity: 'moderate' };
}

/** Whether any mail may lie on this computer: in a data file that is not on a share, or in one not known to us. */
function keepsMailHere(snapshot: Snapshot): boolean {
  const fileHere = snapshot.dataFiles.some(
    (file) => !(file.location.known && file.location.value === 'networkShare'),
  );
  return fileHere || snapshot.accounts.some((account) => mayKeepMailHere(account, snapshot));
}

function mayKeepMailHere(account: Account, snapshot: Snapshot): boolean {
  const { kind, delivery } = account;
  if (kind.known && kind.value === 'webmail') return false;
  if (isReadOnPhoneAlone(account)) return false;
  const onServer = kind.known && kind.value !== 'pop3' && kind.value !== 'other';
  // An account that stands in a profile is set up on a computer, whatever program is open now.
  if (onServer && account.profile === null && readsWithoutFile(snapshot)) return false;
  const file = delivery.known ? delivery.value.dataFileId : null;
  return file === null || !snapshot.dataFiles.some((candidate) => candidate.id === file);
}

/** Mail on the web and on a phone leaves no data file on this computer. */
function readsWithoutFile({ client }: Snapshot): boolean {
  if (!client.known) return false;
  switch (client.value) {
    case 'web':
    case 'ios':
    case 'android':
      return true;
    case 'classicWindows':
    case 'newWindows':
    case 'mac':
    case 'thunderbird':
    case 'other':
      return false;
  }
}
