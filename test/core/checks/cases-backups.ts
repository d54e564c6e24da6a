import type { Backup } from '../../../src/core/facts/account';
import { pop3, pst } from '../../tools/make-snapshot';
import type { Case } from './verdicts';

export const file = { type: 'dataFile', id: 'ada.pst' } as const;

export const withFile = (backup: Backup, more: Parameters<typeof pst>[0] = {}): Case['facts'] => ({
  accounts: [pop3()],
  dataFiles: [pst({ backup, ...more })],
});
