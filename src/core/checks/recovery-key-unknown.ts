import type { Check } from './check';
import { diskEncryptedLine, line, yesOrNo } from './shared/evidence-lines';

/**
 * An encrypted disk whose key is nowhere to be found is lost with the first repair. Only the person knows; who was not
 * asked has no result.
 */
export const recoveryKeyUnknown: Check = {
  id: 'recovery-key-unknown',
  version: 1,
  fix: 'check-recovery-key',
  links: ['recoveryKey', 'fileVault'],
  evaluate: ({ snapshot }) => {
    const { diskEncrypted, recoveryKeyKept } = snapshot.device;
    if (!diskEncrypted.known || !diskEncrypted.value || !recoveryKeyKept?.known) return [];
    const about = {
      subject: { type: 'computer' as const },
      values: {},
      evidence: [line('recoveryKeyKept', recoveryKeyKept, yesOrNo), diskEncryptedLine(snapshot)],
    };
    return recoveryKeyKept.value
      ? [{ ...about, verdict: 'pass' }]
      : [{ ...about, verdict: 'fail', severity: 'moderate' }];
  },
};
